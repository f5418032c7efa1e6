"""Whether output may be coloured, and the codes that colour it."""

import io
import os
import sys

COLORIZE = True


class ANSIColors:
    """The escape sequences that tracebacks are coloured with."""

    BOLD_GREEN = "\x1b[1;32m"
    BOLD_MAGENTA = "\x1b[1;35m"
    BOLD_RED = "\x1b[1;31m"
    GREEN = "\x1b[32m"
    GREY = "\x1b[90m"
    MAGENTA = "\x1b[35m"
    RED = "\x1b[31m"
    RESET = "\x1b[0m"
    YELLOW = "\x1b[33m"


NoColors = ANSIColors()
for attr in [name for name in vars(ANSIColors) if name.isupper()]:
    setattr(NoColors, attr, "")


def get_colors(colorize=False):
    """The colours, or as many empty strings where none may be shown."""
    return ANSIColors() if colorize or can_colorize() else NoColors


def can_colorize():
    """Whether what goes to sys.stderr may be coloured."""
    heeded = not sys.flags.ignore_environment
    if heeded:
        if (wish := os.environ.get("PYTHON_COLORS")) in ("0", "1"):
            return wish == "1"
        if "NO_COLOR" in os.environ:
            return False
    if not COLORIZE:
        return False
    if heeded:
        if "FORCE_COLOR" in os.environ:
            return True
        if os.environ.get("TERM") == "dumb":
            return False
    if not hasattr(sys.stderr, "fileno"):
        return False
    try:
        return os.isatty(sys.stderr.fileno())
    except io.UnsupportedOperation:
        return sys.stderr.isatty()
