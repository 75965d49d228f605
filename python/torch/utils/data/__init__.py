"""torch.utils.data: data sets and batches of them."""
from .dataloader import DataLoader, default_collate, default_convert
from .dataset import ConcatDataset, Dataset, Subset, TensorDataset, random_split


def __getattr__(name):
    raise AttributeError(
        f"torch.utils.data.{name} is not in this page's torch. There are Dataset, TensorDataset, ConcatDataset, Subset, "
        "random_split, default_collate, default_convert and DataLoader."
    )
