"""What this subset says when it is asked for something that it does not have, and how the engine's own errors come through."""

import os
import sys
import warnings

from pyodide.ffi import JsException

NOTE = "this page's torch is a teaching subset of PyTorch"


class NotHere(NotImplementedError, AttributeError):
    """Something PyTorch has and this subset has not."""

    __module__ = 'torch'


def not_here(what):
    return NotHere(f"{what} is not in this page's torch ({NOTE})")


def lacking(module, here=()):
    """The __getattr__ of a module: what PyTorch has besides is not here (`here`: what is), and what it has not is a slip."""

    def __getattr__(name):
        from ._known import absent

        if name not in absent[module].split():
            raise AttributeError(f"module '{module}' has no attribute '{name}'", name=name, obj=sys.modules.get(module))
        what = f'{module}.{name}'
        raise NotHere(f"{what} is not in this page's torch. There are {', '.join(here)}.") if here else not_here(what)

    return __getattr__


def told_as(name):
    """For a part of a class: Python's own errors about its methods name the whole, which is what the reader knows."""

    def decorated(part):
        for member in vars(part).values():
            if callable(member):
                member.__qualname__ = f'{name}.{member.__name__}'
        return part

    return decorated


def no_out(out):
    if out is not None:
        raise not_here('out=')


_own = os.path.dirname(__file__)


def warn(message, category=UserWarning):
    """A warning at the reader's line, not at one of ours."""
    warnings.warn(message, category, skip_file_prefixes=(_own,))


_kinds = {'IndexError': IndexError, 'RuntimeError': RuntimeError, 'ValueError': ValueError}


def raised(error):
    """A JavaScript error of the engine as the Python exception it stands for."""
    text = str(error.message)
    kind, _, message = text.partition(': ')
    if kind in _kinds:
        return _kinds[kind](message)
    return RuntimeError(text)


def guarded(function):
    def call(*values):
        try:
            return function(*values)
        except JsException as error:
            problem = raised(error)
        raise problem

    return call
