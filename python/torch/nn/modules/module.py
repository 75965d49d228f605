"""nn.Module: parameters, buffers and submodules by name."""
import itertools
from collections import OrderedDict, namedtuple
from collections.abc import Mapping

import torch

from ..._errors import not_here
from ..parameter import Parameter


_absent = """
register_full_backward_hook register_full_backward_pre_hook register_backward_hook register_state_dict_pre_hook
register_load_state_dict_pre_hook register_load_state_dict_post_hook get_extra_state set_extra_state set_submodule bfloat16
to_empty compile xpu ipu mtia
""".split()


class _IncompatibleKeys(namedtuple("IncompatibleKeys", ["missing_keys", "unexpected_keys"])):
    """What load_state_dict found: names that the module has alone, and names that the dict has alone."""

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return super().__repr__()

    __str__ = __repr__


class RemovableHandle:
    """Takes a hook away again."""

    _ids = itertools.count()

    def __init__(self, hooks):
        self.hooks = hooks
        self.id = next(self._ids)

    def remove(self):
        self.hooks.pop(self.id, None)


def _wanted_dtype(args, kwargs):
    """What the arguments of to(...) say of the dtype; a device other than the CPU raises."""
    wanted = None
    for given in (*args, *(kwargs.pop(name) for name in ("device", "dtype", "tensor") if name in kwargs)):
        if isinstance(given, torch.Tensor):
            wanted = given.dtype
        elif isinstance(given, torch.dtype):
            wanted = given
        elif given is not None and not isinstance(given, bool):
            torch.empty(0, device=given)
    unknown = set(kwargs) - {"non_blocking", "copy", "memory_format"}
    if unknown:
        raise TypeError(f"to() got an unexpected keyword argument '{sorted(unknown)[0]}'")
    return wanted


def _typename(value):
    return torch.typename(value)


def _indent(text, spaces=2):
    first, *rest = text.split("\n")
    return "\n".join([first] + [" " * spaces + line for line in rest])


