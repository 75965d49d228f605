import torch

torch.manual_seed(2)


def scores(q, k, axes):
    return q @ k.transpose(*axes)


for shape in (2, 5, 8), (5, 8), (2, 4, 5, 8), (2, 4, 4, 4):  # (..., n, d)
    q, k = torch.randn(2, *shape).unbind(0)
    right = scores(q, k, (-2, -1))
    assert right.shape == (*shape[:-1], shape[-2])  # (..., n, n)
    try:
        said = f"{(scores(q, k, (1, 2)) - right).abs().max():.3f}"
    except (IndexError, RuntimeError) as error:
        said = type(error).__name__
    print(f"{str(shape):14} transpose(1, 2): {said}")
