"""Writing into a tensor: what autograd forbids, and how its history goes on."""

from . import _mode
from ._creation import fits, zeros_as as zeros
from ._dtype import can_cast
from ._errors import not_here
from ._graph import kept_result, kind, record
from ._layout import copied, dense
from ._operands import reduce_to, result_dtype
from ._parts import window_of
from ._registry import functions, method
from ._size import broadcast_shapes
from ._tensor import Tensor, engine, wrap


def begin(x):
    """Raises where PyTorch does not let x be written to."""
    base = x._base
    if x._inference and not _mode.inference:
        raise RuntimeError(
            'Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.'
        )
    if _mode.enabled:
        if x._creation == 'many' and base.requires_grad:
            raise RuntimeError(
                f'Output {x._output} of {type(x._node).__name__} is a view and is being modified inplace. This view is the output of a function that returns multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one.'
            )
        if x._creation == 'no_grad' and base.requires_grad:
            raise RuntimeError(
                "A view was created in no_grad mode and is being modified inplace with grad mode enabled. Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked)."
            )
        if x.requires_grad and x.is_leaf:
            raise RuntimeError('a leaf Variable that requires grad is being used in an in-place operation.')
        if base is not None and base.requires_grad and base.is_leaf:
            raise RuntimeError('a view of a leaf Variable that requires grad is being used in an in-place operation.')
    strides = x._strides
    if strides is not None and any(s == 0 and n > 1 for s, n in zip(strides, x._shape)):
        raise RuntimeError(
            'unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.'
        )


def check_overlap(x, sources):
    """
    Raises when a source lies partly, and not exactly, where x is to be written. As in PyTorch only dense tensors are looked
    at; what others hold there is undefined in PyTorch, and here what they held before.
    """
    for source in sources:
        if not isinstance(source, Tensor) or source._storage is not x._storage or source is x:
            continue
        a, b, n, m = x._offset, source._offset, x.numel(), source.numel()
        if (a, n) == (b, m) and x._stride() == source._stride():
            continue
        if a < b + m and b < a + n and n and m and dense(x) and dense(source):
            raise RuntimeError(
                'unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please clone() the tensor before performing the operation.'
            )


def finish(x, name, inputs, saved, back):
    """
    x was written to by an operation on its old self and `inputs`: back(g, *saved) gives a gradient for each of those. A view
    passes the news on to its base.
    """
    x._storage.version += 1
    if not _mode.enabled:
        return
    edges = [_old_edge(x), *[t._edge() if isinstance(t, Tensor) else None for t in inputs]]
    if all(edge is None for edge in edges):
        return
    if not x._dtype.is_floating_point:
        return
    base = x._base
    if base is None or x._creation == 'no_grad':
        x._node = kind(name)(tuple(edges), saved, back, x._shape, x._dtype)
        x._view_version = x._storage.version
        return
    shape, strides, offset = x._shape, x._stride(), x._offset - base._offset
    base_strides = base._strides

    def through(g, *kept):
        """The part of the base's gradient that belongs to the view goes through the operation, the rest stays."""
        whole = _whole(g, base_strides)
        part = window_of(whole, shape, strides, offset)
        sent = back(part.clone(), *kept)
        own = sent[0]
        if own is None:
            part.fill_(0)
        else:
            part.copy_(own)
        return (whole, *sent[1:])

    base._node = kind('CopySlices')((_old_edge(base), *edges[1:]), saved, through, base._shape, base._dtype)
    base._view_version = base._storage.version
    x._regenerate()


def _whole(g, strides):
    """A copy of a base's gradient that lies as the base does."""
    return record(copied(g, strides), 'CloneBackward0', (g,), (), lambda gg: gg)


def _old_edge(x):
    """The edge that x had before its version was raised."""
    if x._node is not None:
        return x._node
    return x._edge() if x._requires_grad else None


def _check_cast(result, wanted):
    if not can_cast(result, wanted):
        raise RuntimeError(f"result type {result._type} can't be cast to the desired output type {wanted._type}")


