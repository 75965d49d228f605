"""Whether operations are recorded for backward."""

import functools

enabled = True
inference = False


class _Mode:
    """A switch for a with-block, and a decorator."""

    def __init__(self, on, inference=False):
        self._on = on
        self._inference = inference
        self._before = []

    def __enter__(self):
        global enabled, inference
        self._before.append((enabled, inference))
        enabled = self._on
        inference = inference or self._inference
        return None

    def __exit__(self, *problem):
        global enabled, inference
        enabled, inference = self._before.pop()

    def __call__(self, function):
        @functools.wraps(function)
        def inside(*args, **kwargs):
            with type(self)():
                return function(*args, **kwargs)

        return inside


def _decorating(cls):
    """`@no_grad` without brackets is also a decorator."""

    def __new__(kind, function=None):
        if callable(function):
            return kind()(function)
        return object.__new__(kind)

    cls.__new__ = __new__
    return cls


@_decorating
class no_grad(_Mode):
    def __init__(self, function=None):
        super().__init__(False)


@_decorating
class enable_grad(_Mode):
    def __init__(self, function=None):
        super().__init__(True)


class inference_mode(_Mode):
    def __init__(self, mode=True):
        super().__init__(not mode, inference=mode)


class set_grad_enabled(_Mode):
    """Takes effect at once, and is undone at the end of a with-block."""

    def __init__(self, mode):
        global enabled
        super().__init__(bool(mode))
        self._set_before = enabled
        enabled = bool(mode)

    def __enter__(self):
        global enabled
        self._before.append((self._set_before, inference))
        enabled = self._on

    def __call__(self, function):
        global enabled
        enabled = self._set_before
        mode = self._on

        @functools.wraps(function)
        def inside(*args, **kwargs):
            with set_grad_enabled(mode):
                return function(*args, **kwargs)

        return inside


def is_grad_enabled():
    return enabled


def is_inference_mode_enabled():
    return inference
