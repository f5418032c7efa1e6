"""Temporary files and folders that are awaited."""

import tempfile as _tempfile

from .threadpool import AsyncBase, Opening, in_thread, wrap

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory"]


def _made(function, args, kwargs):
    loop, executor = kwargs.pop("loop", None), kwargs.pop("executor", None)

    async def make():
        file = await in_thread(loop, executor, function, *args, **kwargs)
        inner = wrap(getattr(file, "file", file), loop=loop, executor=executor)
        inner._file = file
        return inner

    return Opening(make())


def NamedTemporaryFile(*args, **kwargs):
    """A temporary file with a name."""
    return _made(_tempfile.NamedTemporaryFile, args, kwargs)


def TemporaryFile(*args, **kwargs):
    """A temporary file."""
    return _made(_tempfile.TemporaryFile, args, kwargs)


def SpooledTemporaryFile(*args, **kwargs):
    """A temporary file that is kept in memory while it is small."""
    return _made(_tempfile.SpooledTemporaryFile, args, kwargs)


class _Folder:
    """A temporary folder."""

    def __init__(self, folder, loop, executor):
        self._folder, self._loop, self._executor = folder, loop, executor
        self.name = folder.name

    async def cleanup(self):
        await in_thread(self._loop, self._executor, self._folder.cleanup)


class _OpeningFolder(Opening):
    """A folder that is being made; entering it gives its name."""

    async def __aenter__(self):
        return (await self).name

    async def __aexit__(self, exc_type, exc_value, traceback):
        folder, self._obj = self._obj, None
        await folder.cleanup()


def TemporaryDirectory(suffix=None, prefix=None, dir=None, loop=None, executor=None):
    """A temporary folder."""
    async def make():
        folder = await in_thread(loop, executor, _tempfile.TemporaryDirectory, suffix, prefix, dir)
        return _Folder(folder, loop, executor)

    return _OpeningFolder(make())
