"""What functions refuse, and in which words."""
import torch


def refuse(where, **options):
    """Options that real PyTorch has and this page's has not: name=(given, the only value there is)."""
    for name, (given, only) in options.items():
        if given != only:
            raise NotImplementedError(f"{where}: {name}={given!r} is not in this page's torch, only {name}={only!r}")


def expect_tensor(name, x, position=1, argument="input"):
    """TypeError in PyTorch's words when x is no tensor."""
    if not isinstance(x, torch.Tensor):
        raise TypeError(f"{name}(): argument '{argument}' (position {position}) must be Tensor, not {type(x).__name__}")


def refuse_old(where, size_average, reduce):
    refuse(where, size_average=(size_average, None), reduce=(reduce, None))


def in_place(input, result, inplace):
    return input.copy_(result) if inplace else result


def expect_floating(kernel, input):
    if not input.is_floating_point():
        raise RuntimeError(f'"{kernel}" not implemented for \'{scalar_type(input)}\'')


def scalar_type(tensor):
    names = {"float32": "Float", "float64": "Double", "int64": "Long", "int32": "Int", "uint8": "Byte", "bool": "Bool", "float16": "Half"}
    return names[str(tensor.dtype).replace("torch.", "")]


def c_name(tensor):
    names = {"float32": "float", "float64": "double", "int64": "long int", "int32": "int", "uint8": "unsigned char", "bool": "bool", "float16": "c10::Half"}
    return names[str(tensor.dtype).replace("torch.", "")]
