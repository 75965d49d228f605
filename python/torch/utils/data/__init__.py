"""torch.utils.data: data sets and batches of them."""
from ..._errors import lacking as _lacking
from .dataloader import DataLoader, default_collate, default_convert
from .dataset import ConcatDataset, Dataset, Subset, TensorDataset, random_split

__getattr__ = _lacking(
    'torch.utils.data',
    'Dataset TensorDataset ConcatDataset Subset random_split default_collate default_convert DataLoader'.split(),
)