class Module:
    """The base of all layers. A subclass makes its parts in __init__, after super().__init__(), and says in forward(...)
    what is computed from them. Parameters, buffers and modules that are assigned to it are found by name ever after.
    """

    training: bool

    def __init__(self):
        for name, value in (
            ("training", True),
            ("_parameters", OrderedDict()),
            ("_buffers", OrderedDict()),
            ("_non_persistent_buffers_set", set()),
            ("_modules", OrderedDict()),
            ("_forward_hooks", OrderedDict()),
            ("_forward_pre_hooks", OrderedDict()),
        ):
            object.__setattr__(self, name, value)

    def forward(self, *args, **kwargs):
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    def __call__(self, *args, **kwargs):
        for hook in tuple(self._forward_pre_hooks.values()):
            result = hook(self, args)
            if result is not None:
                args = result if isinstance(result, tuple) else (result,)
        output = self.forward(*args, **kwargs)
        for hook in tuple(self._forward_hooks.values()):
            result = hook(self, args, output)
            if result is not None:
                output = result
        return output

    def register_forward_pre_hook(self, hook):
        """hook(module, args) runs before forward; what it returns, unless None, are the arguments instead."""
        handle = RemovableHandle(self._forward_pre_hooks)
        self._forward_pre_hooks[handle.id] = hook
        return handle

    def register_forward_hook(self, hook):
        """hook(module, args, output) runs after forward; what it returns, unless None, is the output instead."""
        handle = RemovableHandle(self._forward_hooks)
        self._forward_hooks[handle.id] = hook
        return handle

    # What a module is made of

    def _check_name(self, kind, name):
        if not isinstance(name, str):
            raise TypeError(f"{kind} name should be a string. Got {_typename(name)}")
        if "." in name:
            raise KeyError(
                f'module name can\'t contain ".", got: {name}' if kind == "module" else f'{kind} name can\'t contain "."'
            )
        if name == "":
            raise KeyError('module name can\'t be empty string ""' if kind == "module" else f'{kind} name can\'t be empty string ""')

    def register_parameter(self, name, param):
        """Adds a parameter, or with None the place of one."""
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameter before Module.__init__() call")
        self._check_name("parameter", name)
        if hasattr(self, name) and name not in self._parameters:
            raise KeyError(f"attribute '{name}' already exists")
        if param is None:
            self._parameters[name] = None
        elif not isinstance(param, Parameter):
            raise TypeError(
                f"cannot assign '{_typename(param)}' object to parameter '{name}' (torch.nn.Parameter or None required)"
            )
        elif param.grad_fn is not None:
            raise ValueError(
                f"Cannot assign non-leaf Tensor to parameter '{name}'. Model parameters must be created explicitly. "
                f"To express '{name}' as a function of another Tensor, compute the value in the forward() method."
            )
        else:
            self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        """Adds a tensor that is part of the state but is not trained. Without `persistent` it is left out of state_dict()."""
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        self._check_name("buffer", name)
        if hasattr(self, name) and name not in self._buffers:
            raise KeyError(f"attribute '{name}' already exists")
        if tensor is not None and not isinstance(tensor, torch.Tensor):
            raise TypeError(
                f"cannot assign '{_typename(tensor)}' object to buffer '{name}' (torch Tensor or None required)"
            )
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def add_module(self, name, module):
        if not isinstance(module, Module) and module is not None:
            raise TypeError(f"{_typename(module)} is not a Module subclass")
        if not isinstance(name, str):
            raise TypeError(f"module name should be a string. Got {_typename(name)}")
        if hasattr(self, name) and name not in self._modules:
            raise KeyError(f"attribute '{name}' already exists")
        self._check_name("module", name)
        self._modules[name] = module

    register_module = add_module

    def __getattr__(self, name):
        for place in ("_parameters", "_buffers", "_modules"):
            held = self.__dict__.get(place)
            if held is not None and name in held:
                return held[name]
        if name in _absent:
            raise not_here(f"Module.{name}")
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        held = {place: self.__dict__.get(place) for place in ("_parameters", "_buffers", "_modules")}

        def forget(*places):
            for place in places:
                if place == "" and name in self.__dict__:
                    del self.__dict__[name]
                elif held.get(place) is not None and name in held[place]:
                    del held[place][name]
                    if place == "_buffers":
                        self._non_persistent_buffers_set.discard(name)

        if isinstance(value, Parameter):
            if held["_parameters"] is None:
                raise AttributeError("cannot assign parameters before Module.__init__() call")
            forget("", "_buffers", "_modules")
            self.register_parameter(name, value)
        elif held["_parameters"] is not None and name in held["_parameters"]:
            if value is not None:
                raise TypeError(
                    f"cannot assign '{_typename(value)}' as parameter '{name}' (torch.nn.Parameter or None expected)"
                )
            self.register_parameter(name, None)
        elif isinstance(value, Module):
            if held["_modules"] is None:
                raise AttributeError("cannot assign module before Module.__init__() call")
            forget("", "_parameters", "_buffers")
            held["_modules"][name] = value
        elif held["_modules"] is not None and name in held["_modules"]:
            if value is not None:
                raise TypeError(
                    f"cannot assign '{_typename(value)}' as child module '{name}' (torch.nn.Module or None expected)"
                )
            held["_modules"][name] = None
        elif held["_buffers"] is not None and name in held["_buffers"]:
            if value is not None and not isinstance(value, torch.Tensor):
                raise TypeError(f"cannot assign '{_typename(value)}' as buffer '{name}' (torch.Tensor or None expected)")
            held["_buffers"][name] = value
        else:
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in self._parameters:
            del self._parameters[name]
        elif name in self._buffers:
            del self._buffers[name]
            self._non_persistent_buffers_set.discard(name)
        elif name in self._modules:
            del self._modules[name]
        else:
            object.__delattr__(self, name)

    def __dir__(self):
        names = set(dir(type(self))) | set(self.__dict__) | set(self._parameters) | set(self._modules) | set(self._buffers)
        return sorted(name for name in names if not name[0].isdigit())

    # Going through them

    def _named(self, place, prefix, recurse, remove_duplicate=True):
        seen = set()
        for above, module in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, value in getattr(module, place).items():
                if value is None or (remove_duplicate and id(value) in seen):
                    continue
                seen.add(id(value))
                yield (above + "." if above else "") + name, value

    def named_parameters(self, prefix="", recurse=True, remove_duplicate=True):
        return self._named("_parameters", prefix, recurse, remove_duplicate)

    def parameters(self, recurse=True):
        for _, value in self.named_parameters(recurse=recurse):
            yield value

    def named_buffers(self, prefix="", recurse=True, remove_duplicate=True):
        return self._named("_buffers", prefix, recurse, remove_duplicate)

    def buffers(self, recurse=True):
        for _, value in self.named_buffers(recurse=recurse):
            yield value

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        """Itself and all modules in it, at any depth, each once."""
        memo = set() if memo is None else memo
        if self in memo:
            return
        if remove_duplicate:
            memo.add(self)
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                yield from module.named_modules(memo, prefix + ("." if prefix else "") + name, remove_duplicate)

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def get_submodule(self, target):
        module = self
        for name in target.split(".") if target else []:
            if not hasattr(module, name):
                raise AttributeError(f"{module._get_name()} has no attribute `{name}`")
            module = getattr(module, name)
            if not isinstance(module, Module):
                raise AttributeError(f"`{name}` is not an nn.Module")
        return module

    def get_parameter(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(f"{module._get_name()} has no attribute `{name}`")
        param = getattr(module, name)
        if not isinstance(param, Parameter):
            raise AttributeError(f"`{name}` is not an nn.Parameter")
        return param

    def get_buffer(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        if not hasattr(module, name):
            raise AttributeError(f"{module._get_name()} has no attribute `{name}`")
        if name not in module._buffers:
            raise AttributeError(f"`{name}` is not a buffer")
        return module._buffers[name]

    # Changing all of them

    def apply(self, fn):
        """fn(module) for every module in it, itself last."""
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def train(self, mode=True):
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        self.training = mode
        for module in self.children():
            module.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for param in self.parameters():
            param.requires_grad_(requires_grad)
        return self

    def zero_grad(self, set_to_none=True):
        """Forgets the gradients; set_to_none=False keeps them as zeros, which is what PyTorch 1 did unasked."""
        for param in self.parameters():
            if param.grad is None:
                continue
            if set_to_none:
                param.grad = None
            else:
                param.grad = torch.zeros_like(param.grad)

    def _apply(self, fn):
        for module in self.children():
            module._apply(fn)
        for param in self._parameters.values():
            if param is None:
                continue
            grad = param.grad
            changed = fn(param.data)
            if grad is not None:
                param.grad = None
            param.data = changed
            if grad is not None:
                param.grad = fn(grad)
        for name, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[name] = fn(buffer)
        return self

    def to(self, *args, **kwargs):
        """to(dtype), to("cpu"), to(tensor): floating parameters and buffers take the dtype, the module is the same one."""
        dtype = _wanted_dtype(args, kwargs)
        if dtype is not None and not dtype.is_floating_point:
            raise TypeError(
                f"nn.Module.to only accepts floating point or complex dtypes, but got desired dtype={dtype}"
            )
        return self._apply(lambda t: t.to(dtype) if dtype is not None and t.is_floating_point() else t)

    def float(self):
        return self._apply(lambda t: t.float() if t.is_floating_point() else t)

    def double(self):
        return self._apply(lambda t: t.double() if t.is_floating_point() else t)

    def half(self):
        return self._apply(lambda t: t.half() if t.is_floating_point() else t)

    def type(self, dst_type):
        return self._apply(lambda t: t.type(dst_type))

    def cpu(self):
        return self

    def cuda(self, device=None):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def share_memory(self):
        raise NotImplementedError("Module.share_memory is not in this page's torch: there is one process")

    def __deepcopy__(self, memo):
        import copy

        twin = type(self).__new__(type(self))
        memo[id(self)] = twin
        for name, value in self.__dict__.items():
            object.__setattr__(twin, name, copy.deepcopy(value, memo))
        return twin

    # The state by name

    def state_dict(self, *, destination=None, prefix="", keep_vars=False):
        """Every parameter and persistent buffer by its name, in the order they were made."""
        destination = OrderedDict() if destination is None else destination
        for name, param in self._parameters.items():
            if param is not None:
                destination[prefix + name] = param if keep_vars else param.detach()
        for name, buffer in self._buffers.items():
            if buffer is not None and name not in self._non_persistent_buffers_set:
                destination[prefix + name] = buffer if keep_vars else buffer.detach()
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=destination, prefix=prefix + name + ".", keep_vars=keep_vars)
        return destination

    def _load(self, state, prefix, missing, unexpected, errors):
        own = OrderedDict(self._parameters)
        own.update((k, v) for k, v in self._buffers.items() if k not in self._non_persistent_buffers_set)
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
                if first not in self._modules and (rest or first not in own):
                    unexpected.append(key)
        for name, module in self._modules.items():
            if module is not None:
                module._load(state, prefix + name + ".", missing, unexpected, errors)

    def load_state_dict(self, state_dict, strict=True):
        """Copies the values of `state_dict` into the parameters and buffers of the same names. RuntimeError when names
        (unless strict=False) or shapes differ."""
        if not isinstance(state_dict, Mapping):
            raise TypeError(f"Expected state_dict to be dict-like, got {type(state_dict)}.")
        missing, unexpected, errors = [], [], []
        self._load(OrderedDict(state_dict), "", missing, unexpected, errors)
        if strict:
            quoted = lambda keys: ", ".join(f'"{key}"' for key in keys)
            if unexpected:
                errors.insert(0, f"Unexpected key(s) in state_dict: {quoted(unexpected)}. ")
            if missing:
                errors.insert(0, f"Missing key(s) in state_dict: {quoted(missing)}. ")
        if errors:
            raise RuntimeError(
                "Error(s) in loading state_dict for {}:\n\t{}".format(type(self).__name__, "\n\t".join(errors))
            )
        return _IncompatibleKeys(missing, unexpected)

    # What it looks like

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        """What stands in the brackets of its line."""
        return ""

    def __repr__(self):
        extra = self.extra_repr()
        own = extra.split("\n") if extra else []
        children = [f"({name}): {_indent(repr(module))}" for name, module in self._modules.items()]
        lines = own + children
        if not lines:
            return f"{self._get_name()}()"
        if len(own) == 1 and not children:
            return f"{self._get_name()}({own[0]})"
        return f"{self._get_name()}(\n  " + "\n  ".join(lines) + "\n)"
