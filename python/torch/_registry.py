"""How a function becomes torch.f, Tensor.f or both."""

import functools

from ._tensor import Tensor


def expect(name, x, position=1, argument='input'):
    """x when it is a tensor; else PyTorch's TypeError."""
    if isinstance(x, Tensor):
        return x
    raise TypeError(f"{name}(): argument '{argument}' (position {position}) must be Tensor, not {type(x).__name__}")


functions = {}

# NumPy's names for arguments, which PyTorch takes too.
_numpy_names = {'axis': 'dim', 'keepdims': 'keepdim'}


def _public(f):
    """f under the name that errors show, with NumPy's names for its arguments."""
    f.__qualname__ = f.__name__
    f.__module__ = 'torch'
    code = f.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if 'dim' not in names or 'axis' in names:
        return f

    @functools.wraps(f)
    def named(*args, **kwargs):
        if kwargs:
            for numpy_name, name in _numpy_names.items():
                if numpy_name in kwargs and name in names and name not in kwargs:
                    kwargs[name] = kwargs.pop(numpy_name)
        return f(*args, **kwargs)

    return named


def sizes_named(name):
    """f(x, 2, 3) can also be called as f(x, name=(2, 3))."""

    def decorated(f):
        @functools.wraps(f)
        def g(input, *sizes, **named):
            if not sizes and list(named) == [name]:
                return f(input, named[name])
            return f(input, *sizes, **named)

        return g

    return decorated


def both(f):
    """In the torch namespace and as a method."""
    f = _public(f)
    functions[f.__name__] = f
    setattr(Tensor, f.__name__, f)
    return f


def function(f):
    f = _public(f)
    functions[f.__name__] = f
    return f


def method(f):
    f = _public(f)
    setattr(Tensor, f.__name__, f)
    return f


def alias(name, f, *, as_method=True, as_function=True):
    if as_function:
        functions[name] = f
    if as_method:
        setattr(Tensor, name, f)
