"""torch.linalg, as far as it is here."""

import sys
import types

from ._errors import lacking, not_here
from ._matmul import chain_matmul, matmul, matrix_power
from ._norms import p_norm
from ._products import cross


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

    def multi_dot(tensors):
        return chain_matmul(*tensors)

    m.vector_norm, m.norm, m.multi_dot, m.matmul, m.cross = vector_norm, norm, multi_dot, matmul, cross
    m.matrix_power = matrix_power
    m.vecdot = lambda x, y, *, dim=-1: (x * y).sum(dim)

    m.__getattr__ = lacking('torch.linalg')
    sys.modules['torch.linalg'] = m
    return m
