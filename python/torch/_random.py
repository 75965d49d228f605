"""Numbers by chance: everything that draws from PyTorch's generator for the CPU."""

from . import _dtype
from ._creation import empty
from ._dtype import as_dtype, check_device, float64, int64
from ._errors import no_out, not_here
from ._generator import stream
from ._inplace import begin, finish
from ._registry import both, expect, function, functions, method
from ._size import Size
from ._tensor import Tensor, engine, wrap


def _draw(x, rule, generator, a, b, node):
    begin(x)
    engine.draw(rule, stream(generator), x._js, a, b, x.is_contiguous())
    finish(x, node, (), (), lambda g: (g * 0,))
    return x


def _floating(name, x):
    if not x._dtype.is_floating_point:
        raise RuntimeError(f'"{name}" not implemented for \'{x._dtype._type}\'')


@method
def uniform_(self, from_=0.0, to=1.0, *, generator=None, **also):
    from_ = also.pop('from', from_)
    if also:
        raise TypeError(f"uniform_() got an unexpected keyword argument '{next(iter(also))}'")
    _floating('check_uniform_bounds', self)
    if from_ > to:
        raise RuntimeError(f'uniform_ expects to return a [from, to) range, but found from={from_:g} > to={to:g}')
    return _draw(self, 'uniform', generator, float(from_), float(to), 'UniformBackward0')


@method
def normal_(self, mean=0.0, std=1.0, *, generator=None):
    _floating('normal_kernel_cpu', self)
    if std < 0:
        raise RuntimeError(f'normal expects std >= 0.0, but found std {std:g}')
    return _draw(self, 'normal', generator, float(mean), float(std), 'NormalBackward0')


@method
def exponential_(self, lambd=1.0, *, generator=None):
    _floating('exponential_cpu', self)
    if lambd < 0:
        raise RuntimeError(f'exponential_ expects lambda >= 0.0, but found lambda={lambd:g}')
    return _draw(self, 'exponential', generator, float(lambd), 0, 'ExponentialBackward0')


@method
def bernoulli_(self, p=0.5, *, generator=None):
    if isinstance(p, Tensor):
        _check_chances(p)
        return self.copy_(_each(p.expand(self._shape), generator))
    if not 0 <= p <= 1:
        raise RuntimeError(f'bernoulli_ expects p to be in [0, 1], but got p={p:g}')
    return _draw(self, 'bernoulli', generator, float(p), 0, 'BernoulliBackward0')


@method
def random_(self, *bounds, generator=None):
    if len(bounds) == 0:
        if self._dtype in (int64, float64):
            raise not_here(f'random_() of {self._dtype} without bounds: its numbers may be beyond 2^53, so it')
        low, high = 0, {'Float': 2**24 + 1, 'Half': 2**11 + 1, 'Int': 2**31, 'Byte': 256, 'Bool': 2}[self._dtype._type]
    elif len(bounds) == 1:
        low, high = 0, bounds[0]
    elif len(bounds) == 2:
        low, high = bounds
    else:
        raise TypeError(f'random_() takes at most 2 positional arguments ({len(bounds)} given)')
    return _integers(self, low, high, generator)


def _integers(x, low, high, generator):
    if low >= high:
        raise RuntimeError(f"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}")
    limits = {'Bool': 2, 'Byte': 256, 'Int': 2**31, 'Half': 2**11 + 1, 'Float': 2**24 + 1}
    limit = limits.get(x._dtype._type, 2**53)
    if high > limit or low < -limit:
        kind = {'Bool': 'bool', 'Byte': 'unsigned char', 'Int': 'int', 'Long': 'long int', 'Half': 'c10::Half', 'Float': 'float'}
        raise RuntimeError(
            f"{'to - 1' if high > limit else 'from'} is out of bounds for {kind.get(x._dtype._type, 'double')}"
            " in this page's torch"
        )
    return _draw(x, 'integers', generator, low, high, 'RandomBackward0')


def _sizes(name, sizes, size):
    """The shape, given as one sequence or number by number."""
    if size is not None:
        sizes = (size,)
    if len(sizes) == 1 and isinstance(sizes[0], (tuple, list)):
        sizes = tuple(sizes[0])
    elif not sizes:
        raise TypeError(f'{name}() received an invalid combination of arguments - got (), but expected one of:')
    for n in sizes:
        if isinstance(n, bool) or not hasattr(n, '__index__'):
            raise TypeError(
                f"{name}(): argument 'size' (position 1) must be tuple of ints, not {type(n).__name__}"
            )
    sizes = [n.__index__() for n in sizes]
    for n in sizes:
        if n < 0:
            raise RuntimeError(f'Trying to create tensor with negative dimension {n}: {sizes}')
    return tuple(sizes)


def _creator(name, fill):
    def make(*sizes, size=None, generator=None, dtype=None, device=None, requires_grad=False, layout=None, out=None):
        check_device(device)
        if out is not None:
            raise not_here('out=')
        kind = _dtype.get_default_dtype() if dtype is None else as_dtype(dtype)
        x = fill(empty(_sizes(name, sizes, size), dtype=kind), generator)
        return x.requires_grad_() if requires_grad else x

    def like(input, *, dtype=None, device=None, requires_grad=False, layout=None, memory_format=None):
        expect(f'{name}_like', input)
        kind = input._dtype if dtype is None else as_dtype(dtype)
        check_device(device)
        x = fill(functions['empty_like'](input, dtype=kind), None)
        return x.requires_grad_() if requires_grad else x

    make.__name__ = make.__qualname__ = name
    like.__name__ = like.__qualname__ = f'{name}_like'
    function(make)
    function(like)
    return make


