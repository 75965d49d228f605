"""What Python's operators between tensors and numbers call."""

from ._arithmetic import add, div, floor_divide, mul, pow, remainder, rsub, sub
from ._logic import bitwise_and, bitwise_left_shift, bitwise_or, bitwise_right_shift, bitwise_xor, eq, ge, gt, le, lt, ne
from ._tensor import Tensor


def _operator(f, swap=False):
    if swap:

        def g(self, other):
            return f(other, self) if isinstance(other, (Tensor, int, float)) else NotImplemented
    else:

        def g(self, other):
            return f(self, other) if isinstance(other, (Tensor, int, float)) else NotImplemented

    return g


def _divided(a, b):
    """number / tensor is the number times the reciprocal, as PyTorch records it."""
    return div(a, b) if isinstance(a, Tensor) else b.reciprocal() * a


_names = {'add': add, 'sub': sub, 'mul': mul, 'truediv': div, 'floordiv': floor_divide, 'mod': remainder, 'pow': pow,
          'and': bitwise_and, 'or': bitwise_or, 'xor': bitwise_xor, 'lshift': bitwise_left_shift, 'rshift': bitwise_right_shift}
for _name, _f in _names.items():
    setattr(Tensor, f'__{_name}__', _operator(_f))
    setattr(Tensor, f'__r{_name}__', _operator(_f, swap=True))
Tensor.__rtruediv__ = _operator(_divided, swap=True)
Tensor.__rsub__ = _operator(lambda a, b: rsub(b, a), swap=True)
Tensor.__radd__ = _operator(lambda a, b: add(b, a), swap=True)
Tensor.__rmul__ = _operator(lambda a, b: mul(b, a), swap=True)
for _name, _f in {'lt': lt, 'le': le, 'gt': gt, 'ge': ge}.items():
    setattr(Tensor, f'__{_name}__', _operator(_f))


def _equal(self, other):
    return eq(self, other) if isinstance(other, (Tensor, int, float)) else False


def _unequal(self, other):
    return ne(self, other) if isinstance(other, (Tensor, int, float)) else True


Tensor.__eq__ = _equal
Tensor.__ne__ = _unequal
