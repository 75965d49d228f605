"""How a tensor prints: PyTorch's widths, precision, scientific mode, wrapping and summaries."""

import math

from . import _dtype
from ._dtype import bool_, int64
from ._errors import not_here


class _Options:
    precision = 4
    threshold = 1000
    edgeitems = 3
    linewidth = 80
    sci_mode = None


options = _Options()


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    """As torch.set_printoptions."""
    if profile is not None:
        known = {'default': (4, 1000, 3, 80), 'short': (2, 1000, 2, 80), 'full': (4, math.inf, 3, 80)}
        if profile not in known:
            raise not_here(f'the print profile {profile!r}')
        options.precision, options.threshold, options.edgeitems, options.linewidth = known[profile]
    for name, value in (
        ('precision', precision),
        ('threshold', threshold),
        ('edgeitems', edgeitems),
        ('linewidth', linewidth),
    ):
        if value is not None:
            setattr(options, name, value)
    options.sci_mode = sci_mode


class _Formatter:
    """One width and one notation for all numbers of a tensor, by those that are finite and not 0."""

    def __init__(self, values, kind):
        self.floating = kind.is_floating_point
        self.int_mode = True
        self.sci_mode = False
        self.width = 1
        if self.floating:
            values = [v for v in values if math.isfinite(v) and v != 0]
            if not values:
                return
            low, high = min(map(abs, values)), max(map(abs, values))
            self.int_mode = all(v == math.ceil(v) for v in values)
            self.sci_mode = high / low > 1000.0 or high > 1.0e8 or not self.int_mode and low < 1.0e-4
        for v in values:
            extra = self.floating and self.int_mode and not self.sci_mode
            self.width = max(self.width, len(self._bare(v)) if not extra else len(f'{v:.0f}') + 1)
        if self.floating and options.sci_mode is not None:
            self.sci_mode = options.sci_mode

    def _bare(self, v):
        if not self.floating:
            return str(v)
        if self.sci_mode:
            return f'{v:.{options.precision}e}'
        if self.int_mode:
            return f'{v:.0f}.' if math.isfinite(v) else f'{v:.0f}'
        return f'{v:.{options.precision}f}'

    def text(self, v):
        return self._bare(v).rjust(self.width)


def _vector(values, indent, formatter, summarize):
    element = formatter.width + 2
    per_line = max(1, int(math.floor((options.linewidth - indent) / element)))
    if summarize and not options.edgeitems:
        data = ['...']
    elif summarize and len(values) > 2 * options.edgeitems:
        edge = options.edgeitems
        data = [formatter.text(v) for v in values[:edge]] + [' ...'] + [formatter.text(v) for v in values[-edge:]]
    else:
        data = [formatter.text(v) for v in values]
    lines = [data[k : k + per_line] for k in range(0, len(data), per_line)]
    return '[' + (',\n' + ' ' * (indent + 1)).join(', '.join(line) for line in lines) + ']'


def _nested(values, depth, indent, formatter, summarize):
    if depth == 0:
        return formatter.text(values)
    if depth == 1:
        return _vector(values, indent, formatter, summarize)
    edge = options.edgeitems
    if summarize and len(values) > 2 * edge:
        parts = [_nested(v, depth - 1, indent + 1, formatter, summarize) for v in values[:edge]]
        parts.append('...')
        parts += [_nested(v, depth - 1, indent + 1, formatter, summarize) for v in values[-edge:]]
    else:
        parts = [_nested(v, depth - 1, indent + 1, formatter, summarize) for v in values]
    return '[' + (',' + '\n' * (depth - 1) + ' ' * (indent + 1)).join(parts) + ']'


def _shown(values, depth, summarize):
    """The numbers that a summary prints, flat: widths are theirs alone."""
    edge = options.edgeitems
    if depth == 0:
        return [values]
    part = values[:edge] + values[-edge:] if summarize and len(values) > 2 * edge else values
    if depth == 1:
        return list(part)
    return [v for row in part for v in _shown(row, depth - 1, summarize)]


def describe(x):
    """repr(x)"""
    prefix = 'tensor('
    indent = len(prefix)
    suffixes = []
    kind = x._dtype
    default = kind in (_dtype.get_default_dtype(), int64, bool_)
    if x._shape.numel() == 0:
        if len(x._shape) != 1:
            suffixes.append(f'size={tuple(x._shape)}')
        if kind is not _dtype.get_default_dtype():
            suffixes.append(f'dtype={kind}')
        body = '[]'
    else:
        if not default:
            suffixes.append(f'dtype={kind}')
        values = x.detach().tolist()
        depth = len(x._shape)
        summarize = x._shape.numel() > options.threshold
        formatter = _Formatter(_shown(values, depth, summarize), kind)
        body = _nested(values, depth, indent, formatter, summarize)
    node = x._grad_node()
    if node is not None:
        suffixes.append(f'grad_fn=<{type(node).__name__}>')
    elif x._requires_grad:
        suffixes.append('requires_grad=True')
    out = [prefix + body]
    last = len(out[0]) - out[0].rfind('\n') + 1
    for suffix in suffixes:
        if last + len(suffix) + 2 > options.linewidth:
            out.append(',\n' + ' ' * indent + suffix)
            last = indent + len(suffix)
        else:
            out.append(', ' + suffix)
            last += len(suffix) + 2
    out.append(')')
    text = ''.join(out)
    return text