rand = _creator('rand', lambda x, generator: x.uniform_(0, 1, generator=generator))
randn = _creator('randn', lambda x, generator: x.normal_(0, 1, generator=generator))


def _whole(name, argument, position, value):
    if isinstance(value, Tensor):
        value = value.item()
    if isinstance(value, bool) or not hasattr(value, '__index__'):
        raise TypeError(
            f"{name}(): argument '{argument}' (position {position}) must be int, not {type(value).__name__}"
        )
    return value.__index__()


@function
def randint(*bounds, low=None, high=None, size=None, generator=None, dtype=None, device=None, requires_grad=False,
            layout=None, out=None):
    """randint(high, size) or randint(low, high, size): whole numbers from low (0) to high − 1."""
    check_device(device)
    no_out(out)
    bounds = list(bounds)
    if size is None and bounds and isinstance(bounds[-1], (tuple, list)):
        size = bounds.pop()
    if size is None or len(bounds) > 2:
        given = ', '.join(type(x).__name__ for x in bounds)
        raise TypeError(f'randint() received an invalid combination of arguments - got ({given}), but expected one of:')
    if len(bounds) == 2:
        low, high = bounds
    elif len(bounds) == 1:
        if high is None:
            high = bounds[0]
        else:
            low = bounds[0]
    if high is None:
        raise TypeError('randint() received an invalid combination of arguments - high is missing')
    high = _whole('randint', 'high', 1 if low is None else 2, high)
    low = 0 if low is None else _whole('randint', 'low', 1, low)
    kind = int64 if dtype is None else as_dtype(dtype)
    x = _integers(empty(_sizes('randint', (), size), dtype=kind), low, high, generator)
    return x.requires_grad_() if requires_grad else x


@function
def randint_like(input, *bounds, low=None, high=None, dtype=None, device=None, requires_grad=False):
    kind = input._dtype if dtype is None else as_dtype(dtype)
    return randint(
        *bounds, low=low, high=high, size=tuple(input._shape), dtype=kind, device=device, requires_grad=requires_grad
    )


@function
def randperm(n, *, generator=None, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    check_device(device)
    no_out(out)
    n = _whole('randperm', 'n', 1, n)
    if n < 0:
        raise RuntimeError(f'Trying to create tensor with negative dimension {n}: [{n}]')
    x = wrap(engine.permutation(stream(generator), n), Size((n,)), int64)
    x = x if dtype is None else x.to(as_dtype(dtype))
    return x.requires_grad_() if requires_grad else x


def _check_chances(p):
    if not bool(((p >= 0) & (p <= 1)).all()):
        raise RuntimeError(
            'Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be improved?  If so, '
            'please report an enhancement request to PyTorch.)'
        )


def _each(p, generator):
    return wrap(engine.bernoulliEach(stream(generator), p._js), p._shape, p._dtype)


@both
def bernoulli(input, p=None, *, generator=None, out=None):
    """0 or 1 for each probability in `input`; with a number p, of p for all."""
    no_out(out)
    expect('bernoulli', input)
    if p is not None:
        return empty(input._shape, dtype=input._dtype).bernoulli_(p, generator=generator)
    _floating('bernoulli_tensor_cpu_p_', input)
    _check_chances(input)
    return _each(input.detach(), generator)


@both
def multinomial(input, num_samples, replacement=False, *, generator=None, out=None):
    """Places in each row (…, categories), drawn by the weights there: (…, num_samples)."""
    no_out(out)
    expect('multinomial', input)
    if input.dim() not in (1, 2):
        raise RuntimeError('prob_dist must be 1 or 2 dim')
    if not input._dtype.is_floating_point:
        raise RuntimeError(f'multinomial only supports floating-point dtypes for input, got: {input._dtype._type}')
    if num_samples <= 0:
        raise RuntimeError('cannot sample n_sample <= 0 samples')
    if not replacement and num_samples > input._shape[-1]:
        raise RuntimeError('cannot sample n_sample > prob_dist.size(-1) samples without replacement')
    input = input.detach()
    if not bool((input.isfinite() & (input >= 0)).all()):
        raise RuntimeError('probability tensor contains either `inf`, `nan` or element < 0')
    if bool((input.sum(-1) <= 0).any()):
        raise RuntimeError('invalid multinomial distribution (sum of probabilities <= 0)')
    if replacement:
        drawn = engine.categories(stream(generator), input._js, num_samples)
        return wrap(drawn, Size((*input._shape[:-1], num_samples)), int64)
    waits = input / empty(input._shape, dtype=input._dtype).exponential_(1, generator=generator)
    if num_samples == 1:
        return waits.argmax(-1, keepdim=True)
    return waits.topk(num_samples, -1)[1]


@function
def normal(mean, std=1.0, size=None, *, generator=None, dtype=None, device=None, requires_grad=False, out=None):
    """Normal draws with a mean and a spread, each one number or a tensor of them."""
    check_device(device)
    no_out(out)
    if not isinstance(mean, Tensor) and not isinstance(std, Tensor):
        if size is None:
            raise TypeError('normal() received an invalid combination of arguments - size is missing')
        x = empty(_sizes('normal', (), size), dtype=dtype).normal_(mean, std, generator=generator)
        return x.requires_grad_() if requires_grad else x
    if size is not None:
        raise TypeError('normal() received an invalid combination of arguments - a tensor has its own size')
    if isinstance(std, Tensor):
        if bool((std < 0).any()):
            raise RuntimeError('normal expects all elements of std >= 0.0')
        both_ = mean + std * 0 if isinstance(mean, Tensor) else std
        return empty(both_._shape, dtype=both_._dtype).normal_(0, 1, generator=generator) * std + mean
    return empty(mean._shape, dtype=mean._dtype).normal_(0, std, generator=generator) + mean
