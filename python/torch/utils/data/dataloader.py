"""Batches of a data set, in this one process. Shuffled, the order is PyTorch's for the same seed."""
import torch


def default_convert(sample):
    """One sample that is not put into a batch: as it is, its tuples as lists."""
    if isinstance(sample, dict):
        return type(sample)({key: default_convert(part) for key, part in sample.items()})
    if isinstance(sample, (tuple, list)):
        parts = [default_convert(part) for part in sample]
        return type(sample)(*parts) if hasattr(sample, "_fields") else parts
    return sample


def default_collate(batch):
    """A list of samples as one: tensors and numbers are stacked, tuples, lists and dicts entry by entry."""
    first = batch[0]
    if isinstance(first, torch.Tensor):
        return torch.stack(list(batch), 0)
    if isinstance(first, bool) or isinstance(first, int):
        return torch.tensor(batch)
    if isinstance(first, float):
        return torch.tensor(batch, dtype=torch.float64)
    if isinstance(first, str):
        return batch
    if isinstance(first, dict):
        return {key: default_collate([sample[key] for sample in batch]) for key in first}
    if isinstance(first, (tuple, list)):
        if any(len(sample) != len(first) for sample in batch):
            raise RuntimeError("each element in list of batch should be of equal size")
        columns = [default_collate(list(column)) for column in zip(*batch)]
        return type(first)(*columns) if hasattr(first, "_fields") else columns
    raise TypeError(
        "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; " f"found {type(first)}"
    )


class DataLoader:
    """Goes through a data set in batches. num_workers=0 is the only number of workers here."""

    def __init__(
        self,
        dataset,
        batch_size=1,
        shuffle=None,
        sampler=None,
        batch_sampler=None,
        num_workers=0,
        collate_fn=None,
        pin_memory=False,
        drop_last=False,
        *,
        generator=None,
    ):
        for name, given in ("num_workers", num_workers), ("pin_memory", pin_memory), ("batch_sampler", batch_sampler):
            if given:
                raise NotImplementedError(f"DataLoader: {name}={given!r} is not in this page's torch")
        if sampler is not None and shuffle:
            raise ValueError("sampler option is mutually exclusive with shuffle")
        if batch_size is not None and (not isinstance(batch_size, int) or batch_size <= 0):
            raise ValueError(f"batch_size should be a positive integer value, but got batch_size={batch_size}")
        if len(dataset) == 0 and shuffle:
            raise ValueError("num_samples should be a positive integer value, but got num_samples=0")
        self.dataset = dataset
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.sampler = sampler
        self.drop_last = drop_last
        self.generator = generator
        self.collate_fn = collate_fn or (default_collate if batch_size is not None else default_convert)

    def _order(self):
        if self.sampler is not None:
            return list(self.sampler)
        if not self.shuffle:
            return list(range(len(self.dataset)))
        generator = self.generator
        if generator is None:
            generator = torch.Generator()
            generator.manual_seed(torch._random_seed(None))
        return torch.randperm(len(self.dataset), generator=generator).tolist()

    def __iter__(self):
        # PyTorch draws a seed for its workers here, even without any
        torch._random_seed(self.generator)
        return self._batches()

    def _batches(self):
        order = self._order()
        if self.batch_size is None:
            for k in order:
                yield self.collate_fn(self.dataset[k])
            return
        for start in range(0, len(order), self.batch_size):
            numbers = order[start : start + self.batch_size]
            if len(numbers) == self.batch_size or not self.drop_last:
                yield self.collate_fn([self.dataset[k] for k in numbers])

    def __len__(self):
        n = len(self.dataset) if self.sampler is None else len(self.sampler)
        if self.batch_size is None:
            return n
        return n // self.batch_size if self.drop_last else -(-n // self.batch_size)
