"""The command: -m test [-v] [--exclude FILE] [--log FILE] MODULE...

Runs modules of CPython's tests. The log gets a line "status id" for each test
when it has run: passed, failed, error, skipped or excluded. Details of failures
go to stdout. Excluded are the tests, classes and modules that FILE lists, one a
line, each with a reason behind it.
"""

import sys
import time
import unittest

from unittest.case import _SubTest


def read_exclusions(path):
    """A dict of names and reasons."""
    names = {}
    with open(path, encoding='utf-8') as file:
        for line in file:
            line = line.strip()
            if line and not line.startswith('#'):
                name, _, reason = line.partition(' ')
                names[name] = reason.strip()
    return names


def plain_id(test):
    """A test's id without the package in front."""
    return test.id().removeprefix('test.')


def reason_of(exclusions, name):
    """Why a test is excluded: it, its class or its module is listed; None if none is."""
    while name:
        if name in exclusions:
            return exclusions[name]
        name = name.rpartition('.')[0]
    return None


class Result(unittest.TestResult):
    """Writes a test's outcome when it is known; a test with subtests has one."""

    def __init__(self, log, verbose):
        super().__init__()
        self.log = log
        self.verbose = verbose
        self.outcome = None

    def startTest(self, test):
        super().startTest(test)
        self.outcome = None
        self.began = time.monotonic()
        if self.verbose:
            print(f'{plain_id(test)} ...', flush=True)

    def stopTest(self, test):
        super().stopTest(test)
        self.write(self.outcome or 'passed', plain_id(test))

    def write(self, outcome, name):
        self.log.write(f'{outcome} {name}\n')
        self.log.flush()
        if self.verbose:
            print(f'    {outcome}', flush=True)

    def tell(self, outcome, test, err):
        if self.outcome != 'error':
            self.outcome = outcome
        text = self._exc_info_to_string(err, test)
        print(f"{'=' * 70}\n{outcome.upper()}: {plain_id(test)}\n{'-' * 70}\n{text}", flush=True)
        if not isinstance(test, unittest.TestCase):
            # The fixture of a class or module has no test around it.
            self.write(outcome, plain_id(test))
            self.outcome = None

    def addError(self, test, err):
        self.tell('error', test, err)

    def addFailure(self, test, err):
        self.tell('failed', test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.tell('failed' if issubclass(err[0], test.failureException) else 'error', subtest, err)

    def addSkip(self, test, reason):
        if isinstance(test, _SubTest):
            return
        if self.outcome is None:
            self.outcome = 'skipped'
        if not isinstance(test, unittest.TestCase):
            self.write('skipped', plain_id(test))
            self.outcome = None

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.outcome = 'failed'
        print(f"{'=' * 70}\nUNEXPECTED SUCCESS: {plain_id(test)}", flush=True)


def without_excluded(suite, exclusions, result):
    """A suite without the excluded tests, which are written to the log."""
    kept = unittest.TestSuite()
    for test in suite:
        if isinstance(test, unittest.TestCase):
            name = plain_id(test)
            if reason_of(exclusions, name) is not None:
                result.write('excluded', name)
            else:
                kept.addTest(test)
        else:
            kept.addTest(without_excluded(test, exclusions, result))
    return kept


def load(name):
    """The tests of a module, a class or one test."""
    try:
        return unittest.defaultTestLoader.loadTestsFromName('test.' + name)
    except unittest.SkipTest as e:
        print(f'{name} skipped: {e}')
        return None


def main(args):
    sys.stdout.reconfigure(errors='backslashreplace')
    exclusions, log, verbose = {}, sys.stdout, False
    names = []
    it = iter(args)
    for arg in it:
        if arg == '-v':
            verbose = True
        elif arg == '--exclude':
            exclusions = read_exclusions(next(it))
        elif arg == '--log':
            log = open(next(it), 'w', encoding='utf-8')
        else:
            names.append(arg)
    result = Result(log, verbose)
    for name in names:
        suite = load(name)
        if suite is None:
            result.write('skipped', name)
            continue
        without_excluded(suite, exclusions, result).run(result)
    log.flush()
    return 0


sys.exit(main(sys.argv[1:]))
