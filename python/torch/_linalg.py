"""torch.linalg, as far as it is here."""

import sys
import types

from ._errors import lacking, not_here
from ._matmul import matmul, matrix_power, multi_dot
from ._norms import p_norm
from ._products import linalg_cross
from ._registry import expect


def linalg():
    """torch.linalg, as far as it is here."""
    m = types.ModuleType('torch.linalg')

    def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None):
        return p_norm(x if dtype is None else x.to(dtype), ord, dim, keepdim, 'LinalgVectorNormBackward0')

    def norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
        count = len(A._shape) if dim is None else 1 if isinstance(dim, int) else len(dim)
        if ord not in (None, 'fro') and count != 1:
            raise not_here('linalg.norm of a matrix with this ord')
        return vector_norm(A, 2 if ord in (None, 'fro') else ord, dim, keepdim, dtype=dtype)

    def vecdot(x, y, *, dim=-1):
        expect('linalg_vecdot', x, 1, 'x')
        expect('linalg_vecdot', y, 2, 'y')
        if not x._dtype.is_floating_point:
            raise RuntimeError(
                f'linalg.vecdot: Expected a floating point or complex tensor as input. Got {x._dtype._type}'
            )
        return (x * y).sum(dim)

    m.vector_norm, m.norm, m.multi_dot, m.matmul, m.cross = vector_norm, norm, multi_dot, matmul, linalg_cross
    m.matrix_power, m.vecdot = matrix_power, vecdot

    m.__getattr__ = lacking('torch.linalg')
    sys.modules['torch.linalg'] = m
    return m
