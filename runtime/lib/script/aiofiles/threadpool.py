"""Files whose methods run in a thread."""

import asyncio
import builtins
import functools
import io
import sys

__all__ = ["open", "wrap", "stdin", "stdout", "stderr", "stdin_bytes", "stdout_bytes", "stderr_bytes"]


async def in_thread(loop, executor, function, *args, **kwargs):
    """What a function gives that is run in a thread."""
    loop = loop or asyncio.get_running_loop()
    return await loop.run_in_executor(executor, functools.partial(function, *args, **kwargs))


class AsyncBase:
    """A file; what would wait is awaited."""

    _awaited = ("close", "flush", "isatty", "read", "readline", "readlines", "seek", "seekable", "tell", "truncate",
                "writable", "readable", "write", "writelines")
    _direct = ("closed", "name", "mode", "fileno", "detach")

    def __init__(self, file, loop, executor):
        self._file, self._loop_given, self._executor = file, loop, executor

    @property
    def _loop(self):
        return self._loop_given or asyncio.get_running_loop()

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    def __repr__(self):
        return super().__repr__() + " wrapping " + repr(self._file)


def _awaited(name):
    async def method(self, *args, **kwargs):
        return await in_thread(self._loop_given, self._executor, getattr(self._file, name), *args, **kwargs)

    method.__name__ = name
    method.__doc__ = f"{name}() of the file, in a thread."
    return method


def _kind(name, awaited, direct):
    facts = {method: _awaited(method) for method in awaited}
    for each in direct:
        facts[each] = property(lambda self, each=each: getattr(self._file, each), doc=f"{each} of the file.")
    facts["__doc__"] = "A file; what would wait is awaited."
    facts["__module__"] = __name__
    return type(name, (AsyncBase,), facts)


_TEXT = ("buffer", "encoding", "errors", "line_buffering", "newlines")
AsyncTextIOWrapper = _kind("AsyncTextIOWrapper", AsyncBase._awaited, AsyncBase._direct + _TEXT)
AsyncBufferedIOBase = _kind("AsyncBufferedIOBase", AsyncBase._awaited + ("read1", "readinto"), AsyncBase._direct + ("raw",))
AsyncBufferedReader = _kind("AsyncBufferedReader", AsyncBase._awaited + ("read1", "readinto", "peek"), AsyncBase._direct + ("raw",))
AsyncFileIO = _kind("AsyncFileIO", AsyncBase._awaited + ("readall", "readinto"), AsyncBase._direct)


def wrap(file, *, loop=None, executor=None):
    """An awaited file of a file."""
    if isinstance(file, io.TextIOBase):
        return AsyncTextIOWrapper(file, loop, executor)
    if isinstance(file, (io.BufferedReader, io.BufferedRandom)):
        return AsyncBufferedReader(file, loop, executor)
    if isinstance(file, io.BufferedIOBase):
        return AsyncBufferedIOBase(file, loop, executor)
    if isinstance(file, io.RawIOBase) or hasattr(file, "read"):
        return AsyncFileIO(file, loop, executor)
    raise TypeError(f"Unsupported io type: {file}.")


class Opening:
    """A file that is being opened: to be awaited, or entered."""

    def __init__(self, coro):
        self._coro, self._obj = coro, None

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    def __await__(self):
        if self._obj is None:
            self._obj = yield from self._coro.__await__()
        return self._obj

    async def __aenter__(self):
        return await self

    async def __aexit__(self, exc_type, exc_value, traceback):
        obj, self._obj = self._obj, None
        await in_thread(None, None, obj._file.__exit__, exc_type, exc_value, traceback)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *,
         loop=None, executor=None):
    """Open a file in a thread."""
    async def opened():
        made = await in_thread(loop, executor, builtins.open, file, mode=mode, buffering=buffering, encoding=encoding,
                               errors=errors, newline=newline, closefd=closefd, opener=opener)
        return wrap(made, loop=loop, executor=executor)
    return Opening(opened())


class _Standard(AsyncBase):
    """A stream of the process; which one it is is looked up when it is used."""

    def __init__(self, find):
        super().__init__(None, None, None)
        self._find = find

    @property
    def _file(self):
        return self._find()

    @_file.setter
    def _file(self, value):
        pass


for _name in AsyncBase._awaited:
    setattr(_Standard, _name, _awaited(_name))

stdin, stdout, stderr = _Standard(lambda: sys.stdin), _Standard(lambda: sys.stdout), _Standard(lambda: sys.stderr)
stdin_bytes = _Standard(lambda: sys.stdin.buffer)
stdout_bytes = _Standard(lambda: sys.stdout.buffer)
stderr_bytes = _Standard(lambda: sys.stderr.buffer)
