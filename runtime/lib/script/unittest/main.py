"""The command: python -m unittest, and unittest.main() in a script."""

import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

MAIN_EXAMPLES = """\
Examples:
  %(prog)s test_module               - run tests from test_module
  %(prog)s module.TestClass          - run tests from module.TestClass
  %(prog)s module.Class.test_method  - run specified test method
  %(prog)s path/to/test_file.py      - run tests from test_file.py
"""

MODULE_EXAMPLES = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""

# Options without a value, for the command line's quick reader.
_FLAGS = {'-v': ('verbosity', 2), '--verbose': ('verbosity', 2), '-q': ('verbosity', 0), '--quiet': ('verbosity', 0),
          '-f': ('failfast', True), '--failfast': ('failfast', True), '-b': ('buffer', True),
          '--buffer': ('buffer', True), '-c': ('catchbreak', True), '--catch': ('catchbreak', True),
          '--locals': ('tb_locals', True)}
# Those that a caller of main() may decide; the command line then has no such option.
_DECIDED = 'failfast', 'catchbreak', 'buffer'


def _convert_name(name):
    """The dotted name of a test file's path; other names as they are."""
    if not name.lower().endswith('.py'):
        return name
    import os
    if not os.path.isfile(name):
        return name
    if os.path.isabs(name):
        relative = os.path.relpath(name, os.getcwd())
        if os.path.isabs(relative) or relative.startswith(os.pardir):
            return name
        name = relative
    return os.path.normpath(name)[:-3].replace('\\', '.').replace('/', '.')


def _convert_names(names):
    return [_convert_name(name) for name in names]


def _convert_select_pattern(pattern):
    return pattern if '*' in pattern else f'*{pattern}*'


class TestProgram:
    """A program that loads tests, runs them and exits with a status."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    durations = None
    _discovery_parser = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        # Without -W, warnings that are usually silent are shown.
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition('/')[2]
        self.parseArgs(argv)
        self.runTests()

    def _print_help(self, *args, **kwargs):
        print(self._main_parser.format_help())
        if self.module is None:
            print(MAIN_EXAMPLES % {'prog': self.progName})
            self._discovery_parser.print_help()
        else:
            print(MODULE_EXAMPLES % {'prog': self.progName})

    def parseArgs(self, argv):
        args = argv[1:]
        if self.module is None:
            if args and args[0].lower() == 'discover':
                self._do_discovery(args[1:])
                return
            self._read_main(args)
            if not self.tests:
                # Options alone search the current folder.
                self._do_discovery([])
                return
        else:
            self._read_main(args)
        if self.tests:
            self.testNames = _convert_names(self.tests)
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _read_main(self, args):
        """Read a command line; argparse, which is big, is asked only about what isn't plain."""
        plain = {'tests': [], 'testNamePatterns': self.testNamePatterns or []}
        open_flags = self._open_flags()
        plain.update(dict.fromkeys(open_flags, False))
        it = iter(args)
        for arg in it:
            if arg in _FLAGS:
                name, value = _FLAGS[arg]
                if name in _DECIDED and name not in open_flags:
                    break
                plain[name] = value
            elif arg == '-k':
                pattern = next(it, '-')
                if pattern.startswith('-'):
                    break
                plain['testNamePatterns'].append(_convert_select_pattern(pattern))
            elif arg.startswith('-') or not arg:
                break
            else:
                plain['tests'].append(arg)
        else:
            for name, value in plain.items():
                if value or name not in ('testNamePatterns',):
                    setattr(self, name, value)
            return
        self._initArgParsers()
        self._main_parser.parse_args(args, self)

    def _open_flags(self):
        """The flags that the caller of main() has left to the command line."""
        return [name for name in _DECIDED if getattr(self, name) is None]

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            source = self.testLoader if Loader is None else Loader()
            self.test = source.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _initArgParsers(self):
        """Make the parsers of the plain command and of discover."""
        import argparse
        common = argparse.ArgumentParser(prog=self.progName, add_help=False)
        add = common.add_argument
        add('-v', '--verbose', dest='verbosity', action='store_const', const=2, help='Verbose output')
        add('-q', '--quiet', dest='verbosity', action='store_const', const=0, help='Quiet output')
        add('--locals', dest='tb_locals', action='store_true', help='Show local variables in tracebacks')
        add('--durations', dest='durations', type=int, default=None, metavar="N",
            help='Show the N slowest test cases (N=0 for all)')
        texts = {'failfast': ('-f', '--failfast', 'Stop on first fail or error'),
                 'catchbreak': ('-c', '--catch', 'Catch Ctrl-C and display results so far'),
                 'buffer': ('-b', '--buffer', 'Buffer stdout and stderr during tests')}
        for name in self._open_flags():
            short, long, text = texts[name]
            add(short, long, dest=name, action='store_true', help=text)
            setattr(self, name, False)
        add('-k', dest='testNamePatterns', action='append', type=_convert_select_pattern,
            help='Only run tests which match the given substring')

        main = argparse.ArgumentParser(prog=self.progName, parents=[common])
        main.print_help = self._print_help
        main.add_argument('tests', nargs='*', help='a list of any number of test modules, classes and test methods.')

        discovery = argparse.ArgumentParser(
            prog=f'{self.progName} discover', parents=[common],
            epilog='For test discovery all test modules must be importable from the top level directory of the project.')
        add = discovery.add_argument
        add('-s', '--start-directory', dest='start', metavar='START', help="Directory to start discovery ('.' default)")
        add('-p', '--pattern', dest='pattern', help="Pattern to match tests ('test*.py' default)")
        add('-t', '--top-level-directory', dest='top',
            help='Top level directory of project (defaults to start directory)')
        for name in 'start', 'pattern', 'top':
            # They can also be given by position.
            add(name, nargs='?', default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        self._main_parser, self._discovery_parser = main, discovery

    def _do_discovery(self, argv, Loader=None):
        self.start = '.'
        self.pattern = 'test*.py'
        self.top = None
        if argv:
            if self._discovery_parser is None:
                self._initArgParsers()
            self._discovery_parser.parse_args(argv, self)
        self.createTests(from_discovery=True, Loader=Loader)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        testRunner = self.testRunner
        if isinstance(testRunner, type):
            options = {'verbosity': self.verbosity, 'failfast': self.failfast, 'buffer': self.buffer,
                       'warnings': self.warnings}
            newer = {'tb_locals': self.tb_locals, 'durations': self.durations}
            # A runner written for an older version may not know all of them.
            for known in (options | newer, options):
                try:
                    testRunner = self.testRunner(**known)
                    break
                except TypeError:
                    pass
            else:
                testRunner = self.testRunner()
        self.result = testRunner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
