import torch


class Parameter(torch.Tensor):
    """A tensor that a Module finds when it is assigned to it, and that asks for gradients."""

    def __new__(cls, data=None, requires_grad=True):
        data = torch.empty(0) if data is None else data
        if not isinstance(data, torch.Tensor):
            raise AttributeError(f"'{torch.typename(data)}' object has no attribute 'detach': a Parameter is made of a tensor")
        if requires_grad and not data.is_floating_point():
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        return torch.Tensor._make_subclass(cls, data, requires_grad)

    def __deepcopy__(self, memo):
        if id(self) not in memo:
            memo[id(self)] = type(self)(self.data.clone(), self.requires_grad)
        return memo[id(self)]

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()
