"""Loading tests: from modules, names and folders."""

import os
import sys
import traceback

from . import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded; it raises why."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _make_failed_import_test(name, suiteClass):
    message = f'Failed to import test module: {name}\n{traceback.format_exc()}'
    return _make_failed_test(name, ImportError(message), suiteClass, message)


def _make_failed_load_tests(name, exception, suiteClass):
    message = f'Failed to call load_tests:\n{traceback.format_exc()}'
    return _make_failed_test(name, exception, suiteClass, message)


def _make_failed_test(methodname, exception, suiteClass, message):
    return suiteClass((_FailedTest(methodname, exception),)), message


def _make_skipped_test(methodname, exception, suiteClass):
    @case.skip(str(exception))
    def testSkipped(self):
        pass
    cls = type("ModuleSkipped", (case.TestCase,), {methodname: testSkipped})
    return suiteClass((cls(methodname),))


def _splitext(path):
    return os.path.splitext(path)[0]


def _is_test_class(obj):
    """A class with tests, and not one of unittest's own."""
    return isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase)


def _is_name(text):
    """A file name that can be a module's: a word and ".py"."""
    return text.endswith('.py') and text[:-3].isidentifier()


class TestLoader:
    """Loads tests and makes suites of them."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = None
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super().__init__()
        self.errors = []
        # The folders being searched, so that a load_tests that discovers its own folder doesn't go round.
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of the tests of a module's classes, or what its load_tests gives."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_test_class(obj):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as e:
                failed, message = _make_failed_load_tests(module.__name__, e, self.suiteClass)
                self.errors.append(message)
                return failed
        return tests

    def loadTestsFromName(self, name, module=None):
        """A suite of the tests that a dotted name means: a module, a class, a method, or a function giving tests."""
        parts = name.split('.')
        failed, message = None, None
        if module is None:
            rest = parts[:]
            while rest:
                try:
                    module = __import__('.'.join(rest))
                    break
                except ImportError:
                    missing = rest.pop()
                    failed, message = _make_failed_import_test(missing, self.suiteClass)
                    if not rest:
                        self.errors.append(message)
                        return failed
            parts = parts[1:]
        obj = module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if getattr(obj, '__path__', None) is not None and failed is not None:
                    # A package whose submodule could not be imported.
                    self.errors.append(message)
                    return failed
                failed, message = _make_failed_test(part, e, self.suiteClass,
                                                    f'Failed to access attribute:\n{traceback.format_exc()}')
                self.errors.append(message)
                return failed
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, case._function) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            name = parts[-1]
            instance = parent(name)
            if not isinstance(getattr(instance, name), case._function):  # not a static method
                return self.suiteClass([instance])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        """A suite of the tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The sorted names of a class's test methods."""
        def wanted(attr):
            if not attr.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, attr)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.{attr}'
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        else:
            names.sort()
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """A suite of the tests in the files of a folder and its packages whose names match a pattern."""
        given_top = self._top_level_dir
        default_top = top_level_dir is None and given_top is None
        if top_level_dir is None:
            top_level_dir = start_dir if given_top is None else given_top
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir

        importable = True
        if os.path.isdir(os.path.abspath(start_dir)):
            start_dir = os.path.abspath(start_dir)
            if start_dir != top_level_dir:
                importable = os.path.isfile(os.path.join(start_dir, '__init__.py'))
        else:
            # Not a folder, so a package's name.
            try:
                __import__(start_dir)
            except ImportError:
                importable = False
            else:
                package = sys.modules[start_dir]
                first = start_dir.split('.')[0]
                if getattr(package, '__file__', None) is not None:
                    start_dir = os.path.abspath(os.path.dirname(package.__file__))
                elif package.__name__ in sys.builtin_module_names:
                    raise TypeError('Can not use builtin modules as dotted module names') from None
                else:
                    raise TypeError(f"don't know how to discover from {package!r}") from None
                if default_top:
                    self._top_level_dir = self._get_directory_containing_module(first)
                    sys.path.remove(top_level_dir)
        if not importable:
            raise ImportError(f'Start directory is not importable: {start_dir!r}')
        tests = list(self._find_tests(start_dir, pattern))
        self._top_level_dir = given_top
        return self.suiteClass(tests)

    def _get_directory_containing_module(self, module_name):
        path = os.path.abspath(sys.modules[module_name].__file__)
        if os.path.basename(path).lower().startswith('__init__.py'):
            return os.path.dirname(os.path.dirname(path))
        return os.path.dirname(path)

    def _get_name_from_path(self, path):
        if path == self._top_level_dir:
            return '.'
        relative = os.path.relpath(_splitext(os.path.normpath(path)), self._top_level_dir)
        assert not os.path.isabs(relative), "Path must be within the project"
        assert not relative.startswith('..'), "Path must be within the project"
        return relative.replace(os.path.sep, '.')

    def _get_module_from_name(self, name):
        __import__(name)
        return sys.modules[name]

    def _match_path(self, path, full_path, pattern):
        from fnmatch import fnmatch
        return fnmatch(path, pattern)

    def _find_tests(self, start_dir, pattern):
        """The suites of a folder, its packages' included."""
        name = self._get_name_from_path(start_dir)
        # A package is loaded before what is in it; its load_tests may take over.
        if name != '.' and name not in self._loading_packages:
            tests, recurse = self._find_test_path(start_dir, pattern)
            if tests is not None:
                yield tests
            if not recurse:
                return
        for path in sorted(os.listdir(start_dir)):
            full_path = os.path.join(start_dir, path)
            tests, recurse = self._find_test_path(full_path, pattern)
            if tests is not None:
                yield tests
            if recurse:
                name = self._get_name_from_path(full_path)
                self._loading_packages.add(name)
                try:
                    yield from self._find_tests(full_path, pattern)
                finally:
                    self._loading_packages.discard(name)

    def _find_test_path(self, full_path, pattern):
        """The tests of one file or package, and whether to look into the folder."""
        basename = os.path.basename(full_path)
        if os.path.isfile(full_path):
            if not _is_name(basename) or not self._match_path(basename, full_path, pattern):
                return None, False
            name = self._get_name_from_path(full_path)
            module, failed = self._try_import(name)
            if module is None:
                return failed, False
            found = os.path.abspath(getattr(module, '__file__', full_path))
            expected = _splitext(os.path.normcase(os.path.realpath(full_path)))
            if _splitext(os.path.normcase(os.path.realpath(found))) != expected:
                mod_dir, mod_name = os.path.dirname(found), _splitext(os.path.basename(full_path))
                raise ImportError(f"{mod_name!r} module incorrectly imported from {mod_dir!r}. "
                                  f"Expected {os.path.dirname(full_path)!r}. Is this module globally installed?")
            return self.loadTestsFromModule(module, pattern=pattern), False
        if os.path.isdir(full_path):
            if not os.path.isfile(os.path.join(full_path, '__init__.py')):
                return None, False
            name = self._get_name_from_path(full_path)
            package, failed = self._try_import(name)
            if package is None:
                return failed, False
            load_tests = getattr(package, 'load_tests', None)
            self._loading_packages.add(name)
            try:
                tests = self.loadTestsFromModule(package, pattern=pattern)
            finally:
                self._loading_packages.discard(name)
            # With load_tests the package answers for what is in it.
            return tests, load_tests is None
        return None, False

    def _try_import(self, name):
        """The module of a name and None, or None and what to report."""
        try:
            return self._get_module_from_name(name), None
        except case.SkipTest as e:
            return None, _make_skipped_test(name, e, self.suiteClass)
        except:
            failed, message = _make_failed_import_test(name, self.suiteClass)
            self.errors.append(message)
            return None, failed


defaultTestLoader = TestLoader()
