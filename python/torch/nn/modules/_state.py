"""Loading a module's state: values by name, and what is said of names and shapes that differ."""

from collections import OrderedDict, namedtuple
from collections.abc import Mapping

import torch


class _IncompatibleKeys(namedtuple("IncompatibleKeys", ["missing_keys", "unexpected_keys"])):
    """What load_state_dict found: names that the module has alone, and names that the dict has alone."""

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return super().__repr__()

    __str__ = __repr__


def _load(module, state, prefix, missing, unexpected, errors):
    own = OrderedDict(module._parameters)
    own.update((k, v) for k, v in module._buffers.items() if k not in module._non_persistent_buffers_set)
    for name, mine in own.items():
        if mine is None:
            continue
        key = prefix + name
        if key not in state:
            missing.append(key)
            continue
        given = state[key]
        if not isinstance(given, torch.Tensor):
            errors.append(
                f'While copying the parameter named "{key}", expected torch.Tensor or Tensor-like object from '
                f"checkpoint but received {type(given)}"
            )
        elif given.shape != mine.shape and not (mine.dim() == 0 and given.shape == (1,)):
            errors.append(
                f"size mismatch for {key}: copying a param with shape {given.shape} from checkpoint, "
                f"the shape in current model is {mine.shape}."
            )
        else:
            with torch.no_grad():
                mine.copy_(given.reshape(mine.shape))
    for key in state:
        if key.startswith(prefix):
            first, _, rest = key[len(prefix) :].partition(".")
            if first not in module._modules and (rest or first not in own):
                unexpected.append(key)
    for name, child in module._modules.items():
        if child is not None:
            _load(child, state, prefix + name + ".", missing, unexpected, errors)


def load_state(module, state_dict, strict):
    if not isinstance(state_dict, Mapping):
        raise TypeError(f"Expected state_dict to be dict-like, got {type(state_dict)}.")
    missing, unexpected, errors = [], [], []
    _load(module, OrderedDict(state_dict), "", missing, unexpected, errors)
    if strict:
        quoted = lambda keys: ", ".join(f'"{key}"' for key in keys)
        if unexpected:
            errors.insert(0, f"Unexpected key(s) in state_dict: {quoted(unexpected)}. ")
        if missing:
            errors.insert(0, f"Missing key(s) in state_dict: {quoted(missing)}. ")
    if errors:
        raise RuntimeError(
            "Error(s) in loading state_dict for {}:\n\t{}".format(type(module).__name__, "\n\t".join(errors))
        )
    return _IncompatibleKeys(missing, unexpected)
