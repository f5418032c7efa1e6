"""What a transport offers to its protocol."""


class BaseTransport:
    """The methods of all transports."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Facts about the transport, by name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether the transport is closing or closed."""
        raise NotImplementedError

    def close(self):
        """Close the transport once what was written is sent."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Give the transport another protocol."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """Transports that receive."""

    __slots__ = ()

    def is_reading(self):
        """Whether the transport receives now."""
        raise NotImplementedError

    def pause_reading(self):
        """Receive nothing until resume_reading()."""
        raise NotImplementedError

    def resume_reading(self):
        """Receive again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """Transports that send."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set the marks at which the protocol is paused and resumed."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """How many bytes wait to be sent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The marks, as (low, high)."""
        raise NotImplementedError

    def write(self, data):
        """Send bytes, now or later."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Send several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Send no more; receiving goes on."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether write_eof() is there."""
        raise NotImplementedError

    def abort(self):
        """Close at once; what was not sent is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """Transports of streams, which do both."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """Transports of datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """Transports of child processes."""

    __slots__ = ()

    def get_pid(self):
        """The child's process id."""
        raise NotImplementedError

    def get_returncode(self):
        """The child's exit status, or None while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of the pipe to the child's descriptor fd."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send the child a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask the child to end: SIGTERM."""
        raise NotImplementedError

    def kill(self):
        """End the child: SIGKILL."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """Pauses and resumes a protocol by how full the transport's buffer is."""

    __slots__ = ("_loop", "_protocol_paused", "_high_water", "_low_water")

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _tell_protocol(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                "message": f"protocol.{name}() failed",
                "exception": exc,
                "transport": self,
                "protocol": self._protocol,
            })

    def _maybe_pause_protocol(self):
        if not self._protocol_paused and self.get_write_buffer_size() > self._high_water:
            self._protocol_paused = True
            self._tell_protocol("pause_writing")

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell_protocol("resume_writing")

    def get_write_buffer_limits(self):
        return self._low_water, self._high_water

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
