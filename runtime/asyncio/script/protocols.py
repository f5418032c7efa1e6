"""What a protocol is told by its transport."""


class BaseProtocol:
    """The calls that every protocol gets."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there; transport is its other half."""

    def connection_lost(self, exc):
        """The connection is gone: closed, or with an exception."""

    def pause_writing(self):
        """The transport's buffer is above its high-water mark."""

    def resume_writing(self):
        """The transport's buffer is below its low-water mark again."""


class Protocol(BaseProtocol):
    """A protocol of a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other side sends no more. A true result keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """A stream protocol that provides the buffers itself."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A buffer for the next bytes; sizehint -1 is any size."""

    def buffer_updated(self, nbytes):
        """nbytes were put into the buffer."""

    def eof_received(self):
        """The other side sends no more."""


class DatagramProtocol(BaseProtocol):
    """A protocol of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come from addr."""

    def error_received(self, exc):
        """Sending or receiving failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """A protocol of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child wrote to its descriptor fd."""

    def pipe_connection_lost(self, fd, exc):
        """The pipe of the child's descriptor fd was closed."""

    def process_exited(self):
        """The child has ended."""


def _feed_data_to_buffered_proto(proto, data):
    while data:
        buf = proto.get_buffer(len(data))
        room = len(buf)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        part, data = data[:room], data[room:]
        buf[:len(part)] = part
        proto.buffer_updated(len(part))
