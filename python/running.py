"""Runs a reader's program: what it shows, how it ends, and what it may not reach. Not for import by programs."""

import ast
import asyncio
import builtins
import io
import linecache
import os
import sys
import traceback
import types

_own = os.path.dirname(__file__)
_hidden = (os.path.join(_own, 'torch') + '/', __file__)

# The host's own objects: a program does the same in the page and in Node, and reaches neither.
_denied = {'js', 'pyodide_js', 'pyodide', '_pyodide', '_pyodide_core', 'micropip', '_engine', 'running'}

# What programs beside torch often want, and what is not here.
_absent = {'numpy', 'matplotlib', 'pandas', 'scipy', 'sklearn', 'torchvision', 'torchtext', 'transformers', 'einops', 'tqdm'}


class _Closed:
    """Stands before all other finders."""

    def find_spec(self, name, path=None, target=None):
        first = name.partition('.')[0]
        if first in _denied:
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
        if first in _absent:
            raise ModuleNotFoundError(
                f"No module named '{name}': this page has Python's standard library and its own torch, and no {first}",
                name=name,
            )


class _NoKeys(io.TextIOBase):
    """Standard input, where there is no one to type."""

    def readline(self, size=-1):
        raise EOFError('nothing can be typed into a program on this page: write the value into the program instead of input()')

    read = readline


class _Trimmed:
    """Stands behind all other finders."""

    def find_spec(self, name, path=None, target=None):
        first = name.partition('.')[0]
        if first in sys.stdlib_module_names:
            raise ModuleNotFoundError(
                f"No module named '{name}': this page has a part of Python's standard library, and not this", name=name
            )


def _no_loop(*coroutines, **options):
    for one in coroutines:
        one.close()
    raise RuntimeError("asyncio.run: a program on this page runs from top to bottom and waits for nothing")


_kept = []


def _keep():
    for name, module in list(sys.modules.items()):
        if name == 'builtins' or name.partition('.')[0] == 'torch':
            _kept.append((vars(module), dict(vars(module)), name == 'builtins'))


def _restore():
    """Builtins and the names of torch as they were, whatever the last program did to them; so it uses none of them."""
    for now, held, whole in _kept:
        now.update(held)
        # a part of torch that was loaded since is a new name, and stays
        if whole:
            for name in [*now]:
                if name not in held:
                    del now[name]


def close():
    """From here on nothing of the host can be imported."""
    _keep()
    sys.meta_path.insert(0, _Closed())
    sys.meta_path.append(_Trimmed())
    asyncio.run = _no_loop
    for name in list(sys.modules):
        if name.partition('.')[0] in _denied:
            del sys.modules[name]
    sys.stdin = _NoKeys()
    # unbuffered, so that it comes in order with what is shown; it is gathered on the other side
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(open(number, 'wb', 0, closefd=False), 'utf-8', write_through=True) for number in (1, 2)
    )


def _shown(value, host, name=None):
    import torch

    if isinstance(value, torch.Tensor):
        host.tensor(value._dtype._name, value._shape, value.detach()._js, name)
    else:
        host.text(repr(value), name)


_module = None


def _main(fresh, host):
    global _module
    if fresh or _module is None:
        _module = types.ModuleType('__main__')
        _module.__builtins__ = builtins
        _module.show = lambda value, name=None: _shown(value, host, name)
    sys.modules['__main__'] = _module
    return _module.__dict__


def _give(space, given):
    import torch
    from torch import _tensor

    for name, dtype, shape, js in given:
        shape = torch.Size(shape)
        kind = getattr(torch, dtype)
        space[name] = _tensor.wrap(js, shape, kind)


def _ours(frame):
    return frame.filename.startswith(_hidden)


def _note(error):
    """`from torch.nn import Conv1d` fails as any import does: says too what torch says of the name."""
    if not isinstance(error, ImportError) or not (error.name or '').startswith('torch'):
        return
    where, _, name = (error.name, '', error.name_from) if error.name_from else error.name.rpartition('.')
    try:
        getattr(sys.modules[where], name)
    except NotImplementedError as lacking:
        error.add_note(str(lacking))
    except (AttributeError, KeyError):
        pass


def _tell(error, file, host):
    """The error as Python prints it, without our own lines."""
    _note(error)
    told = traceback.TracebackException.from_exception(error)
    seen = set()
    stack = [told]
    while stack:
        one = stack.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        kept = [frame for frame in one.stack if not _ours(frame)]
        one.stack = traceback.StackSummary.from_list(kept)
        stack += [one.__cause__, one.__context__]
    line = next((frame.lineno for frame in reversed(told.stack) if frame.filename == file), None)
    if isinstance(error, SyntaxError) and error.filename == file:
        line = error.lineno
        told.stack = None  # nothing of the reader's has run yet
    try:
        message = str(error)
    except BaseException:
        message = '<exception str() failed>'
    name = type(error).__name__
    host.error(name, message, line, ''.join(told.format()))


def run(source, file, given, fresh, host):
    """True unless an exception got away."""
    if fresh:
        _restore()
    space = _main(fresh, host)
    space['__file__'] = file
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    try:
        try:
            if given:
                _give(space, given)
            tree = ast.parse(source, file)
            last = tree.body[-1] if tree.body else None
            if isinstance(last, ast.Expr) and host.shows:
                tree.body.pop()
                exec(compile(tree, file, 'exec'), space)
                value = eval(compile(ast.Expression(last.value), file, 'eval'), space)
                if value is not None:
                    _shown(value, host)
            else:
                exec(compile(tree, file, 'exec'), space)
            return True
        except SystemExit as exit:
            if exit.code is None or exit.code == 0:
                return True
            if not isinstance(exit.code, int):
                print(exit.code, file=sys.stderr)
            return False
        except BaseException as error:
            sys.stdout.flush()
            _tell(error.with_traceback(error.__traceback__.tb_next), file, host)
            return False
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
