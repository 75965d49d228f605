"""torch.nn.functional: what the layers compute, as functions."""
import math
import numbers
import warnings

import torch


def _refuse(where, **options):
    """Options that real PyTorch has and this page's has not: name=(given, the only value there is)."""
    for name, (given, only) in options.items():
        if given != only:
            raise NotImplementedError(f"{where}: {name}={given!r} is not in this page's torch, only {name}={only!r}")


# Linear maps and look-ups


def linear(input, weight, bias=None):
    """input (…, in) · weightᵀ (out, in) + bias (out)"""
    if input.dtype != weight.dtype or (bias is not None and bias.dtype != weight.dtype):
        raise RuntimeError("mat1 and mat2 must have the same dtype")
    product = input @ weight.t()
    return product if bias is None else product + bias


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    """weight (rows, features), ids (…) → (…, features). No gradient flows to the row of padding_idx."""
    _refuse("embedding", max_norm=(max_norm, None), scale_grad_by_freq=(scale_grad_by_freq, False), sparse=(sparse, False))
    if padding_idx is not None:
        if padding_idx > 0:
            assert padding_idx < weight.size(0), "Padding_idx must be within num_embeddings"
        elif padding_idx < 0:
            assert padding_idx >= -weight.size(0), "Padding_idx must be within num_embeddings"
            padding_idx = weight.size(0) + padding_idx
    if input.dtype not in (torch.int64, torch.int32):
        raise RuntimeError(
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; "
            f"but got {torch.typename(input)} instead (while checking arguments for embedding)"
        )
    if weight.dim() != 2:
        raise RuntimeError("'weight' must be 2-D")
    if input.numel() and (int(input.min()) < 0 or int(input.max()) >= weight.size(0)):
        raise IndexError("index out of range in self")
    rows = weight[input.long()]
    if padding_idx is None:
        return rows
    return torch.where((input == padding_idx).unsqueeze(-1), rows.detach(), rows)


def one_hot(tensor, num_classes=-1):
    """Whole numbers (…) → 0 and 1 (…, num_classes)"""
    if tensor.dtype != torch.int64:
        raise RuntimeError("one_hot is only applicable to index tensor.")
    if num_classes == -1:
        if tensor.numel() == 0:
            raise RuntimeError("Can not infer total number of classes from empty tensor.")
        num_classes = int(tensor.max()) + 1
    if tensor.numel() and int(tensor.min()) < 0:
        raise RuntimeError("Class values must be non-negative.")
    if num_classes < 1:
        raise RuntimeError("num_classes should be positive")
    if tensor.numel() and int(tensor.max()) >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    return (tensor.unsqueeze(-1) == torch.arange(num_classes)).long()


