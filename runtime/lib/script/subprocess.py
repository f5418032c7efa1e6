"""Running other programs, with pipes to them and their exit status."""

import io
import os
import signal
import sys
import threading
import time
import types
import warnings

import _subprocess

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output",
    "run", "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

_time = time.monotonic
_mswindows = False

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """What the errors of this module have in common."""


_output = property(lambda self: self.output, lambda self, value: setattr(self, "output", value), doc="Another name of output.")


class CalledProcessError(SubprocessError):
    """A program that was to be checked ended with a status that is not 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    stdout = _output


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = _output


class CompletedProcess:
    """A program that has ended: its status, and its output if that was asked for."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        parts += [f"{n}={v!r}" for n, v in (("stdout", self.stdout), ("stderr", self.stderr)) if v is not None]
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """Raise CalledProcessError if the status is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _text_encoding():
    if sys.flags.warn_default_encoding:
        warnings.warn("'encoding' argument not specified.", EncodingWarning, 3)
    return "utf-8"


def list2cmdline(seq):
    """The arguments as one line, quoted as Windows programs read it."""
    out = []
    for arg in map(os.fsdecode, seq):
        quote = not arg or " " in arg or "\t" in arg
        word = ""
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            # Backslashes are special before a quotation mark only.
            word += "\\" * (slashes * 2 + 1 if c == '"' else slashes) + c
            slashes = 0
        word += "\\" * (slashes * 2 if quote else slashes)
        out.append(f'"{word}"' if quote else word)
    return " ".join(out)


def _ids(value, what, find):
    """A user's or group's number, given that or its name."""
    if isinstance(value, str):
        return find(value)
    if isinstance(value, int):
        if value < 0:
            raise ValueError(f"{what} ID cannot be negative, got {value}")
        return value
    raise TypeError(f"{what} must be a string or an integer, not {type(value)}")


def _user_number(name):
    import pwd
    return pwd.getpwnam(name).pw_uid


def _group_number(name):
    import grp
    return grp.getgrnam(name).gr_gid


# Children that were forgotten before they had ended; _cleanup() asks for them.
_active = []


def _cleanup():
    for child in _active[:]:
        if child._internal_poll() is not None:
            try:
                _active.remove(child)
            except ValueError:
                pass  # another thread was faster


def __getattr__(name):
    if name == "_PopenSelector":
        import selectors
        return selectors.PollSelector
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Popen:
    """A program that runs beside this one.

    stdin, stdout and stderr may be PIPE, DEVNULL, a descriptor or a file, and
    stderr STDOUT too.
    """

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None,
                 universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        self._waitpid_lock = threading.Lock()
        self._input = None
        self._talk = None
        self._communication_started = False
        if stdout == STDOUT:
            raise ValueError("STDOUT can only be used for stderr")
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if pass_fds and not close_fds:
            warnings.warn("pass_fds overriding close_fds.", RuntimeWarning)
            close_fds = True
        if preexec_fn is os.setsid:
            preexec_fn, start_new_session = None, True
        if preexec_fn is not None:
            raise NotImplementedError(
                "preexec_fn is not supported by inloop: use start_new_session, process_group, user, group or umask")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
        self.text_mode = encoding or errors or text or universal_newlines
        if self.text_mode and encoding is None:
            self.encoding = encoding = _text_encoding()
        self._sigint_wait_secs = 0.25
        self._closed_child_pipe_fds = False
        line_buffering = self.text_mode and bufsize == 1
        if line_buffering:
            # It is the text layer that flushes after a line.
            bufsize = -1
        facts = {
            "cwd": cwd,
            "env": env,
            "pass_fds": pass_fds,
            "close_fds": close_fds,
            "session": start_new_session,
            "group": -1 if process_group is None else process_group,
            "user": -1 if user is None else _ids(user, "User", _user_number),
            "gid": -1 if group is None else _ids(group, "Group", _group_number),
            "groups": None,
            "umask": umask,
        }
        if extra_groups is not None:
            if isinstance(extra_groups, str):
                raise TypeError("Groups must be a list, not a string")
            facts["groups"] = [_ids(g, "Group", _group_number) for g in extra_groups]
        theirs = []
        mine = []
        opened = []
        try:
            for n, choice in enumerate((stdin, stdout, stderr)):
                fd, pipe = self._handle(n, choice, theirs, opened)
                theirs.append(fd)
                mine.append(pipe)
            self._execute_child(args, executable, shell, theirs, facts)
            for fd in opened:
                os.close(fd)
            opened = []
            for name, fd in zip(("stdin", "stdout", "stderr"), mine):
                if fd != -1:
                    setattr(self, name, self._pipe_file(fd, name == "stdin", bufsize, line_buffering))
        except:
            for fd in opened + [fd for fd in mine if fd != -1]:
                try:
                    os.close(fd)
                except OSError:
                    pass
            self._closed_child_pipe_fds = True
            raise

    def _handle(self, n, choice, theirs, opened):
        """What the child gets for descriptor n, and our end if it is a pipe."""
        if choice is None:
            return n, -1
        if choice == PIPE:
            r, w = os.pipe()
            if self.pipesize > 0:
                import fcntl
                fcntl.fcntl(w, getattr(fcntl, "F_SETPIPE_SZ", 1031), self.pipesize)
            child, ours = (r, w) if n == 0 else (w, r)
            opened.append(child)
            return child, ours
        if choice == STDOUT and n == 2:
            return theirs[1], -1
        if choice == DEVNULL:
            fd = os.open(os.devnull, os.O_RDWR)
            opened.append(fd)
            return fd, -1
        if isinstance(choice, int):
            return choice, -1
        return choice.fileno(), -1

    def _pipe_file(self, fd, writing, bufsize, line_buffering):
        file = io.open(fd, "wb" if writing else "rb", bufsize)
        if self.text_mode:
            if writing:
                return io.TextIOWrapper(file, write_through=True, line_buffering=line_buffering,
                                        encoding=self.encoding, errors=self.errors)
            return io.TextIOWrapper(file, encoding=self.encoding, errors=self.errors)
        return file

    def _execute_child(self, args, executable, shell, stdio, facts):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        sys.audit("subprocess.Popen", executable, args, facts["cwd"], facts["env"])
        env = facts["env"]
        if env is not None:
            for name in env:
                if b"=" in os.fsencode(name):
                    raise ValueError("illegal environment variable name")
        self.pid = _subprocess.start(args, executable, stdio=stdio, **facts)
        self._child_created = True

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        if len(text) > 80:
            text = text[:76] + "...>"
        return text

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def universal_newlines(self):
        """Another name of text_mode."""
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            # Flushing may fail, and the child is waited for all the same.
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type == KeyboardInterrupt:
                if self._sigint_wait_secs > 0:
                    try:
                        self._wait(timeout=self._sigint_wait_secs)
                    except TimeoutExpired:
                        pass
                self._sigint_wait_secs = 0
            else:
                self.wait()

    def communicate(self, input=None, timeout=None):
        """Write input, read all output, wait for the end; (stdout, stderr)."""
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        deadline = None if timeout is None else _time() + timeout
        try:
            return self._communicate(input, deadline, timeout)
        except KeyboardInterrupt:
            # Ctrl-C reached the child too, which gets some time to end.
            left = self._sigint_wait_secs
            if timeout is not None:
                left = min(left, max(0, deadline - _time()))
            self._sigint_wait_secs = 0
            try:
                self._wait(timeout=left)
            except TimeoutExpired:
                pass
            raise
        finally:
            self._communication_started = True

    def _communicate(self, input, deadline, timeout):
        if deadline is None and not self._communication_started and [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            return self._communicate_by_one(input)
        if self._talk is None:
            if self.stdin and not self._communication_started:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
                if not input:
                    try:
                        self.stdin.close()
                    except BrokenPipeError:
                        pass
            if input is not None and self.text_mode:
                input = input.encode(self.stdin.encoding, self.stdin.errors)
            elif input is not None:
                input = memoryview(input)
            self._files = {f.fileno(): f for f in (self.stdin, self.stdout, self.stderr) if f and not f.closed}
            numbers = [f.fileno() if f and not f.closed else -1 for f in (self.stdin, self.stdout, self.stderr)]
            self._talk = _subprocess.Talk(*numbers, input)
        left = None if deadline is None else deadline - _time()
        if left is not None and left < 0:
            raise self._too_late(timeout)
        if not self._talk.go_on(left, lambda fd: self._files[fd].close()):
            raise self._too_late(timeout)
        self.wait(timeout=None if deadline is None else deadline - _time())
        return self._output(0, self.stdout), self._output(1, self.stderr)

    def _communicate_by_one(self, input):
        """_communicate() of one pipe at most, which its file serves."""
        stdout = stderr = None
        if self.stdin:
            self._write_all(input)
        elif self.stdout:
            stdout = self.stdout.read()
            self.stdout.close()
        elif self.stderr:
            stderr = self.stderr.read()
            self.stderr.close()
        self.wait()
        return stdout, stderr

    def _write_all(self, input):
        if input:
            try:
                self.stdin.write(input)
            except BrokenPipeError:
                pass
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _output(self, n, file):
        if file is None:
            return None
        data = self._talk.output(n)
        if self.text_mode:
            data = data.decode(file.encoding, file.errors).replace("\r\n", "\n").replace("\r", "\n")
        return data

    def _too_late(self, timeout):
        out, err = self._talk.output(0), self._talk.output(1)
        return TimeoutExpired(self.args, timeout, output=out or None, stderr=err or None)

    def poll(self):
        """The exit status if the program has ended, else None."""
        return self._internal_poll()

    def _internal_poll(self):
        if self.returncode is None and self._waitpid_lock.acquire(False):
            try:
                if self.returncode is None:
                    self.returncode = _subprocess.wait(self.pid, 0)
            finally:
                self._waitpid_lock.release()
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the program's end and give its exit status."""
        try:
            return self._wait(timeout=timeout)
        except KeyboardInterrupt:
            left = self._sigint_wait_secs
            if timeout is not None:
                left = min(left, timeout)
            self._sigint_wait_secs = 0
            try:
                self._wait(timeout=left)
            except TimeoutExpired:
                pass
            raise

    def _wait(self, timeout):
        if self.returncode is None:
            deadline = None if timeout is None else _time() + timeout
            if not self._waitpid_lock.acquire(timeout=-1 if timeout is None else max(0, timeout)):
                raise TimeoutExpired(self.args, timeout)
            try:
                if self.returncode is None:
                    left = None if deadline is None else deadline - _time()
                    self.returncode = _subprocess.wait(self.pid, left)
            finally:
                self._waitpid_lock.release()
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Send the program a signal, if it has not ended."""
        self.poll()
        if self.returncode is not None:
            return
        try:
            os.kill(self.pid, sig)
        except ProcessLookupError:
            pass

    def terminate(self):
        """Send SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Send SIGKILL."""
        self.send_signal(signal.SIGKILL)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end and give a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = PIPE
        kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            # What it wrote is in the exception already.
            process.wait()
            raise
        except:
            process.kill()
            raise
        status = process.poll()
        if check and status:
            raise CalledProcessError(status, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program to its end and give its exit status."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except:
            p.kill()
            raise


def _command(popenargs, kwargs):
    cmd = kwargs.get("args")
    return popenargs[0] if cmd is None else cmd


def check_call(*popenargs, **kwargs):
    """Run a program to its end; CalledProcessError if its status is not 0."""
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, _command(popenargs, kwargs))
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program and give what it printed; CalledProcessError if its status is not 0."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        # An input of nothing, in the kind that is asked for.
        text = any(kwargs.get(n) for n in ("universal_newlines", "text", "encoding", "errors"))
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell; its exit status and all that it printed."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as e:
        data = e.output
        status = e.returncode
    return status, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a command in a shell and give all that it printed."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
