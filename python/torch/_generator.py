"""Where random numbers come from: generators, seeds and states."""

import contextlib
import os

from ._dtype import check_device, cpu
from ._errors import not_here
from ._registry import functions
from ._tensor import engine


class Generator:
    """A stream of draws with a seed of its own."""

    def __init__(self, device='cpu'):
        check_device(device)
        self._js = engine.newGenerator()

    device = property(lambda self: cpu)

    def manual_seed(self, seed):
        """The same seed, the same draws; those of PyTorch."""
        seed = int(seed)
        if not -(2**63) <= seed < 2**64:
            raise RuntimeError('Overflow when unpacking long')
        engine.seedGenerator(self._js, seed)
        return self

    def initial_seed(self):
        return int(engine.initialSeed(self._js))

    def seed(self):
        """Another seed each time, and what it was."""
        seed = int.from_bytes(os.urandom(8), 'little')
        self.manual_seed(seed)
        return seed

    def get_state(self):
        return _State(engine.saveGenerator(self._js))

    def set_state(self, new_state):
        if not isinstance(new_state, _State):
            raise TypeError("set_state(): expected what get_state() returned; this page's torch shows no bytes of it")
        engine.restoreGenerator(self._js, new_state._js)
        return self

    def __repr__(self):
        return f'<torch._C.Generator object at {id(self):#x}>'


class _State:
    """Where a generator stood."""

    def __init__(self, js):
        self._js = js


default_generator = Generator()
default_generator.manual_seed(67280421310721)


def manual_seed(seed):
    return default_generator.manual_seed(seed)


def initial_seed():
    return default_generator.initial_seed()


def seed():
    return default_generator.seed()


def get_rng_state():
    return default_generator.get_state()


def set_rng_state(new_state):
    default_generator.set_state(new_state)


@contextlib.contextmanager
def fork_rng(devices=None, enabled=True):
    """What is drawn inside leaves no trace: afterwards the draws go on as before."""
    if devices:
        raise not_here('fork_rng of devices')
    state = get_rng_state()
    try:
        yield
    finally:
        if enabled:
            set_rng_state(state)


def _random_seed(generator):
    """A seed drawn from a generator, as PyTorch's data loaders draw theirs."""
    return int(engine.randomSeed(stream(generator)))


def stream(generator):
    if generator is None:
        return default_generator._js
    if not isinstance(generator, Generator):
        raise TypeError(f"argument 'generator' must be torch.Generator, not {type(generator).__name__}")
    return generator._js


functions.update(
    {
        'Generator': Generator,
        'default_generator': default_generator,
        'manual_seed': manual_seed,
        'initial_seed': initial_seed,
        'seed': seed,
        'get_rng_state': get_rng_state,
        'set_rng_state': set_rng_state,
        '_random_seed': _random_seed,
    }
)
