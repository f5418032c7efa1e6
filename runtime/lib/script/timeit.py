"""Tool for measuring execution time of small code snippets.

python -m timeit [-n N] [-r N] [-s S] [-p] [-u U] [-v] [-h] [--] [statement]

Options:
  -n/--number N: how many times to execute 'statement' (default: as many as take 0.2 seconds)
  -r/--repeat N: how many times to repeat the timer (default 5)
  -s/--setup S: statement to be executed once initially (default 'pass')
  -p/--process: use time.process_time() (default is time.perf_counter())
  -u/--unit U: the output's unit of time: nsec, usec, msec, or sec
  -v/--verbose: print raw timing results; repeat for more digits precision
  -h/--help: print this usage message and exit
  --: separate options from statement, use when statement starts with -
  statement: statement to be timed (default 'pass'); more of them are lines
"""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


def reindent(src, indent):
    """Indent the lines of a text but the first."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Class for timing execution speed of small code snippets."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        scope = dict(_globals() if globals is None else globals)
        before = ""
        for text, what in ((setup, 'setup'), (stmt, 'stmt')):
            if isinstance(text, str):
                compile(before + text, dummy_src_name, "exec")
                before = text + "\n"
            elif not callable(text):
                raise ValueError(f"{what} is neither a string nor callable")
        if callable(setup):
            scope['_setup'] = setup
        if callable(stmt):
            scope['_stmt'] = stmt
        first = reindent(setup, 4) if isinstance(setup, str) else '_setup()'
        body = reindent(stmt, 8) if isinstance(stmt, str) else '_stmt()'
        self.src = ("def inner(_it, _timer):\n"
                    f"    {first}\n"
                    "    _t0 = _timer()\n"
                    "    for _i in _it:\n"
                    f"        {body}\n"
                    "        pass\n"
                    "    _t1 = _timer()\n"
                    "    return _t1 - _t0\n")
        exec(compile(self.src, dummy_src_name, "exec"), scope, names)
        self.inner = names["inner"]

    def print_exc(self, file=None):
        """Print a traceback of the timed code, with its lines."""
        import linecache, traceback
        if self.src is not None:
            linecache.cache[dummy_src_name] = len(self.src), None, self.src.split("\n"), dummy_src_name
        traceback.print_exc(file=file)

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


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def main(args=None, *, _wrap_timer=None):
    """Time what the command line says; gives the exit status."""
    import getopt
    import os
    if args is None:
        args = sys.argv[1:]
    try:
        opts, args = getopt.getopt(args, "n:u:s:r:pvh", ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    except getopt.error as e:
        print(e)
        print("use -h/--help for command line help")
        return 2
    timer, number, setup, repeats, verbose, unit, precision = default_timer, 0, [], default_repeat, 0, None, 3
    for option, value in opts:
        if option in ("-n", "--number"):
            number = int(value)
        elif option in ("-s", "--setup"):
            setup.append(value)
        elif option in ("-u", "--unit"):
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif option in ("-r", "--repeat"):
            repeats = max(int(value), 1)
        elif option in ("-p", "--process"):
            timer = time.process_time
        elif option in ("-v", "--verbose"):
            if verbose:
                precision += 1
            verbose += 1
        elif option in ("-h", "--help"):
            print(__doc__, end=" ")
            return 0
    # The statements may import what is in the current folder.
    sys.path.insert(0, os.curdir)
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    t = Timer("\n".join(args) or "pass", "\n".join(setup) or "pass", timer)
    if number == 0:
        def told(number, taken):
            plural = (number != 1) * "s"
            print(f"{number} loop{plural} -> {taken:.{precision}g} secs")
        try:
            number, _ = t.autorange(told if verbose else None)
        except:
            t.print_exc()
            return 1
        if verbose:
            print()
    try:
        raw = t.repeat(repeats, number)
    except:
        t.print_exc()
        return 1

    def shown(seconds):
        name, scale = unit, _UNITS.get(unit)
        if name is None:
            name, scale = next((u for u in reversed(_UNITS.items()) if seconds >= u[1]), ("nsec", 1e-9))
        return "%.*g %s" % (precision, seconds / scale, name)

    if verbose:
        print("raw times: %s" % ", ".join(map(shown, raw)))
        print()
    times = [seconds / number for seconds in raw]
    best, worst = min(times), max(times)
    print("%d loop%s, best of %d: %s per loop" % (number, "s" if number != 1 else "", repeats, shown(best)))
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit("The test results are likely unreliable. The worst time (%s) was more than four times slower "
                               "than the best time (%s)." % (shown(worst), shown(best)), UserWarning, "", 0)
    return None


if __name__ == "__main__":
    sys.exit(main())
