"""What backward walks: one node for each recorded operation."""

import heapq

from . import _mode

_count = 0


class Node:
    """One operation: where its inputs came from, what it keeps of them, and how a gradient goes back through it."""

    __slots__ = ('_edges', '_saved', '_keeps', '_back', '_order', '_shape', '_dtype', '_pre', '_retained', '__weakref__')

    def __init__(self, edges, saved, back, shape, dtype, result=None):
        global _count
        _count += 1
        self._edges = edges
        # what was saved, the version it had then, and whether it is this node's own result
        self._saved = [None if t is None else _kept(t, t is result) for t in saved]
        self._keeps = bool(saved)
        self._back = back
        self._order = _count
        self._shape = shape
        self._dtype = dtype
        self._pre = None
        self._retained = None

    @property
    def next_functions(self):
        return tuple((edge, 0) if edge is not None else (None, 0) for edge in self._edges)

    def name(self):
        """The node's name as PyTorch says it."""
        name = type(self).__name__
        return f'torch::autograd::{name}' if name in ('AccumulateGrad', 'CopySlices') else name

    def __repr__(self):
        return f'<{type(self).__name__} object at {id(self):#x}>'

    def _unpack(self):
        if self._saved is None:
            raise RuntimeError(
                'Trying to backward through the graph a second time (or directly access saved tensors after they have '
                'already been freed). Saved intermediate values of the graph are freed when you call .backward() or '
                'autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or '
                'if you need to access saved tensors after calling backward.'
            )
        out = []
        for kept in self._saved:
            if kept is None:
                out.append(None)
                continue
            tensor, version, result = kept
            if tensor._storage.version != version:
                # a result of this very node has its name, an input that of whatever it is a result of by now
                made = self if result else tensor._grad_node()
                by = f', which is output 0 of {made.name()},' if made is not None else ''
                raise RuntimeError(
                    'one of the variables needed for gradient computation has been modified by an inplace operation: '
                    f'[torch.{tensor._dtype._type}Tensor {list(tensor._shape)}]{by} is at version '
                    f'{tensor._storage.version}; expected version {version} instead. Hint: enable anomaly detection to '
                    'find the operation that failed to compute its gradient, with '
                    'torch.autograd.set_detect_anomaly(True).'
                )
            if result:
                tensor = _twin(tensor)
                tensor._node = self
            out.append(tensor)
        return out

    def register_hook(self, hook):
        from ._errors import not_here

        raise not_here('a hook on a node of the graph')


def _twin(x):
    """Another tensor object for the same numbers, without a history."""
    t = object.__new__(type(x))
    t.__dict__.update(x.__dict__)
    t._node = t._base = None
    return t


def _kept(t, result):
    """An entry of what is saved. A node's own result is kept without its way back to the node: no circle, no waiting for gc."""
    if t._inference:
        raise RuntimeError(
            'Inference tensors cannot be saved for backward. To work around you can make a clone to get a normal tensor and use it in autograd.'
        )
    return (_twin(t) if result else t, t._storage.version, result)


def kept_result(x):
    """What a node keeps of its result x."""
    return _kept(x, True)


class AccumulateGrad(Node):
    """The end of the way: a leaf's .grad."""

    __slots__ = ('variable',)

    def __init__(self, variable):
        super().__init__((), (), None, variable._shape, variable._dtype)
        self._order = 1 << 60
        self.variable = variable


_kinds = {}


def kind(name):
    """The class of nodes of this name, as PyTorch shows it in grad_fn."""
    found = _kinds.get(name)
    if found is None:
        found = _kinds[name] = type(name, (Node,), {'__slots__': ()})
    return found


def record(out, name, inputs, saved, back):
    """
    Makes `out` the result of `name` on `inputs`, if that is to be remembered. back(g, *saved) gives one gradient, or None, for
    each input; an input that is no tensor has none.
    """
    if _mode.enabled and out._dtype.is_floating_point:
        edges = tuple([t._edge() if hasattr(t, '_edge') else None for t in inputs])
        if any(edge is not None for edge in edges):
            out._node = kind(name)(edges, saved, back, out._shape, out._dtype, out)
    return out


def no_gradient(out, name, inputs):
    """Marks a result whose gradient PyTorch has not got either: backward raises."""

    def back(g):
        raise RuntimeError(f'derivative for aten::{name} is not implemented')

    return record(out, 'NotImplemented', inputs, (), back)


def run(roots, wanted=None, retain_graph=False, create_graph=False, allow_unused=False):
    """
    Sends the gradients of `roots` (node, gradient) back. Adds to the .grad of leaves, or with `wanted` (nodes) returns what
    arrives at those and touches nothing else.
    """
    from ._autograd import accumulate

    grads = {}
    queue = []
    queued = set()

    def arrive(node, g):
        if g is None:
            return
        old = grads.get(node)
        if old is None:
            grads[node] = g
        else:
            grads[node] = old + g
        if node not in queued:
            queued.add(node)
            heapq.heappush(queue, (-node._order if not isinstance(node, AccumulateGrad) else 1, id(node), node))

    leading = None
    if wanted is not None:
        leading = _leading([node for node, _ in roots], wanted)
    caught = {}
    before = _mode.enabled
    _mode.enabled = create_graph
    try:
        for node, g in roots:
            arrive(node, g)
        while queue:
            _, _, node = heapq.heappop(queue)
            queued.discard(node)
            g = grads.pop(node)
            if node._pre:
                for hook in list(node._pre.values()):
                    changed = hook(g)
                    if changed is not None:
                        g = changed
            if node._retained is not None:
                kept = node._retained()
                if kept is not None:
                    kept._grad = g if kept._grad is None else kept._grad + g
            if wanted is not None and node in wanted:
                caught[node] = g
            if isinstance(node, AccumulateGrad):
                if wanted is None:
                    accumulate(node.variable, g, create_graph)
                continue
            if leading is not None and node not in leading:
                continue
            saved = node._unpack()
            sent = node._back(g, *saved)
            if not retain_graph and node._keeps:
                node._saved = None
            if not isinstance(sent, tuple):
                sent = (sent,)
            for edge, g in zip(node._edges, sent, strict=True):
                if edge is None or g is None:
                    continue
                if leading is not None and edge not in leading and edge not in wanted:
                    continue
                if g._dtype is not edge._dtype:
                    g = g.to(edge._dtype)
                if g._shape != edge._shape:
                    raise RuntimeError(
                        f'Function {node.name()} returned an invalid gradient: got {list(g._shape)} but expected shape compatible with {list(edge._shape)}'
                    )
                arrive(edge, g)
    finally:
        _mode.enabled = before
    return caught


def _leading(roots, wanted):
    """The nodes between the roots and what is wanted."""
    order = []
    seen = set()
    stack = list(roots)
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        order.append(node)
        stack.extend(edge for edge in node._edges if edge is not None)
    order.sort(key=lambda node: node._order if not isinstance(node, AccumulateGrad) else 0)
    leading = set()
    for node in order:
        if any(edge in wanted or edge in leading for edge in node._edges if edge is not None):
            leading.add(node)
    return leading


def renamed(t, name):
    """The last node of a composed operation under the name that PyTorch shows."""
    if t._node is not None:
        t._node.__class__ = kind(name)
    return t
