"""Executors of processes, which there are none of here."""

from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """A process of the pool ended without being asked."""


class _ThreadWakeup:
    def __init__(self):
        _check_system_limits()


def _check_system_limits():
    raise NotImplementedError(
        "ProcessPoolExecutor is not supported by inloop, which is one process: use ThreadPoolExecutor")


class ProcessPoolExecutor(_base.Executor):
    """Refuses to be made: the interpreter is one process."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        _check_system_limits()
