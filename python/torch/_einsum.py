"""einsum: labels to one batched matrix product after the other."""

import string

from ._errors import not_here
from ._graph import renamed
from ._matmul import matmul
from ._registry import function
from ._size import Size, broadcast_shapes
from ._tensor import Tensor


def _einsum_terms(equation, count):
    equation = equation.replace(' ', '')
    left, arrow, right = equation.partition('->')
    terms = left.split(',')
    if len(terms) != count:
        raise RuntimeError(
            'einsum(): fewer operands were provided than specified in the equation'
            if count < len(terms)
            else 'einsum(): more operands were provided than specified in the equation'
        )
    for c in equation.replace('->', '').replace(',', '').replace('...', ''):
        if c not in string.ascii_letters:
            raise RuntimeError(f'einsum(): invalid subscript given at index {equation.index(c)} in the equation string, subscripts must be in [a-zA-Z]')
    return terms, right if arrow else None


def _labels(term, hidden):
    """A label for each dimension; those behind “...” are named by numbers, aligned at the right."""
    before, dots, after = term.partition('...')
    return [*before, *(range(hidden, 0, -1) if dots else ()), *after]


@function
def einsum(equation, *operands):
    operands = operands[0] if len(operands) == 1 and isinstance(operands[0], (tuple, list)) else operands
    if not isinstance(equation, str):
        raise not_here('einsum with lists of numbers')
    for k, x in enumerate(operands):
        if not isinstance(x, Tensor):
            raise TypeError(f'expected Tensor as element {k} in argument 1, but got {type(x).__name__}')
    terms, result = _einsum_terms(equation, len(operands))
    sizes = {}
    labelled = []
    widest = 0
    for k, (term, x) in enumerate(zip(terms, operands)):
        named = len(term.replace('...', ''))
        hidden = len(x._shape) - named if '...' in term else 0
        if named + hidden != len(x._shape) or hidden < 0:
            raise RuntimeError(
                f"einsum(): the number of subscripts in the equation ({named}) {'is more than' if named > len(x._shape) else 'does not match'} the number of dimensions ({len(x._shape)}) for operand {k}{' and no ellipsis was given' if '...' not in term else ''}"
            )
        widest = max(widest, hidden)
        labelled.append((_labels(term, hidden), x))
    if result is None:
        counts = ''.join(terms).replace('...', '')
        output = list(range(widest, 0, -1)) + sorted({c for c in counts if counts.count(c) == 1})
    else:
        output = _labels(result, widest)
        for k, label in enumerate(output):
            if label in output[:k]:
                raise RuntimeError(f'einsum(): output subscript {label} appears more than once in the output')
    cleaned = []
    for k, (labels, x) in enumerate(labelled):
        seen = []
        for label in list(labels):
            if label in seen:
                i, j = seen.index(label), len(seen)
                if x._shape[i] != x._shape[j]:
                    raise RuntimeError(
                        f'einsum(): subscript {label} is repeated for operand {k} but the sizes don\'t match, {x._shape[j]} != {x._shape[i]}'
                    )
                x = x.diagonal(0, i, j).movedim(-1, i)
            else:
                seen.append(label)
        for label, n in zip(seen, x._shape):
            if sizes.get(label, 1) != 1 and n != 1 and sizes[label] != n:
                raise RuntimeError(
                    f'einsum(): operands do not broadcast with remapped shapes [original->remapped]: subscript {label} has sizes {sizes[label]} and {n}'
                )
            if n != 1 or label not in sizes:
                sizes[label] = n
        cleaned.append((seen, x))
    for label in output:
        if label not in sizes:
            raise RuntimeError(
                f'einsum(): output subscript {label} does not appear in the equation for any input operand'
            )
    (labels, x), *others = cleaned
    summed = False
    for k, (more, y) in enumerate(others):
        later = set(output).union(*[set(rest) for rest, _ in others[k + 1 :]])
        labels, x, summed = _contract(labels, x, more, y, later, output)
    gone = [d for d, label in enumerate(labels) if label not in output]
    if gone:
        x = x.sum(gone)
        labels = [label for label in labels if label in output]
    x = x.permute([labels.index(label) for label in output]) if labels != output else x
    return renamed(x, 'ViewBackward0') if summed else x


def _contract(la, a, lb, b, later, output):
    """
    Two operands to one: labels that nothing later needs are summed away, in one batched product; where there are none the two are
    multiplied. Says which it was.
    """
    both_ = [label for label in la if label in lb]
    for labels, x, other in ((la, a, lb), (lb, b, la)):
        lone = [d for d, label in enumerate(labels) if label not in other and label not in later]
        if lone:
            kept = [label for d, label in enumerate(labels) if d not in lone]
            if labels is la:
                la, a = kept, x.sum(lone)
            else:
                lb, b = kept, x.sum(lone)
    summed = [
        label for label in both_ if label not in later and a._shape[la.index(label)] == b._shape[lb.index(label)]
    ]
    batch = [label for label in both_ if label not in summed]
    only_a = [label for label in la if label not in lb]
    only_b = [label for label in lb if label not in la]
    if not summed:
        # in the order of the result already, as PyTorch has them
        known = [*la, *only_b]
        labels = [label for label in output if label in known] + [label for label in known if label not in output]
        return labels, _lined_up(a, la, labels) * _lined_up(b, lb, labels), False
    if a._dtype._category < 1:
        raise RuntimeError('"bmm" not implemented for \'Bool\'')
    shape = lambda x, own, labels: [x._shape[own.index(label)] for label in labels]
    sa, sb = shape(a, la, batch), shape(b, lb, batch)
    m, n = shape(a, la, only_a), shape(b, lb, only_b)
    inner_a = Size(shape(a, la, summed)).numel()
    left = a.permute([la.index(label) for label in [*batch, *only_a, *summed]])
    right = b.permute([lb.index(label) for label in [*batch, *summed, *only_b]])
    left = left.reshape([*sa, Size(m).numel(), inner_a])
    right = right.reshape([*sb, inner_a, Size(n).numel()])
    out = matmul(left, right)
    full = list(broadcast_shapes(Size(sa), Size(sb)))
    labels = [*batch, *only_a, *only_b]
    out = out.reshape([*full, *m, *n])
    # a label of size 1 on one side stays until the end and is summed there
    return labels, out, True


def _lined_up(x, own, labels):
    """x with its dimensions in the order of `labels`, and 1 for those that it lacks."""
    x = x.permute([own.index(label) for label in labels if label in own])
    for d, label in enumerate(labels):
        if label not in own:
            x = x.unsqueeze(d)
    return x
