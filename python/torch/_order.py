"""Sorting, and what is read off sorted rows."""

import bisect
import builtins
import math

from ._creation import build
from ._dtype import bool_, int32, int64
from ._errors import not_here
from ._extremes import pairs, picked_rows
from ._graph import no_gradient, renamed
from ._layout import laid
from ._reduce import check_rows
from ._registry import both, expect, function, functions
from ._size import Size, check_flag, wrap_dim
from ._tensor import Tensor, engine, wrap


@both
def argsort(input, dim=-1, descending=False, *, stable=False):
    expect('argsort', input)
    d = wrap_dim(dim, len(input._shape))
    if not input._shape:
        return wrap(engine.full('int64', 0), Size(), int64)
    return wrap(engine.argsort(input._js, d, bool(descending)), input._shape, int64)


@both
def sort(input, dim=-1, descending=False, *, stable=False):
    expect('sort', input)
    d = wrap_dim(dim, len(input._shape))
    if not input._shape:
        return pairs['sort'](input.clone(), argsort(input))
    order = argsort(input, d, descending)
    values = picked_rows(input, order, d, 'SortBackward0')
    return pairs['sort'](laid(values, input), laid(order, input))


@both
def msort(input):
    return sort(input, 0).values


@both
def topk(input, k, dim=-1, largest=True, sorted=True):
    expect('topk', input)
    if input._dtype is bool_:
        raise RuntimeError('"topk_cpu" not implemented for \'Bool\'')
    d = wrap_dim(dim, len(input._shape))
    n = input._shape[d] if input._shape else 1
    if k < 0 or k > n:
        raise RuntimeError('selected index k out of range')
    if not input._shape:
        return pairs['topk'](input.clone(), argsort(input))
    order = argsort(input, d, largest).narrow(d, 0, k).contiguous()
    return pairs['topk'](picked_rows(input, order, d, 'TopkBackward0'), order)


@both
def kthvalue(input, k, dim=-1, keepdim=False):
    check_flag('keepdim', keepdim)
    if input._dtype is bool_:
        raise RuntimeError('"kthvalue_cpu" not implemented for \'Bool\'')
    d = wrap_dim(dim, len(input._shape))
    check_rows('kthvalue', input, (d,))
    if not 1 <= k <= (input._shape[d] if input._shape else 1):
        raise RuntimeError('kthvalue(): selected number k out of range for dimension ' + str(d))
    if not input._shape:
        return pairs['kthvalue'](input.clone(), argsort(input))
    order = argsort(input, d).narrow(d, k - 1, 1).contiguous()
    values = picked_rows(input, order, d, 'KthvalueBackward0')
    if not keepdim:
        values, order = renamed(values.squeeze(d), 'KthvalueBackward0'), order.squeeze(d)
    return pairs['kthvalue'](values, order)