def pad(input, pad, mode="constant", value=None):
    """Grows the last axes: (left, right) of the last, then of the one before it, …; a negative number cuts."""
    _refuse("pad", mode=(mode, "constant"))
    pad = tuple(pad)
    if len(pad) % 2:
        raise AssertionError("Padding length must be divisible by 2")
    if len(pad) // 2 > input.dim():
        raise RuntimeError("Padding length too large")
    out = input
    for k in range(len(pad) // 2):
        axis = input.dim() - 1 - k
        for count, after in (pad[2 * k], False), (pad[2 * k + 1], True):
            if count < 0:
                size = out.size(axis) + count
                if size < 0:
                    raise RuntimeError("narrow(): length must be non-negative.")
                out = out.narrow(axis, 0 if after else -count, size)
            elif count > 0:
                shape = list(out.shape)
                shape[axis] = count
                fill = torch.full(shape, 0 if value is None else value, dtype=out.dtype)
                out = torch.cat([out, fill] if after else [fill, out], dim=axis)
    return out if out is not input else input.clone()


# Elementwise


def _in_place(input, result, inplace):
    return input.copy_(result) if inplace else result


def relu(input, inplace=False):
    return _in_place(input, torch.relu(input), inplace)


def relu_(input):
    return relu(input, inplace=True)


def relu6(input, inplace=False):
    return _in_place(input, torch.where(input < 6, torch.relu(input), 6), inplace)


def gelu(input, *, approximate="none"):
    """x · P(a normal draw is below x); approximate="tanh" is the formula of the first transformers."""
    if approximate not in ("none", "tanh"):
        raise RuntimeError("approximate argument must be either none or tanh.")
    _floating("GeluKernelImpl", input)
    if approximate == "tanh":
        inner = math.sqrt(2 / math.pi) * (input + 0.044715 * input**3)
        return 0.5 * input * (1 + torch.tanh(inner))
    return input * 0.5 * (1 + torch.erf(input * math.sqrt(0.5)))


def _floating(kernel, input):
    if not input.is_floating_point():
        raise RuntimeError(f'"{kernel}" not implemented for \'{_scalar_type(input)}\'')


def _scalar_type(tensor):
    names = {"float32": "Float", "float64": "Double", "int64": "Long", "int32": "Int", "bool": "Bool", "float16": "Half"}
    return names[str(tensor.dtype).replace("torch.", "")]


def tanh(input):
    return input.tanh()


def sigmoid(input):
    return input.sigmoid()


def logsigmoid(input):
    _floating("log_sigmoid_forward_cpu", input)
    return torch.where(input < -20, input, -torch.log1p(torch.exp(-torch.clamp(input, min=-20))))


def silu(input, inplace=False):
    _floating("silu_cpu", input)
    return _in_place(input, input * torch.sigmoid(input), inplace)


def mish(input, inplace=False):
    _floating("mish_cpu", input)
    return _in_place(input, input * torch.tanh(softplus(input)), inplace)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    _floating("leaky_relu_cpu", input)
    return _in_place(input, torch.where(input > 0, input, input * negative_slope), inplace)


def elu(input, alpha=1.0, inplace=False):
    _floating("elu_cpu", input)
    below = alpha * torch.expm1(torch.clamp(input, max=0))
    return _in_place(input, torch.where(input > 0, input, below), inplace)


def softplus(input, beta=1, threshold=20):
    """log(1 + exp(beta · x)) / beta, and x itself where beta · x is beyond the threshold."""
    _floating("softplus_cpu", input)
    scaled = input * beta
    soft = torch.log1p(torch.exp(torch.clamp(scaled, max=threshold))) / beta
    return torch.where(scaled > threshold, input, soft)


def softsign(input):
    return input / (input.abs() + 1)


# Along an axis


def _implied_dim(name, ndim, stacklevel):
    warnings.warn(
        f"Implicit dimension choice for {name} has been deprecated. Change the call to include dim=X as an argument.",
        stacklevel=stacklevel,
    )
    return 0 if ndim in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _implied_dim("softmax", input.dim(), _stacklevel)
    return torch.softmax(input, dim) if dtype is None else torch.softmax(input, dim, dtype=dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _implied_dim("log_softmax", input.dim(), _stacklevel)
    return torch.log_softmax(input, dim) if dtype is None else torch.log_softmax(input, dim, dtype=dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _implied_dim("softmin", input.dim(), _stacklevel)
    return softmax(-input, dim, dtype=dtype)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    """Each line along `dim` divided by its length."""
    _refuse("normalize", out=(out, None))
    length = input.norm(p, dim, keepdim=True).clamp_min(eps)
    return input / length.expand_as(input)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    dot = (x1 * x2).sum(dim)
    lengths = [torch.sqrt((x * x).sum(dim)).clamp_min(eps) for x in (x1, x2)]
    return dot / (lengths[0] * lengths[1])


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    shape = tuple(normalized_shape)
    _check_normalized("layer_norm", input, shape, weight, bias)
    axes = tuple(range(-len(shape), 0))
    centred = input - input.mean(axes, keepdim=True)
    out = centred * torch.rsqrt((centred * centred).mean(axes, keepdim=True) + eps)
    if weight is not None:
        out = out * weight
    return out if bias is None else out + bias


def rms_norm(input, normalized_shape, weight=None, eps=None):
    """x / √(mean of x² + eps) · weight (PyTorch 2.4). Without eps, the dtype's machine epsilon."""
    shape = tuple(normalized_shape)
    _check_normalized("rms_norm", input, shape, weight)
    axes = tuple(range(-len(shape), 0))
    eps = torch.finfo(input.dtype).eps if eps is None else eps
    out = input * torch.rsqrt((input * input).mean(axes, keepdim=True) + eps)
    return out if weight is None else out * weight


def _check_normalized(name, input, shape, weight, bias=None):
    if not shape:
        raise RuntimeError(
            "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, "
            "but got normalized_shape = []"
        )
    for what, given in ("weight", weight), ("bias", bias):
        if given is not None and tuple(given.shape) != shape:
            raise RuntimeError(
                f"Expected {what} to be of same shape as normalized_shape, but got {what} of shape "
                f"{list(given.shape)} and normalized_shape = {list(shape)}"
            )
    if tuple(input.shape[-len(shape) :]) != shape or input.dim() < len(shape):
        wanted = "".join(f", {n}" for n in shape)
        raise RuntimeError(
            f"Given normalized_shape={list(shape)}, expected input with shape [*{wanted}], "
            f"but got input of size{list(input.shape)}"
        )


def dropout(input, p=0.5, training=True, inplace=False):
    """Each number is 0 with probability p, else divided by 1 − p. The mask is drawn from the generator, 64 bits each."""
    if p < 0.0 or p > 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
    if p == 0 or not training or input.numel() == 0:
        return input
    if p == 1:
        return _in_place(input, input * torch.zeros((), dtype=input.dtype), inplace)
    mask = torch.empty(input.shape, dtype=input.dtype).bernoulli_(1 - p)
    return _in_place(input, input * mask * (1 / (1 - p)), inplace)


# Losses


def _reduced(values, reduction):
    if reduction == "none":
        return values
    if reduction == "mean":
        return values.mean()
    if reduction == "sum":
        return values.sum()
    raise ValueError(f"{reduction} is not a valid value for reduction")


def _old(where, size_average, reduce):
    _refuse(where, size_average=(size_average, None), reduce=(reduce, None))


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
    """−input at the target's class: input (n, classes) or (classes) or (n, classes, …) of log probabilities."""
    _old("nll_loss", size_average, reduce)
    _reduced_or_error(reduction)
    if input.dim() == 0:
        raise RuntimeError("input tensor should be 1D or 2D")
    if target.is_floating_point():
        raise RuntimeError(f"expected scalar type Long but found {_scalar_type(target)}")
    lone = input.dim() == 1
    if lone:
        input, target = input.unsqueeze(0), target.reshape(1) if target.numel() == 1 else target
    elif input.dim() == 2:
        if target.dim() != 1:
            raise RuntimeError("0D or 1D target tensor expected, multi-target not supported")
    if input.size(0) != target.size(0):
        if lone:
            raise RuntimeError(
                f"size mismatch (got input: {list(input.shape[1:])} , target: {list(target.shape)})".replace(" ,", ",")
            )
        raise ValueError(f"Expected input batch_size ({input.size(0)}) to match target batch_size ({target.size(0)}).")
    classes = input.size(1)
    if weight is not None and tuple(weight.shape) != (classes,):
        raise RuntimeError(
            f"weight tensor should be defined either for all {classes} classes or no classes "
            f"but got weight tensor of shape: {list(weight.shape)}"
        )
    if tuple(input.shape[2:]) != tuple(target.shape[1:]):
        raise RuntimeError(f"size mismatch (got input: {list(input.shape)} , target: {list(target.shape)}")
    ignored = target == ignore_index
    safe = target.masked_fill(ignored, 0)
    wrong = (safe < 0) | (safe >= classes)
    if bool(wrong.any()):
        first = target[wrong].flatten()[0].item()
        raise IndexError(f"Target {first} is out of bounds.")
    picked = -input.gather(1, safe.unsqueeze(1)).squeeze(1)
    share = torch.ones_like(picked.detach()) if weight is None else weight[safe]
    share = share.masked_fill(ignored, 0)
    # a class that is left out counts as 0 even where its log probability is −inf
    values = picked.masked_fill(ignored, 0) * share
    if reduction == "none":
        return values.squeeze(0) if lone else values
    total = values.sum()
    return total if reduction == "sum" else total / share.sum()


def _reduced_or_error(reduction):
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(f"{reduction} is not a valid value for reduction")


def cross_entropy(
    input,
    target,
    weight=None,
    size_average=None,
    ignore_index=-100,
    reduce=None,
    reduction="mean",
    label_smoothing=0.0,
):
    """Of logits (n, classes), (classes) or (n, classes, …) and the classes (n), (), (n, …), or probabilities of input's shape."""
    _old("cross_entropy", size_average, reduce)
    _reduced_or_error(reduction)
    if not 0.0 <= label_smoothing <= 1.0:
        raise RuntimeError(f"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing}")
    axis = 0 if input.dim() == 1 else 1
    if input.shape == target.shape and input.dim() > 0:
        return _soft_cross_entropy(input, target, weight, reduction, label_smoothing, axis, ignore_index)
    if input.dim() > 1 and target.dim() > 0 and input.size(0) != target.size(0):
        raise ValueError(f"Expected input batch_size ({input.size(0)}) to match target batch_size ({target.size(0)}).")
    logs = log_softmax(input, axis)
    if label_smoothing == 0.0:
        return nll_loss(logs, target, weight, ignore_index=ignore_index, reduction=reduction)
    hard = nll_loss(logs, target, weight, ignore_index=ignore_index, reduction=reduction)
    classes = input.size(axis)
    shape = [1] * input.dim()
    shape[axis] = classes
    smooth = -(logs if weight is None else logs * weight.view(shape)).sum(axis)
    ignored = target == ignore_index
    smooth = smooth.masked_fill(ignored, 0.0)
    if reduction == "sum":
        smooth = smooth.sum()
    elif reduction == "mean":
        if weight is None:
            smooth = smooth.sum() / (~ignored).sum()
        else:
            smooth = smooth.sum() / weight[target.masked_fill(ignored, 0)].masked_fill(ignored, 0).sum()
    return (1 - label_smoothing) * hard + smooth * (label_smoothing / classes)


def _soft_cross_entropy(input, target, weight, reduction, label_smoothing, axis, ignore_index):
    if not target.is_floating_point():
        raise RuntimeError(
            f"Expected floating point type for target with class probabilities, got {_scalar_type(target)}"
        )
    if ignore_index >= 0:
        raise RuntimeError("ignore_index is not supported for floating point target")
    classes = input.size(axis)
    if weight is not None and tuple(weight.shape) != (classes,):
        raise RuntimeError(
            f"cross_entropy: weight tensor should be defined either for all {classes} classes or no classes "
            f"but got weight tensor of shape: {list(weight.shape)}"
        )
    if label_smoothing > 0:
        target = target * (1 - label_smoothing) + label_smoothing / classes
    values = -(log_softmax(input, axis) * target)
    if weight is not None:
        shape = [1] * input.dim()
        shape[axis] = classes
        values = values * weight.view(shape)
    if reduction == "none":
        return values.sum(axis)
    total = values.sum()
    return total if reduction == "sum" else total / (input.numel() / classes)


def _same_size(name, input, target):
    if target.size() != input.size():
        warnings.warn(
            f"Using a target size ({target.size()}) that is different to the input size ({input.size()}). "
            "This will likely lead to incorrect results due to broadcasting. "
            "Please ensure they have the same size.",
            stacklevel=3,
        )


def mse_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    _old("mse_loss", size_average, reduce)
    _same_size("mse_loss", input, target)
    return _reduced((input - target) ** 2, reduction)


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    _old("l1_loss", size_average, reduce)
    _same_size("l1_loss", input, target)
    return _reduced((input - target).abs(), reduction)


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    _old("smooth_l1_loss", size_average, reduce)
    _same_size("smooth_l1_loss", input, target)
    if beta < 0:
        raise RuntimeError("smooth_l1_loss does not support negative values for beta.")
    apart = (input - target).abs()
    if beta == 0:
        return _reduced(apart, reduction)
    return _reduced(torch.where(apart < beta, 0.5 * apart**2 / beta, apart - 0.5 * beta), reduction)


def huber_loss(input, target, reduction="mean", delta=1.0):
    _same_size("huber_loss", input, target)
    if delta <= 0:
        raise RuntimeError("huber_loss does not support non-positive values for delta.")
    apart = (input - target).abs()
    return _reduced(torch.where(apart <= delta, 0.5 * apart**2, delta * (apart - 0.5 * delta)), reduction)


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    """Of log probabilities `input` from `target`, probabilities or, with log_target, their logs."""
    _old("kl_div", size_average, reduce)
    if log_target:
        values = target.exp() * (target - input)
    else:
        values = torch.where(target > 0, target * target.clamp_min(1e-300).log(), 0.0) - target * input
    if reduction == "batchmean":
        return values.sum() / input.size(0)
    if reduction == "mean":
        warnings.warn(
            "reduction: 'mean' divides the total loss by both the batch size and the support size."
            "'batchmean' divides only by the batch size, and aligns with the KL div math definition."
            "'mean' will be changed to behave the same as 'batchmean' in the next major release."
        )
    return _reduced(values, reduction)


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    """Of probabilities; their logs are cut at −100."""
    _old("binary_cross_entropy", size_average, reduce)
    _reduced_or_error(reduction)
    if target.size() != input.size():
        raise ValueError(
            f"Using a target size ({target.size()}) that is different to the input size ({input.size()}) is deprecated. "
            "Please ensure they have the same size."
        )
    if input.numel() and (float(input.min()) < 0 or float(input.max()) > 1):
        raise RuntimeError("all elements of input should be between 0 and 1")
    if target.dtype != input.dtype:
        raise RuntimeError(f"Found dtype {_scalar_type(target)} but expected {_scalar_type(input)}")
    values = -(target * input.log().clamp_min(-100) + (1 - target) * torch.log1p(-input).clamp_min(-100))
    return _reduced(values if weight is None else values * weight, reduction)


def binary_cross_entropy_with_logits(
    input, target, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None
):
    _old("binary_cross_entropy_with_logits", size_average, reduce)
    if target.size() != input.size():
        raise ValueError(f"Target size ({target.size()}) must be the same as input size ({input.size()})")
    raised = 1 if pos_weight is None else (pos_weight - 1) * target + 1
    values = (1 - target) * input - raised * logsigmoid(input)
    return _reduced(values if weight is None else values * weight, reduction)


# Attention


def scaled_dot_product_attention(
    query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False
):
    """softmax(q kᵀ · scale + mask) v (PyTorch 2.0): q (…, n, d), k (…, m, d), v (…, m, d_v) → (…, n, d_v).

    A bool mask is True where attention is ALLOWED; another is added to the scores. `is_causal` lets position i see 0 … i.
    """
    if enable_gqa:
        groups = query.size(-3) // key.size(-3)
        if groups * key.size(-3) != query.size(-3):
            raise RuntimeError(
                "Number of heads in key and value must divide the number of heads in query"
            )
        key, value = [x.repeat_interleave(groups, -3) for x in (key, value)]
    scores = query @ key.transpose(-2, -1) * (1 / math.sqrt(query.size(-1)) if scale is None else scale)
    if is_causal:
        if attn_mask is not None:
            raise RuntimeError("_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True")
        attn_mask = torch.ones(query.size(-2), key.size(-2), dtype=torch.bool).tril()
    if attn_mask is not None:
        if attn_mask.dtype == torch.bool:
            scores = scores.masked_fill(~attn_mask, -math.inf)
        elif attn_mask.dtype == query.dtype:
            scores = scores + attn_mask
        else:
            raise RuntimeError(
                "Expected attn_mask dtype to be bool or to match query dtype, but got attn_mask.dtype: "
                f"{_c_name(attn_mask)} and  query.dtype: {_c_name(query)} instead."
            )
    weights = dropout(torch.softmax(scores, -1), dropout_p)
    return weights @ value


def _c_name(tensor):
    names = {"float32": "float", "float64": "double", "int64": "long int", "int32": "int", "bool": "bool", "float16": "c10::Half"}
    return names[str(tensor.dtype).replace("torch.", "")]


from ._multi_head_attention import multi_head_attention_forward  # noqa: E402


def __getattr__(name):
    here = ", ".join(sorted(n for n, value in globals().items() if n[0].islower() and callable(value)))
    raise AttributeError(f"torch.nn.functional.{name} is not in this page's torch. There are {here}.")
