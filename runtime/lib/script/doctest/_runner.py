"""Running examples, comparing outputs, reporting."""

__name__ = 'doctest'

import sys
import traceback
from collections import namedtuple
from io import StringIO

from ._examples import *

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


class TestResults(namedtuple('TestResults', 'failed attempted')):
    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return f'TestResults(failed={self.failed}, attempted={self.attempted}, skipped={self.skipped})'
        return super().__repr__()


class UnexpectedException(Exception):
    """A DebugRunner's example raised what it should not."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DocTestFailure(Exception):
    """A DebugRunner's example gave another output than it should."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class _SpoofOut(StringIO):
    def getvalue(self):
        result = StringIO.getvalue(self)
        # Output that doesn't end a line is compared as if it did.
        return result if not result or result.endswith("\n") else result + "\n"

    def truncate(self, size=None):
        self.seek(size)
        StringIO.truncate(self)


def _indent(s, indent=4):
    return ''.join(' ' * indent + line if line.strip('\n') else line for line in s.splitlines(True))


def _exception_traceback(exc_info):
    return ''.join(traceback.format_exception(*exc_info))


def _ellipsis_match(want, got):
    """Whether a text is the wanted one, where "..." stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if start > end or not got.startswith(first) or not got.endswith(last):
        return False
    for part in middle:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return start <= end


def _strip_exception_details(msg):
    """An exception's name without its module and message."""
    line, _, _ = msg.partition('\n')
    name, _, _ = line.partition(':')
    return name.rpartition('.')[2]


def _unblank(want):
    """A wanted output with <BLANKLINE> lines made empty."""
    lines = want.split('\n')
    return '\n'.join('' if line == BLANKLINE_MARKER else line for line in lines)


