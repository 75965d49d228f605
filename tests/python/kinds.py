"""Each function on every pair of dtypes: which dtype comes out, or what is said."""
import torch

kinds = [torch.bool, torch.uint8, torch.int32, torch.int64, torch.float32, torch.float64]
ones = [torch.ones(2, dtype=kind) for kind in kinds]
single = [torch.ones((), dtype=kind) for kind in kinds]


def told(f, *args):
    try:
        out = f(*args)
    except Exception as error:
        return type(error).__name__ + ("" if isinstance(error, TypeError) else ": " + str(error).split("\n")[0])
    return str(out.dtype)[6:] if isinstance(out, torch.Tensor) else type(out).__name__


def pairs(f):
    """Rows: the first operand's dtype; columns: the second's, then 0-d ones', then numbers of Python's."""
    return [[told(f, a, b) for b in (*ones, *single, True, 2, 0.5)] for a in ones]


def each(f):
    return [told(f, a) for a in ones]


# %% larger, smaller, angle, length
pairs(torch.maximum)
pairs(torch.fmin)
pairs(torch.atan2)
pairs(torch.hypot)
pairs(torch.logaddexp)

# %% remainders and powers
pairs(torch.remainder)
pairs(torch.fmod)
pairs(torch.floor_divide)
pairs(torch.pow)
pairs(torch.float_power)
pairs(lambda a, b: torch.div(a, b, rounding_mode="trunc"))
pairs(torch.rsub)

# %% bits and truth
pairs(torch.bitwise_and)
pairs(torch.bitwise_left_shift)
pairs(torch.gcd)
pairs(torch.logical_or)
pairs(torch.eq)
pairs(torch.isclose)

# %% choosing
pairs(lambda a, b: torch.where(ones[0], a, b))
pairs(lambda a, b: a.masked_fill(ones[0], b))
pairs(lambda a, b: torch.clamp(a, b))
pairs(lambda a, b: torch.clamp_max(a, b))
pairs(lambda a, b: a.index_fill(0, torch.tensor([0]), b))
pairs(lambda a, b: a.fill_(b))
pairs(lambda a, b: torch.isin(a, b))

# %% in place
pairs(lambda a, b: a.clone().add_(b))
pairs(lambda a, b: a.clone().mul_(b))
pairs(lambda a, b: a.clone().div_(b))
pairs(lambda a, b: a.clone().remainder_(b))
pairs(lambda a, b: a.clone().bitwise_xor_(b))
pairs(lambda a, b: a.clone().lt_(b))
pairs(lambda a, b: a.clone().copy_(b))

# %% joined and multiplied
pairs(lambda a, b: torch.cat([a, b]))
pairs(lambda a, b: torch.stack([a, b]))
pairs(torch.dot)
pairs(torch.inner)
pairs(torch.outer)
pairs(lambda a, b: a.view(1, 2) @ b.view(2, 1))
pairs(lambda a, b: torch.addcmul(a, a, b))
pairs(lambda a, b: torch.lerp(a, b, 0.5))
pairs(lambda a, b: torch.index_add(a, 0, torch.tensor([0, 1]), b))
pairs(lambda a, b: torch.scatter(a, 0, torch.tensor([0, 1]), b))
pairs(lambda a, b: torch.result_type(a, b) == torch.add(a, b).dtype)

# %% of one operand
[each(f) for f in (torch.exp, torch.sqrt, torch.sin, torch.sigmoid, torch.erf, torch.deg2rad, torch.reciprocal, torch.square)]
[each(f) for f in (torch.abs, torch.neg, torch.sign, torch.sgn, torch.floor, torch.round, torch.frac, torch.trunc, torch.relu)]
[each(f) for f in (torch.sum, torch.mean, torch.prod, torch.max, torch.amax, torch.argmax, torch.all, torch.std, torch.nansum, torch.logsumexp)]
[each(lambda a: f(a, 0)) for f in (torch.cumsum, torch.cumprod, torch.softmax, torch.logsumexp, torch.argsort, torch.diff, torch.count_nonzero)]
[each(lambda a: f(a, 0)[0]) for f in (torch.sort, torch.max, torch.cummin, torch.median, torch.var_mean)]
[each(f) for f in (torch.bitwise_not, torch.logical_not, torch.isnan, torch.nan_to_num, torch.positive, torch.median, torch.unique, torch.norm)]
[each(f) for f in (torch.bincount, torch.nonzero, torch.clone, torch.zeros_like, torch.rand_like, torch.bernoulli)]
[each(lambda a: torch.full_like(a, v)) for v in (True, 2, 0.5)]
[each(lambda a: a.new_tensor(v)) for v in (True, 2, 0.5)]
[each(lambda a: a.to(kind)) for kind in kinds]
