"""Servers in general."""


class AbstractServer:
    """What create_server() gives."""

    def close(self):
        """Stop listening; connections that are there stay."""
        raise NotImplementedError

    def close_clients(self):
        """Close all connections."""
        raise NotImplementedError

    def abort_clients(self):
        """Close all connections at once."""
        raise NotImplementedError

    def get_loop(self):
        """The loop that the server belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Whether the server takes connections."""
        raise NotImplementedError

    async def start_serving(self):
        """Begin to take connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Take connections until the coroutine is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until the server and its connections are closed."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()
