"""dtypes and PyTorch's promotion of them."""

from ._errors import not_here


class dtype:
    __module__ = 'torch'
    __slots__ = ('_name', '_rank', 'is_floating_point', 'itemsize', '_category', '_type')

    def __init__(self, name, rank, category, itemsize, type_name):
        self._name = name
        self._rank = rank
        self._category = category
        self.is_floating_point = category == 2
        self.itemsize = itemsize
        self._type = type_name

    is_complex = property(lambda self: False)
    is_signed = property(lambda self: self._category > 0 and self is not uint8)

    def __repr__(self):
        return f'torch.{self._name}'

    def __reduce__(self):
        return self._name

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


bool_ = dtype('bool', 0, 0, 1, 'Bool')
uint8 = dtype('uint8', 1, 1, 1, 'Byte')
int32 = dtype('int32', 2, 1, 4, 'Int')
int64 = dtype('int64', 3, 1, 8, 'Long')
float16 = dtype('float16', 4, 2, 2, 'Half')
float32 = dtype('float32', 5, 2, 4, 'Float')
float64 = dtype('float64', 6, 2, 8, 'Double')

all_dtypes = (bool_, uint8, int32, int64, float16, float32, float64)
names = {
    'bool': bool_, 'uint8': uint8, 'int32': int32, 'int': int32, 'int64': int64, 'long': int64, 'float16': float16, 'half': float16,
    'float32': float32, 'float': float32, 'float64': float64, 'double': float64,
}
legacy_types = {f'torch.{kind._type}Tensor': kind for kind in all_dtypes}

_default = float32


def get_default_dtype():
    return _default


def set_default_dtype(d):
    global _default
    d = legacy_types.get(d, d)
    if not isinstance(d, dtype):
        raise TypeError('invalid dtype object')
    if not d.is_floating_point:
        raise TypeError(f'only floating-point types are supported as the default type')
    _default = d


def as_dtype(value):
    """A dtype as PyTorch accepts it; Python's float, int and bool among them."""
    if isinstance(value, dtype):
        return value
    if value is float:
        return float64
    if value is int:
        return int64
    if value is bool:
        return bool_
    raise TypeError(f"dtype must be torch.dtype, not {type(value).__name__}")


def promote_types(a, b):
    return a if a._rank >= b._rank else b


def can_cast(from_, to):
    return from_._category <= to._category


def scalar_dtype(value):
    """The dtype of a Python number among tensors."""
    if isinstance(value, bool):
        return bool_
    if isinstance(value, int):
        return int64
    if isinstance(value, float):
        return _default
    if isinstance(value, complex):
        raise not_here('a complex number')
    raise TypeError(f'expected a number, got {type(value).__name__}')


def combine(ranks):
    """PyTorch's three ranks: tensors with dimensions, without, Python numbers. A lower rank counts only in a higher category."""
    out = None
    for kind in ranks:
        if kind is None:
            continue
        if out is None:
            out = kind
        elif kind._category > out._category:
            out = promote_types(out, kind)
    return out


class _Named:
    __module__ = 'torch'

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f'torch.{self._name}'


class layout(_Named):
    """How a tensor's numbers lie: strided, which is all there is here."""


class memory_format(_Named):
    """In which order a new tensor's dimensions lie."""


strided = layout('strided')
preserve_format, contiguous_format = memory_format('preserve_format'), memory_format('contiguous_format')


class finfo:
    """The limits of a floating dtype."""

    __module__ = 'torch'
    _values = {
        'float16': (16, 0.0009765625, 65504.0, 6.103515625e-05, 0.001),
        'float32': (32, 1.1920928955078125e-07, 3.4028234663852886e38, 1.1754943508222875e-38, 1e-06),
        'float64': (64, 2.220446049250313e-16, 1.7976931348623157e308, 2.2250738585072014e-308, 1e-15),
    }

    def __init__(self, type=None):
        kind = _default if type is None else as_dtype(type)
        if not kind.is_floating_point:
            raise TypeError(
                f'torch.finfo() requires a floating point input type. Use torch.iinfo to handle \'torch.finfo\''
            )
        self.bits, self.eps, self.max, self.tiny, self.resolution = self._values[kind._name]
        self.min = -self.max
        self.smallest_normal = self.tiny
        self.dtype = kind._name

    def __repr__(self):
        def short(x):
            return f'{x:g}'
        return (
            f'finfo(resolution={short(self.resolution)}, min={short(self.min)}, max={short(self.max)}, '
            f'eps={short(self.eps)}, smallest_normal={short(self.tiny)}, tiny={short(self.tiny)}, dtype={self.dtype})'
        )


class iinfo:
    """The limits of an integer dtype."""

    __module__ = 'torch'
    def __init__(self, type):
        kind = as_dtype(type)
        if kind._category != 1:
            raise TypeError(
                f'torch.iinfo() requires an integer input type. Use torch.finfo to handle \'torch.iinfo\''
            )
        self.bits = kind.itemsize * 8
        self.max = 2 ** (self.bits - kind.is_signed) - 1
        self.min = -self.max - 1 if kind.is_signed else 0
        self.dtype = kind._name

    def __repr__(self):
        return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype})'


class device:
    """Where a tensor lies: always the CPU here."""

    __module__ = 'torch'
    __slots__ = ('type', 'index')

    def __init__(self, type, index=None):
        name = type
        if isinstance(name, device):
            name = name.type
        if not isinstance(name, str):
            raise TypeError(f'torch.device: expected a name, got {name!r}')
        kind, _, number = name.partition(':')
        if kind not in ('cpu', 'cuda', 'mps', 'meta', 'xpu'):
            raise RuntimeError(f'Expected one of cpu, cuda, mps, xpu, meta device type at start of device string: {kind}')
        self.type = kind
        self.index = int(number) if number else index

    def __repr__(self):
        return f"device(type='{self.type}')" if self.index is None else f"device(type='{self.type}', index={self.index})"

    def __str__(self):
        return self.type if self.index is None else f'{self.type}:{self.index}'

    def __eq__(self, other):
        return isinstance(other, device) and (self.type, self.index) == (other.type, other.index)

    def __hash__(self):
        return hash((self.type, self.index))


cpu = device('cpu')


def check_device(where):
    """None or the CPU; anything else is not here."""
    if where is None:
        return
    name = where if isinstance(where, device) else device(where)
    if name.type == 'cuda':
        raise AssertionError("Torch not compiled with CUDA enabled: this page's torch computes on the CPU only")
    if name.type != 'cpu':
        raise not_here(f"the device '{name}'")
