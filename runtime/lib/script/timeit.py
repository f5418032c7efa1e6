"""Tool for measuring execution time of small code snippets."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


def _indented(text, n):
    return text.replace("\n", "\n" + " " * n)


class Timer:
    """Class for timing execution speed of small code snippets."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        scope = dict(_globals() if globals is None else globals)
        for text, what in ((setup, 'setup'), (stmt, 'stmt')):
            if isinstance(text, str):
                compile(text, "<timeit-src>", "exec")
            elif not callable(text):
                raise ValueError(f"{what} is neither a string nor callable")
        if callable(setup):
            scope['_setup'] = setup
        if callable(stmt):
            scope['_stmt'] = stmt
        first = _indented(setup, 4) if isinstance(setup, str) else '_setup()'
        body = _indented(stmt, 8) if isinstance(stmt, str) else '_stmt()'
        self.src = ("def inner(_it, _timer):\n"
                    f"    {first}\n"
                    "    _t0 = _timer()\n"
                    "    for _i in _it:\n"
                    f"        {body}\n"
                    "        pass\n"
                    "    _t1 = _timer()\n"
                    "    return _t1 - _t0\n")
        exec(compile(self.src, "<timeit-src>", "exec"), scope, names)
        self.inner = names["inner"]

    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement."""
        collecting = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if collecting:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return the number of loops and time taken so that total time >= 0.2."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return (number, taken)
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Convenience function to create Timer object and call timeit method."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Convenience function to create Timer object and call repeat method."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
