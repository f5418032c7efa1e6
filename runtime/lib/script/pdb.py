"""The debugger, for programs that only name it: inloop does not have tracing."""

import bdb
import cmd

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]


class Pdb(bdb.Bdb, cmd.Cmd):
    """A debugger with commands. What would trace a program is refused."""

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)

    def interaction(self, frame, traceback):
        """Look at a frame or at a traceback: refused."""
        self._refuse()


def _refused(name):
    def f(*args, **kwargs):
        raise NotImplementedError(f"inloop does not have tracing, which pdb.{name}() needs")
    f.__name__ = f.__qualname__ = name
    return f


for _name in ("run", "pm", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"):
    globals()[_name] = _refused(_name)
