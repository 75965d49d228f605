"""Parameters, buffers and modules of a module: how they are registered, found by name and replaced."""

import torch

from ..._errors import not_here, told_as
from ..parameter import Parameter

_absent = """
register_full_backward_hook register_full_backward_pre_hook register_backward_hook register_state_dict_pre_hook
register_load_state_dict_pre_hook register_load_state_dict_post_hook get_extra_state set_extra_state set_submodule bfloat16
to_empty compile xpu ipu mtia
""".split()


@told_as("Module")
class Members:
    """The part of Module that keeps its members in _parameters, _buffers and _modules."""

    def _check_name(self, kind, name):
        if not isinstance(name, str):
            raise TypeError(f"{kind} name should be a string. Got {torch.typename(name)}")
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
                f"cannot assign '{torch.typename(param)}' object to parameter '{name}' (torch.nn.Parameter or None required)"
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
                f"cannot assign '{torch.typename(tensor)}' object to buffer '{name}' (torch Tensor or None required)"
            )
        self._buffers[name] = tensor
        if persistent:
            self._non_persistent_buffers_set.discard(name)
        else:
            self._non_persistent_buffers_set.add(name)

    def add_module(self, name, module):
        if not isinstance(module, Members) and module is not None:
            raise TypeError(f"{torch.typename(module)} is not a Module subclass")
        if not isinstance(name, str):
            raise TypeError(f"module name should be a string. Got {torch.typename(name)}")
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
                    f"cannot assign '{torch.typename(value)}' as parameter '{name}' (torch.nn.Parameter or None expected)"
                )
            self.register_parameter(name, None)
        elif isinstance(value, Members):
            if held["_modules"] is None:
                raise AttributeError("cannot assign module before Module.__init__() call")
            forget("", "_parameters", "_buffers")
            held["_modules"][name] = value
        elif held["_modules"] is not None and name in held["_modules"]:
            if value is not None:
                raise TypeError(
                    f"cannot assign '{torch.typename(value)}' as child module '{name}' (torch.nn.Module or None expected)"
                )
            held["_modules"][name] = None
        elif held["_buffers"] is not None and name in held["_buffers"]:
            if value is not None and not isinstance(value, torch.Tensor):
                raise TypeError(f"cannot assign '{torch.typename(value)}' as buffer '{name}' (torch.Tensor or None expected)")
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
