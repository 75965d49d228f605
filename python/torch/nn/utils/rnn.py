"""Sequences of different lengths in one tensor."""
import torch


def pad_sequence(sequences, batch_first=False, padding_value=0.0):
    """A list of (n_k, …) → (longest, batch, …), or (batch, longest, …) with batch_first; the rest is padding_value."""
    sequences = list(sequences)
    if not sequences:
        raise RuntimeError("received an empty list of sequences")
    for sequence in sequences:
        if not isinstance(sequence, torch.Tensor):
            raise TypeError(f"pad_sequence: every sequence must be a Tensor, not {type(sequence).__name__}")
    longest = max(sequence.size(0) for sequence in sequences)
    shape = (len(sequences), longest) if batch_first else (longest, len(sequences))
    out = sequences[0].new_full((*shape, *sequences[0].shape[1:]), padding_value)
    for k, sequence in enumerate(sequences):
        row = out.select(0 if batch_first else 1, k)
        row[: sequence.size(0)] = sequence
    return out


def __getattr__(name):
    raise AttributeError(f"torch.nn.utils.rnn.{name} is not in this page's torch. There is pad_sequence.")
