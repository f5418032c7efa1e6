"""A prompt inside a program: read, evaluate, print."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs typed source in a namespace of its own; knows nothing of where it comes from."""

    def __init__(self, locals=None):
        self.locals = {"__name__": "__console__", "__doc__": None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Compile and run; true when more input is needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object; what it raises is shown, but for SystemExit."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the syntax error that just came."""
        try:
            kind, value, tb = sys.exc_info()
            if filename and kind is SyntaxError:
                value.filename = filename
            self._show(kind, value, None, kwargs.pop("source", ""))
        finally:
            kind = value = tb = None

    def showtraceback(self):
        """Show the exception that just came, without this module's own frame."""
        try:
            kind, value, tb = sys.exc_info()
            self._show(kind, value, tb.tb_next, "")
        finally:
            kind = value = tb = None

    def _show(self, kind, value, tb, source):
        sys.last_type = kind
        sys.last_traceback = tb
        value = value.with_traceback(tb)
        lines = source.splitlines()
        if source and kind is SyntaxError and not value.text and value.lineno is not None and len(lines) >= value.lineno:
            value.text = lines[value.lineno - 1]
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(traceback.format_exception(kind, value, tb)))
            return
        try:
            sys.excepthook(kind, value, tb)
        except SystemExit:
            raise
        except BaseException as error:
            error.__context__ = None
            error = error.with_traceback(error.__traceback__.tb_next)
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(error), error, error.__traceback__)
            print(file=sys.stderr)
            print("Original exception was:", file=sys.stderr)
            sys.__excepthook__(kind, value, tb)

    def write(self, data):
        """Write to sys.stderr; a subclass may do otherwise."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """A prompt: reads lines until they are a whole command, and runs it."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines that were typed."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Be a prompt until the input ends."""
        own = []
        for name, prompt in (("ps1", ">>> "), ("ps2", "... ")):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
                own.append(name)
        if banner is None:
            self.write(f"Python {sys.version} on {sys.platform}\n"
                       'Type "help", "copyright", "credits" or "license" for more information.\n'
                       f"({self.__class__.__name__})\n")
        elif banner:
            self.write(f"{banner}\n")
        more = False
        saved = {}
        if self.local_exit:
            for name in "exit", "quit":
                if hasattr(builtins, name):
                    saved[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            while True:
                try:
                    try:
                        line = self.raw_input(sys.ps2 if more else sys.ps1)
                    except EOFError:
                        self.write("\n")
                        break
                    more = self.push(line)
                except KeyboardInterrupt:
                    self.write("\nKeyboardInterrupt\n")
                    self.resetbuffer()
                    more = False
                except SystemExit as error:
                    if not self.local_exit:
                        raise
                    self.write("\n")
                    break
        finally:
            for name, value in saved.items():
                setattr(builtins, name, value)
            for name in own:
                delattr(sys, name)
            if exitmsg is None:
                self.write(f"now exiting {self.__class__.__name__}...\n")
            elif exitmsg:
                self.write(f"{exitmsg}\n")

    def push(self, line, filename=None, _symbol="single"):
        """Give the prompt a line; true when it wants more."""
        self.buffer.append(line)
        more = self.runsource("\n".join(self.buffer), self.filename if filename is None else filename, symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Read a line; EOFError at the end of the input."""
        return input(prompt)


class Quitter:
    def __init__(self, name):
        self.name = name
        self.eof = "Ctrl-Z plus Return" if sys.platform == "win32" else "Ctrl-D (i.e. EOF)"

    def __repr__(self):
        return f"Use {self.name} or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """A prompt in the program's own namespace."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