def put(x, r):
    """x's numbers become r's, an operation's fresh result on x, and x takes over its history."""
    if r._shape != x._shape:
        raise RuntimeError(
            f"output with shape {list(x._shape)} doesn't match the broadcast shape {list(r._shape)}"
        )
    _check_cast(r._dtype, x._dtype)
    engine.copyInto(x._js, r._js)
    node = r._node
    x._storage.version += 1
    if node is None:
        return x
    if node._saved:
        # what backward keeps of the result is x from here on, and may not be written to again
        node._saved = [kept_result(x) if kept and kept[2] else kept for kept in node._saved]
    base = x._base
    if base is None or x._creation == 'no_grad':
        x._node = node
        x._view_version = x._storage.version
        return x
    shape, strides, offset = x._shape, x._stride(), x._offset - base._offset
    # r was computed from `before`, a view of the base as it was; so the base is its old self with that part replaced by r
    old = _old_edge(base)
    base_strides = base._strides

    def through(g):
        whole = _whole(g, base_strides)
        part = window_of(whole, shape, strides, offset)
        sent = part.clone()
        part.fill_(0)
        return whole, sent

    base._node = kind('CopySlices')((old, node), (), through, base._shape, base._dtype)
    base._view_version = base._storage.version
    x._regenerate()
    return x


def before(x, others):
    """x as it was, for an operation whose result will be written into x: same history, numbers of its own when they are kept."""
    if not _mode.enabled or not (x.requires_grad or any(isinstance(t, Tensor) and t.requires_grad for t in others)):
        return x
    t = wrap(engine.clone(x._js), x._shape, x._dtype)
    t._node = x._grad_node()
    return t


_single = """
exp exp2 expm1 log log2 log10 log1p sqrt rsqrt reciprocal sin cos tan asin acos atan arcsin arccos arctan sinh cosh tanh asinh acosh atanh arcsinh arccosh arctanh sigmoid erf erfc
erfinv deg2rad rad2deg abs absolute neg negative sign sgn
floor ceil trunc fix round frac relu square nan_to_num clamp clip clamp_min clamp_max tril triu masked_fill scatter scatter_add
index_add index_fill index_copy masked_scatter cumsum cumprod logical_not bitwise_not
add sub mul div subtract multiply divide true_divide floor_divide remainder fmod pow
bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift logical_and logical_or logical_xor
eq ne lt le gt ge not_equal less less_equal greater greater_equal atan2 arctan2 lerp addcmul addcdiv
addmm addmv addbmm baddbmm hypot gcd scatter_reduce
""".split()


def _in_place(name, f):
    def g(self, *args, **kwargs):
        begin(self)
        check_overlap(self, args)
        if name.startswith('bitwise'):
            _check_cast(result_dtype(self, *args), self._dtype)
        old = before(self, args)
        r = f(old, *args, **kwargs)
        if r._storage is self._storage:
            return self
        if name in _comparing:
            r = r.to(self._dtype)
            if not name.startswith('logical'):
                # what stood there before has no influence
                r = record(r, f'{name.capitalize()}Backward0', (old,), (), zeros)
        return put(self, r)

    g.__name__ = f'{name}_'
    return g


_comparing = set(
    'eq ne lt le gt ge not_equal less less_equal greater greater_equal logical_and logical_or logical_xor logical_not'.split()
)


def define():
    """The in-place forms of what has been defined so far, and Python's += and its kind."""
    for name in _single:
        f = functions.get(name)
        if f is not None:
            setattr(Tensor, f'{name}_', _in_place(name, f))

    def operator(name):
        write = getattr(Tensor, name)

        def g(self, other):
            return write(self, other) if isinstance(other, (Tensor, int, float)) else NotImplemented

        return g

    for symbol, name in {'add': 'add_', 'sub': 'sub_', 'mul': 'mul_', 'truediv': 'div_', 'floordiv': 'floor_divide_',
                         'mod': 'remainder_', 'pow': 'pow_', 'lshift': 'bitwise_left_shift_',
                         'rshift': 'bitwise_right_shift_', 'and': 'bitwise_and_', 'or': 'bitwise_or_',
                         'xor': 'bitwise_xor_'}.items():
        setattr(Tensor, f'__i{symbol}__', operator(name))
    Tensor.__imatmul__ = Tensor.__matmul__


