"""Ask for a password without showing it, and who the user is."""

import io
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed may be seen."""


def unix_getpass(prompt='Password: ', stream=None):
    """Ask on the controlling terminal, or else on stdin and stderr, for a line that is not shown."""
    import contextlib
    try:
        import termios
    except ImportError:
        return fallback_getpass(prompt, stream)
    with contextlib.ExitStack() as files:
        try:
            fd = os.open('/dev/tty', os.O_RDWR | os.O_NOCTTY)
            raw = io.FileIO(fd, 'w+')
            files.enter_context(raw)
            input = io.TextIOWrapper(raw)
            files.enter_context(input)
            stream = stream or input
        except OSError:
            files.close()
            try:
                fd = sys.stdin.fileno()
            except (AttributeError, ValueError):
                return fallback_getpass(prompt, stream)
            input = sys.stdin
            stream = stream or sys.stderr
        line = None
        try:
            before = termios.tcgetattr(fd)
            silent = before[:]
            silent[3] &= ~termios.ECHO
            when = termios.TCSAFLUSH | getattr(termios, 'TCSASOFT', 0)
            try:
                termios.tcsetattr(fd, when, silent)
                line = _raw_input(prompt, stream, input=input)
            finally:
                termios.tcsetattr(fd, when, before)
                stream.flush()
        except termios.error:
            if line is not None:
                raise
            if stream is not input:
                files.close()
            line = fallback_getpass(prompt, stream)
        stream.write('\n')
        return line


def fallback_getpass(prompt='Password: ', stream=None):
    """Ask for a line that is shown, and warn of it."""
    import warnings
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    if not stream:
        stream = sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    if not stream:
        stream = sys.stderr
    if not input:
        input = sys.stdin
    prompt = str(prompt)
    if prompt:
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            encoding = stream.encoding
            stream.write(prompt.encode(encoding, 'replace').decode(encoding))
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line[:-1] if line.endswith('\n') else line


def getuser():
    """The user's login name: the first of LOGNAME, USER, LNAME and USERNAME, or what the system calls the account."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        if user := os.environ.get(name):
            return user
    try:
        import pwd
        return pwd.getpwuid(os.getuid())[0]
    except (ImportError, KeyError) as e:
        raise OSError('No username set in the environment') from e


getpass = unix_getpass
