"""What all optimizers share: groups of parameters with their options, and a state for each parameter."""
import copy
import functools
import warnings
from collections import defaultdict

import torch

required = object()


def refuse(where, **options):
    """Options that real PyTorch has and this page's has not. None and False ask for nothing."""
    for name, given in options.items():
        if given:
            raise NotImplementedError(f"{where}: {name}={given!r} is not in this page's torch")


def _counted(step):
    """A subclass's own step, which schedules are to know of."""

    @functools.wraps(step)
    def counted(self, *args, **kwargs):
        loss = step(self, *args, **kwargs)
        self._step_count += 1
        return loss

    return counted


class Optimizer:
    """Changes parameters by their gradients. A subclass says in _update(group, p, grad, state) how one of them changes."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if "step" in vars(cls):
            cls.step = _counted(cls.step)

    def __init__(self, params, defaults):
        self.defaults = defaults
        if isinstance(params, torch.Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
                + torch.typename(params)
            )
        self.state = defaultdict(dict)
        self.param_groups = []
        self._step_count = 0
        groups = list(params)
        if not groups:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        for group in groups:
            self.add_param_group(group)

    def add_param_group(self, param_group):
        """{"params": [...], "lr": ...}: what it does not say is as the optimizer was made."""
        if not isinstance(param_group, dict):
            raise TypeError(f"param_group must be a dict, but got {type(param_group)}")
        params = param_group["params"]
        if isinstance(params, torch.Tensor):
            params = [params]
        elif isinstance(params, set):
            raise TypeError(
                "optimizer parameters need to be organized in ordered collections, but the ordering of tensors in sets "
                "will change between runs. Please use a list instead."
            )
        param_group["params"] = params = list(params)
        for param in params:
            if not isinstance(param, torch.Tensor):
                raise TypeError("optimizer can only optimize Tensors, but one of the params is " + torch.typename(param))
            if not (param.is_leaf or param.retains_grad):
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            if default is required and name not in param_group:
                raise ValueError(
                    f"parameter group didn't specify a value of required optimization parameter {name}"
                )
            param_group.setdefault(name, default)
        ids = {id(p) for p in params}
        if len(ids) != len(params):
            warnings.warn(
                "optimizer contains a parameter group with duplicate parameters; "
                "in future, this will cause an error; "
                "see github.com/pytorch/pytorch/issues/40967 for more information",
                stacklevel=3,
            )
        if any(id(p) in ids for group in self.param_groups for p in group["params"]):
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(param_group)

    def zero_grad(self, set_to_none=True):
        """Forgets the gradients; set_to_none=False keeps them as zeros, which is what PyTorch 1 did unasked."""
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                if set_to_none:
                    p.grad = None
                else:
                    p.grad = torch.zeros_like(p.grad)

    def step(self, closure=None):
        """One step for every parameter that has a gradient. `closure` computes the loss anew, which is then returned."""
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        with torch.no_grad():
            for group in self.param_groups:
                for p in group["params"]:
                    if p.grad is not None:
                        grad = -p.grad if group["maximize"] else p.grad
                        self._update(group, p, grad, self.state[p])
        self._step_count += 1
        return loss

    def _update(self, group, p, grad, state):
        raise NotImplementedError

    def state_dict(self):
        """{"state": by number of parameter, "param_groups": with numbers for parameters}"""
        numbers = {}
        groups = []
        for group in self.param_groups:
            for p in group["params"]:
                numbers.setdefault(id(p), len(numbers))
            packed = {name: value for name, value in group.items() if name != "params"}
            packed["params"] = [numbers[id(p)] for p in group["params"]]
            groups.append(packed)
        state = {numbers[id(p)] if isinstance(p, torch.Tensor) else p: held for p, held in self.state.items()}
        return {"state": state, "param_groups": groups}

    def load_state_dict(self, state_dict):
        groups = copy.deepcopy(state_dict["param_groups"])
        if len(groups) != len(self.param_groups):
            raise ValueError("loaded state dict has a different number of parameter groups")
        if any(len(a["params"]) != len(b["params"]) for a, b in zip(self.param_groups, groups)):
            raise ValueError("loaded state dict contains a parameter group that doesn't match the size of optimizer's group")
        by_number = {}
        for mine, theirs in zip(self.param_groups, groups):
            by_number.update(zip(theirs["params"], mine["params"]))
        self.state = defaultdict(dict)
        for number, held in copy.deepcopy(state_dict["state"]).items():
            self.state[by_number.get(number, number)] = held
        for mine, theirs in zip(self.param_groups, groups):
            mine.update({name: value for name, value in theirs.items() if name != "params"})

    def __repr__(self):
        lines = [type(self).__name__ + " ("]
        for k, group in enumerate(self.param_groups):
            lines += [""] * (k > 0) + [f"Parameter Group {k}"]
            lines += [f"    {name}: {group[name]}" for name in sorted(group) if name != "params"]
        return "\n".join(lines + [")"])


def positive_or_zero(what, value):
    if not 0.0 <= value:
        raise ValueError(f"Invalid {what}: {value}")


def check_adam(lr, betas, eps, weight_decay):
    positive_or_zero("learning rate", lr)
    positive_or_zero("epsilon value", eps)
    for k in 0, 1:
        if not 0.0 <= betas[k] < 1.0:
            raise ValueError(f"Invalid beta parameter at index {k}: {betas[k]}")
    positive_or_zero("weight_decay value", weight_decay)