@both
def median(input, dim=None, keepdim=False):
    if dim is None:
        flat = input.reshape(-1)
        n = flat._shape[0]
        if n == 0:
            return functions['tensor'](math.nan)
        if input._dtype is bool_:
            raise RuntimeError('"median_cpu" not implemented for \'Bool\'')
        if input._dtype.is_floating_point and input.isnan().any():
            return flat[input.detach().reshape(-1).isnan()][0]
        return renamed(kthvalue(flat, (n + 1) // 2).values, 'MedianBackward0')
    d = wrap_dim(dim, len(input._shape))
    if not input._shape:
        return pairs['median'](input.clone(), argsort(input))
    if input._dtype is bool_:
        raise RuntimeError('"median_out" not implemented for \'Bool\'')
    check_rows('median', input, (d,))
    if input._dtype.is_floating_point and input.isnan().any():
        raise not_here('the median of rows with NaN')
    values, places = kthvalue(input, (input._shape[d] + 1) // 2, d, keepdim)
    return pairs['median'](renamed(values, 'MedianBackward1'), places)


@both
def quantile(input, q, dim=None, keepdim=False, *, interpolation='linear'):
    if interpolation != 'linear':
        raise not_here(f'quantile with interpolation={interpolation!r}')
    if not input.numel():
        raise RuntimeError('quantile() input tensor must be non-empty')
    if not input._dtype.is_floating_point:
        raise RuntimeError('quantile() input tensor must be either float or double dtype')
    many = isinstance(q, Tensor)
    if many and len(q._shape) > 1:
        raise RuntimeError('quantile() q must be a scalar or 1D tensor')
    if many and q._dtype is not input._dtype:
        raise RuntimeError('quantile() q tensor must be same dtype as the input tensor')
    qs = q.reshape(-1).tolist() if many else [q]
    for value in qs:
        if not 0 <= value <= 1:
            raise RuntimeError(
                'quantile() q values must be in the range [0, 1]' if many else f'quantile() q must be in the range [0, 1] but got {value:g}'
            )
    x, d = (input.reshape(-1), 0) if dim is None else (input, wrap_dim(dim, len(input._shape)))
    rows = x.sort(d).values
    n = rows._shape[d]
    unknown = rows.select(d, n - 1).isnan()  # NaN is sorted behind all else
    out = []
    for value in qs:
        at = value * (n - 1)
        low = math.floor(at)
        high = n - 1 if low + 1 > n - 1 else low + 1
        a, b = rows.select(d, low), rows.select(d, high)
        r = (a + (b - a) * (at - low)).masked_fill(unknown, math.nan)
        if keepdim:
            r = r.unsqueeze(d) if dim is not None else r.reshape([1] * len(input._shape))
        out.append(r)
    return functions['stack'](out) if many and q._shape else out[0]


@both
def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    if dim is not None:
        raise not_here('unique along a dim')
    values = input._flat()
    if not sorted:
        raise not_here('unique(sorted=False)')
    kinds = builtins.sorted(set(values))
    place = {v: k for k, v in enumerate(kinds)}
    out = [renamed(no_gradient(build(kinds, input._dtype), '_unique2', (input,)), 'Unique2Backward0')]
    if return_inverse:
        out.append(build([place[v] for v in values], int64).reshape(input._shape))
    if return_counts:
        counts = [0] * len(kinds)
        for v in values:
            counts[place[v]] += 1
        out.append(build(counts, int64))
    return out[0] if len(out) == 1 else tuple(out)


@function
def isin(elements, test_elements, *, assume_unique=False, invert=False):
    if not isinstance(elements, Tensor) and not isinstance(test_elements, Tensor):
        raise TypeError('isin() received an invalid combination of arguments: one of them must be a Tensor')
    for x in elements, test_elements:
        if isinstance(x, bool) or isinstance(x, Tensor) and x._dtype is bool_:
            raise RuntimeError('Unsupported input type encountered for isin(): Bool')
    wanted = set(test_elements._flat() if isinstance(test_elements, Tensor) else [test_elements])
    if not isinstance(elements, Tensor):
        elements = build(elements, None)
    return build([(v in wanted) is not invert for v in elements._flat()], bool_).reshape(elements._shape)


@function
def bucketize(input, boundaries, *, right=False, out_int32=False):
    if len(boundaries._shape) != 1:
        raise RuntimeError(f'boundaries tensor must be 1 dimension, but got dim({len(boundaries._shape)})')
    edges = boundaries._flat()

    def cut(edges, v):
        # NaN comes after everything
        return len(edges) if v != v else (bisect.bisect_right if right else bisect.bisect_left)(edges, v)

    kind = int32 if out_int32 else int64
    if not isinstance(input, Tensor):
        return build(cut(edges, input), kind)
    return build([cut(edges, v) for v in input._flat()], kind).reshape(input._shape)


@function
def searchsorted(sorted_sequence, input, *, out_int32=False, right=False, side=None):
    if side not in (None, 'left', 'right'):
        raise RuntimeError(f"torch.searchsorted(): side can only be 'left' or 'right' but got {side}")
    if side == 'left' and right:
        raise RuntimeError(
            "torch.searchsorted(): side and right can't be set to opposites, got side of left while right was True"
        )
    if len(sorted_sequence._shape) != 1:
        raise not_here('searchsorted in more than one row')
    return bucketize(input, sorted_sequence, right=right or side == 'right', out_int32=out_int32)
