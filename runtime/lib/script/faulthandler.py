"""Tracebacks of all threads, on demand and after a time.

A fault of the system's does not end a program here without a word, so enable()
has nothing to do.
"""

import os
import sys
import threading
import traceback

_enabled = False
_later = None


def _write(file, text):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("sys.stderr is None")
    if isinstance(file, int):
        if file < 0:
            raise ValueError("file is not a valid file descriptor")
        os.write(file, text.encode("ascii", "backslashreplace"))
    else:
        fd = file.fileno()
        file.flush()
        os.write(fd, text.encode("ascii", "backslashreplace"))


def _stack(frame):
    lines = []
    while frame is not None:
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n')
        frame = frame.f_back
    return "".join(lines)


def _threads(frames, current):
    parts = []
    for ident, frame in frames.items():
        if ident != current:
            parts.append(f"Thread 0x{ident:016x} (most recent call first):\n{_stack(frame)}\n")
    parts.append(f"Current thread 0x{current:016x} (most recent call first):\n{_stack(frames[current])}")
    return "".join(parts)


def dump_traceback(file=None, all_threads=True):
    """Write the stacks of all threads, or of this one, to a file or descriptor."""
    frame = sys._getframe(1)
    if not all_threads:
        _write(file, "Stack (most recent call first):\n" + _stack(frame))
        return
    current = threading.get_ident()
    _write(file, _threads({**sys._current_frames(), current: frame}, current))


def enable(file=None, all_threads=True):
    """Note that faults are to be told."""
    global _enabled
    _enabled = True


def disable():
    """Take enable() back; tell whether it was called."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Tell whether enable() was called."""
    return _enabled


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write the stacks of all threads when a time has passed."""
    global _later
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    cancel_dump_traceback_later()
    stop = threading.Event()
    seconds = int(timeout)
    text = f"Timeout ({seconds // 3600}:{seconds % 3600 // 60:02}:{timeout % 60:09.6f})!\n" if timeout % 1 else \
        f"Timeout ({seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02})!\n"

    def wait():
        while not stop.wait(timeout):
            frames = sys._current_frames()
            frames.pop(threading.get_ident(), None)
            _write(file, text + "".join(f"Thread 0x{ident:016x} (most recent call first):\n{_stack(frame)}"
                                        for ident, frame in frames.items()))
            if exit:
                os._exit(1)
            if not repeat:
                return

    _later = stop
    threading.Thread(target=wait, name="faulthandler", daemon=True).start()


def cancel_dump_traceback_later():
    """Take dump_traceback_later() back."""
    global _later
    if _later is not None:
        _later.set()
        _later = None
