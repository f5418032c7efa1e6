"""Terminal modes."""

from termios import *

__all__ = ["cfmakeraw", "cfmakecbreak", "setraw", "setcbreak"]

# Where the parts of what tcgetattr() gives are.
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def cfmakeraw(mode):
    """Make terminal settings raw: every byte comes and goes as it is."""
    mode[IFLAG] &= ~(IGNBRK | BRKINT | IGNPAR | PARMRK | INPCK | ISTRIP | INLCR | IGNCR | ICRNL
                     | IXON | IXANY | IXOFF)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] &= ~(PARENB | CSIZE)
    mode[CFLAG] |= CS8
    mode[LFLAG] &= ~(ECHO | ECHOE | ECHOK | ECHONL | ICANON | IEXTEN | ISIG | NOFLSH | TOSTOP)
    _one_byte(mode)


def cfmakecbreak(mode):
    """Make terminal settings those of cbreak mode: bytes come at once, unechoed."""
    mode[LFLAG] &= ~(ECHO | ICANON)
    _one_byte(mode)


def _one_byte(mode):
    mode[CC] = list(mode[CC])
    mode[CC][VMIN] = 1
    mode[CC][VTIME] = 0


def setraw(fd, when=TCSAFLUSH):
    """Put a terminal into raw mode; gives its settings before."""
    return _change(fd, when, cfmakeraw)


def setcbreak(fd, when=TCSAFLUSH):
    """Put a terminal into cbreak mode; gives its settings before."""
    return _change(fd, when, cfmakecbreak)


def _change(fd, when, change):
    before = tcgetattr(fd)
    mode = list(before)
    change(mode)
    tcsetattr(fd, when, mode)
    return before
