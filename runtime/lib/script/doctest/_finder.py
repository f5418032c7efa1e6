"""Finding the doc strings of a module."""

__name__ = 'doctest'

import sys

from ._examples import DocTest, DocTestParser

_function = type(lambda: None)
_module = type(sys)
_builtin = type(len)


def _unwrapped(obj):
    """What decorators have wrapped."""
    seen = 0
    while hasattr(obj, '__wrapped__') and seen < 100:
        obj = obj.__wrapped__
        seen += 1
    return obj


class DocTestFinder:
    """Makes DocTests of the doc strings of an object and of what it contains."""

    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser = parser or DocTestParser()
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The DocTests of an object; module is where it is from, False: any."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = obj if isinstance(obj, _module) else sys.modules.get(getattr(obj, '__module__', None))
        source_lines = self._source_lines(module, obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        if '__name__' not in globs:
            globs['__name__'] = '__main__'
        tests = []
        self._find(tests, obj, name, module, source_lines, globs, {})
        tests.sort()
        return tests

    def _source_lines(self, module, obj):
        file = getattr(module, '__file__', None)
        if file is None:
            return None
        try:
            with open(file, encoding='utf-8') as f:
                return f.read().splitlines(True)
        except (OSError, UnicodeDecodeError):
            return None

    def _from_module(self, module, obj):
        """Whether an object was defined in a module."""
        if module is None:
            return True
        if isinstance(obj, _function):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, type):
            return module.__name__ == obj.__module__
        if isinstance(obj, property):
            return True
        if hasattr(obj, '__module__'):
            return module.__name__ == obj.__module__
        if hasattr(obj, '__objclass__'):
            return module.__name__ == obj.__objclass__.__module__
        raise ValueError("object must be a class or function")

    def _is_routine(self, obj):
        """A function, also one that a decorator has wrapped."""
        try:
            inner = _unwrapped(obj)
        except Exception:
            inner = obj
        return isinstance(inner, (_function, _builtin)) or type(inner).__name__ in (
            'method', 'method_descriptor', 'wrapper_descriptor', 'classmethod_descriptor')

    def _find(self, tests, obj, name, module, source_lines, globs, seen):
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, source_lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, _module):
            for key, value in list(obj.__dict__.items()):
                if (isinstance(value, type) or self._is_routine(value)) and self._from_module(module, value):
                    self._find(tests, value, f'{name}.{key}', module, source_lines, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                if not (isinstance(value, (type, str, _module)) or self._is_routine(value)):
                    raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, methods, "
                                     f"classes, or modules: {type(value)!r}")
                self._find(tests, value, f'{name}.__test__.{key}', module, source_lines, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (isinstance(value, (type, property)) or self._is_routine(value)) and self._from_module(module, value):
                    self._find(tests, value, f'{name}.{key}', module, source_lines, globs, seen)

    def _get_test(self, obj, name, module, globs, source_lines):
        """The DocTest of one object, or None."""
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, '__doc__', None)
            docstring = '' if docstring is None else str(docstring)
        lineno = self._find_lineno(obj, source_lines)
        if self._exclude_empty and not docstring:
            return None
        if module is None:
            filename = None
        else:
            filename = getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _find_lineno(self, obj, source_lines):
        """The line, from 0, where an object's doc string is; None if that isn't known."""
        if isinstance(obj, _module):
            return None if getattr(obj, '__doc__', None) is None else 0
        if isinstance(obj, type):
            return self._class_line(obj, source_lines)
        if hasattr(obj, '__func__'):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        try:
            obj = _unwrapped(obj)
        except Exception:
            pass
        code = getattr(obj, '__code__', None)
        if code is None:
            return None
        lineno = code.co_firstlineno - 1
        if source_lines is None or getattr(obj, '__doc__', None) is None:
            return lineno
        # From the def on, the doc string is at the first line that begins with a quote.
        for i in range(lineno, len(source_lines)):
            text = source_lines[i].strip()
            head = text.lstrip('rRuUbBfF')
            if head[:1] in ('"', "'") and len(text) - len(head) <= 2:
                return i
            if text.startswith(('def ', 'async def ')) and text.endswith(('"', "'")) and ':' in text:
                return i
        return None

    def _class_line(self, cls, source_lines):
        if source_lines is None or cls.__doc__ is None:
            return None
        for i, line in enumerate(source_lines):
            words = line.split(maxsplit=1)
            if words and words[0] == 'class' and len(words) > 1:
                rest = words[1].lstrip()
                if rest.startswith(cls.__name__) and not (rest[len(cls.__name__):][:1].isalnum()
                                                          or rest[len(cls.__name__):][:1] == '_'):
                    return i
        return None