@method
def copy_(self, src, non_blocking=False):
    if not isinstance(non_blocking, bool):
        raise TypeError(f"copy_(): argument 'non_blocking' (position 2) must be bool, not {type(non_blocking).__name__}")
    if isinstance(src, (bool, int, float)):
        return self.fill_(src)
    if not isinstance(src, Tensor):
        raise TypeError(f"copy_(): argument 'other' (position 1) must be Tensor, not {type(src).__name__}")
    begin(self)
    shape = broadcast_shapes(self._shape, src._shape) if self._shape != src._shape else self._shape
    if shape != self._shape:
        raise RuntimeError(
            f"The expanded size of the tensor ({self._shape[-1] if self._shape else 1}) must match the existing size ({src._shape[-1]}) at non-singleton dimension {len(src._shape) - 1}.  Target sizes: {list(self._shape)}.  Tensor sizes: {list(src._shape)}"
        )
    check_overlap(self, (src,))
    engine.copyInto(self._js, src.detach().expand(shape)._js)
    src_shape, src_kind = src._shape, src._dtype

    def back(g):
        return None, reduce_to(g, src_shape).to(src_kind)

    finish(self, 'CopyBackwards', (src,), (), lambda g: (zeros(g), back(g)[1]))
    return self


@method
def fill_(self, value):
    if isinstance(value, Tensor):
        if value._shape:
            raise RuntimeError(
                f'fill_ only supports 0-dimension value tensor but got tensor with {len(value._shape)} dimensions.'
            )
        return self.copy_(value.to(self._dtype).expand(self._shape))
    begin(self)
    engine.fillInto(self._js, fits(value, self._dtype))
    finish(self, 'FillBackward0', (), (), lambda g: (zeros(g),))
    return self


@method
def zero_(self):
    begin(self)
    engine.fillInto(self._js, 0)
    finish(self, 'ZeroBackward0', (), (), lambda g: (zeros(g),))
    return self


@method
def fill_diagonal_(self, fill_value, wrap=False):
    if wrap:
        raise not_here('fill_diagonal_ with wrap=True')
    if len(self._shape) < 2:
        raise RuntimeError('dimensions must larger than 1')
    if len(self._shape) > 2 and len(set(self._shape)) > 1:
        raise RuntimeError('all dimensions of input must be of equal length')
    diagonal = self.diagonal()
    while len(diagonal._shape) > 1:
        diagonal = diagonal.diagonal()
    diagonal.fill_(fill_value)
    return self


def _reshaping(name, nodes):
    """
    The in-place form of a view: the tensor itself is seen otherwise from here on. `nodes` are PyTorch's names of it without and
    with arguments.
    """
    view_of_it = functions[name]

    def g(self, *args):
        begin(self)
        seen = view_of_it(self, *args)
        node = seen._node
        for part in ('_js', '_shape', '_strides', '_offset'):
            setattr(self, part, getattr(seen, part))
        # counts as writing: what was saved of it is no longer what it was
        self._storage.version += 1
        self._view_version = self._storage.version
        if node is not None:
            self._node = node
            node.__class__ = kind(nodes[bool(args)])
        return self

    g.__name__ = f'{name}_'
    method(g)


for _name, _nodes in {
    't': ('TBackward1', None),
    'transpose': (None, 'TransposeBackward1'),
    'swapaxes': (None, 'TransposeBackward1'),
    'swapdims': (None, 'TransposeBackward1'),
    'squeeze': ('SqueezeBackward2', 'SqueezeBackward3'),
    'unsqueeze': (None, 'UnsqueezeBackward1'),
}.items():
    _reshaping(_name, _nodes)