class OutputChecker:
    """Compares outputs with those wanted and describes differences."""

    def _toAscii(self, s):
        return str(s.encode('ASCII', 'backslashreplace'), "ASCII")

    def check_output(self, want, got, optionflags):
        """Whether an output is the wanted one, as the flags say."""
        got, want = self._toAscii(got), self._toAscii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _unblank(want)
            got = '\n'.join('' if line and not line.strip() else line for line in got.split('\n'))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _ellipsis_match(want, got))

    def _do_a_fancy_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        # ndiff also points to differences within a line.
        if optionflags & REPORT_NDIFF:
            return True
        return want.count('\n') > 2 and got.count('\n') > 2

    def output_difference(self, example, got, optionflags):
        """The text that shows how an output differs from the wanted one."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            *lines, last = got.split('\n')
            got = '\n'.join([line if line.strip(' ') else BLANKLINE_MARKER for line in lines] + [last])
        if self._do_a_fancy_diff(want, got, optionflags):
            import difflib
            want_lines, got_lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                diff = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
                kind = 'unified diff with -expected +actual'
            elif optionflags & REPORT_CDIFF:
                diff = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
                kind = 'context diff with expected followed by actual'
            else:
                diff = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want_lines, got_lines)
                kind = 'ndiff with -expected +actual'
            return f'Differences ({kind}):\n' + _indent(''.join(diff))
        if want and got:
            return f'Expected:\n{_indent(want)}Got:\n{_indent(got)}'
        if want:
            return f'Expected:\n{_indent(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indent(got)}'
        return 'Expected nothing\nGot nothing\n'


_SUCCESS, _FAILURE, _BOOM = range(3)


class DocTestRunner:
    """Runs the examples of DocTests and reports on them."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = '-v' in sys.argv
        self._verbose = verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}
        self._fakeout = _SpoofOut()

    def report_start(self, out, test, example):
        """An example is about to be run."""
        if self._verbose:
            if example.want:
                out(f'Trying:\n{_indent(example.source)}Expecting:\n{_indent(example.want)}')
            else:
                out(f'Trying:\n{_indent(example.source)}Expecting nothing\n')

    def report_success(self, out, test, example, got):
        """An example ran as wanted."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """An example gave another output."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised an exception that wasn't wanted."""
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(_exception_traceback(exc_info)))

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            lineno = '?'
            if test.lineno is not None and example.lineno is not None:
                lineno = test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            lines.append(f'Line {example.lineno + 1}, in {test.name}')
        lines.append('Failed example:')
        lines.append(_indent(example.source))
        return '\n'.join(lines)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a DocTest; out is called with texts of the report."""
        self.test = test
        stdout = sys.stdout
        if out is None:
            encoding = stdout.encoding
            if encoding is None or encoding.lower() == 'utf-8':
                out = stdout.write
            else:
                def out(s):
                    stdout.write(str(s.encode(encoding, 'backslashreplace'), encoding))
        hook = sys.displayhook
        sys.stdout = self._fakeout
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout = stdout
            sys.displayhook = hook
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, compileflags, out):
        failures = tries = skips = 0
        flags_before = self.optionflags
        for number, example in enumerate(test.examples):
            self.optionflags = flags_before
            for flag, on in example.options.items():
                if on:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            if not quiet:
                self.report_start(out, test, example)
            outcome, got, exc_info = self._run_example(test, number, example, compileflags, quiet)
            if outcome is _SUCCESS:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                if outcome is _FAILURE:
                    self.report_failure(out, test, example, got)
                else:
                    self.report_unexpected_exception(out, test, example, exc_info)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = flags_before
        self._record(test.name, failures, tries, skips)
        return TestResults(failures, tries, skipped=skips)

    def _run_example(self, test, number, example, compileflags, quiet):
        """(outcome, output, exc_info) of an example."""
        filename = f'<doctest {test.name}[{number}]>'
        exc_info = None
        try:
            exec(compile(example.source, filename, "single", compileflags or 0, True), test.globs)
        except KeyboardInterrupt:
            raise
        except:
            exc_info = sys.exc_info()
        got = self._fakeout.getvalue()
        self._fakeout.truncate(0)
        check = self._checker.check_output
        if exc_info is None:
            return _SUCCESS if check(example.want, got, self.optionflags) else _FAILURE, got, None
        message = traceback.format_exception_only(*exc_info[:2])
        if issubclass(exc_info[0], SyntaxError):
            # Where the error is doesn't matter, only what it is.
            cls = exc_info[0]
            prefixes = f"{cls.__qualname__}:", f"{cls.__module__}.{cls.__qualname__}:"
            message = ''.join(message).splitlines(True)
            while not message[0].startswith(prefixes):
                del message[0]
        message = ''.join(message)
        if not quiet:
            got += _exception_traceback(exc_info)
        if example.exc_msg is None:
            return _BOOM, got, exc_info
        if check(example.exc_msg, message, self.optionflags):
            return _SUCCESS, got, exc_info
        if self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                _strip_exception_details(example.exc_msg), _strip_exception_details(message), self.optionflags):
            return _SUCCESS, got, exc_info
        return _FAILURE, got, exc_info

    def _record(self, name, failures, tries, skips):
        f, t, s = self._stats.get(name, (0, 0, 0))
        self._stats[name] = f + failures, t + tries, s + skips
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def summarize(self, verbose=None):
        """Print a summary of what was run; gives TestResults."""
        if verbose is None:
            verbose = self._verbose
        notests, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (f, t, s) in self._stats.items():
            tries, failures, skips = tries + t, failures + f, skips + s
            if t == 0:
                notests.append(name)
            elif f == 0:
                passed.append((name, t))
            else:
                failed.append((name, f, t))

        def items(n):
            return f"{n} item" if n == 1 else f"{n} items"
        if verbose:
            if notests:
                print(f"{items(len(notests))} had no tests:")
                for name in sorted(notests):
                    print(f"    {name}")
            if passed:
                print(f"{items(len(passed))} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{items(len(failed))} had failures:")
            for name, f, t in sorted(failed):
                print(f" {f:3d} of {t:3d} in {name}")
        if verbose:
            n = len(self._stats)
            print(f"{tries} test{'' if tries == 1 else 's'} in {items(n)}.")
            parts = [f"{tries - failures - skips} passed"]
            if failures:
                parts.append(f"{failures} failed")
            if skips:
                parts.append(f"{skips} skipped")
            print(' and '.join(parts) + '.')
        if failures:
            print(f"***Test Failed*** {failures} failure{'' if failures == 1 else 's'}"
                  + (f" and {skips} skipped test{'' if skips == 1 else 's'}" if skips else '') + '.')
        elif verbose:
            print("Test passed." if not skips else f"Test passed with {skips} skipped test{'' if skips == 1 else 's'}.")
        return TestResults(failures, tries, skipped=skips)

    def merge(self, other):
        """Add another runner's numbers."""
        for name, (f, t, s) in other._stats.items():
            self._record(name, f, t, s)


class DebugRunner(DocTestRunner):
    """A runner that raises the first failure or unexpected exception."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)
