"""What debuggers are made of, for programs that only name it: inloop does not have tracing."""

__all__ = ["BdbQuit", "Bdb"]


class BdbQuit(Exception):
    """Raised to leave a debugger."""


class Bdb:
    """A debugger. What would trace a program is refused."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}
        self.quitting = False

    def _refuse(self, *args, **kwargs):
        raise NotImplementedError("inloop does not have tracing, which debuggers need")

    set_trace = set_step = set_next = set_return = set_until = set_continue = set_break = run = runeval = runctx = runcall = _refuse

    def reset(self):
        """Begin anew."""
        self.quitting = False

    def set_quit(self):
        """Note that the debugger is to be left."""
        self.quitting = True
