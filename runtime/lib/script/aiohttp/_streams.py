"""Bodies that come bit by bit."""

import asyncio


class EofStream(Exception):
    """The stream has ended."""


class StreamReader:
    """A body, read as it comes: more(size) is awaited for each part, b'' at the end."""

    def __init__(self, more):
        self._more = more
        self._kept = bytearray()
        self._ended = False
        self.total_bytes = 0

    async def _fill(self):
        if self._ended:
            return False
        part = await self._more(1 << 16)
        if not part:
            self._ended = True
            return False
        self.total_bytes += len(part)
        self._kept += part
        return True

    def _take(self, n):
        part = bytes(self._kept[:n])
        del self._kept[:n]
        return part

    def at_eof(self):
        return self._ended and not self._kept

    def is_eof(self):
        return self._ended

    async def read(self, n=-1):
        if n == 0:
            return b""
        if n < 0:
            while await self._fill():
                pass
            return self._take(len(self._kept))
        if not self._kept:
            await self._fill()
        return self._take(n)

    async def readany(self):
        if not self._kept:
            await self._fill()
        return self._take(len(self._kept))

    async def readexactly(self, n):
        while len(self._kept) < n:
            if not await self._fill():
                raise asyncio.IncompleteReadError(self._take(n), n)
        return self._take(n)

    async def readuntil(self, separator=b"\n"):
        while (at := self._kept.find(separator)) < 0:
            if not await self._fill():
                return self._take(len(self._kept))
        return self._take(at + len(separator))

    async def readline(self):
        return await self.readuntil(b"\n")

    async def readchunk(self):
        return await self.readany(), True

    def __aiter__(self):
        return _Iterator(self.readline)

    def iter_chunked(self, n):
        return _Iterator(lambda: self.read(n))

    def iter_any(self):
        return _Iterator(self.readany)

    async def iter_chunks(self):
        while part := await self.readany():
            yield part, True


class _Iterator:
    """Parts as one function gives them, until an empty one."""

    def __init__(self, read):
        self._read = read

    def __aiter__(self):
        return self

    async def __anext__(self):
        part = await self._read()
        if not part:
            raise StopAsyncIteration
        return part
