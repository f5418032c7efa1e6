"""Executors of processes, which there are none of here."""

from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of the pool ended without being asked."""


class ProcessPoolExecutor(_base.Executor):
    """Refuses to be made: the interpreter is one process."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        raise NotImplementedError(
            "ProcessPoolExecutor is not supported by inloop, which is one process: use ThreadPoolExecutor")
