"""Checks of source text, and of what modules and types offer."""

import unittest

# Built-in functions written in Go carry short descriptions of their own.
MISSING_C_DOCSTRINGS = True
HAVE_DOCSTRINGS = True
requires_docstrings = unittest.skipUnless(HAVE_DOCSTRINGS, "test requires docstrings")


def run_code(code, extra_names=None):
    """Run a piece of code and give its namespace."""
    import textwrap
    ns = dict(extra_names or {})
    exec(textwrap.dedent(code), ns)
    return ns


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, '<test string>', 'exec')
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def sortdict(d):
    "Like repr(dict), but in sorted order."
    return '{' + ', '.join("%r: %r" % pair for pair in sorted(d.items())) + '}'


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    """Names that the first has and the other lacks, but for private and special ones."""
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {m for m in missing if not m.startswith('_') or m.endswith('__')}


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """Assert that a module's __all__ has its public names."""
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith('_') or name in not_exported:
            continue
        obj = getattr(module, name)
        if (getattr(obj, '__module__', None) in name_of_module
                or not hasattr(obj, '__module__') and not isinstance(obj, type(unittest))):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def iter_builtin_types():
    """The built-in types and their subtypes that are built in too."""
    seen = set()
    todo = [object]
    while todo:
        cls = todo.pop()
        if cls in seen or cls.__module__ != 'builtins':
            continue
        seen.add(cls)
        yield cls
        todo.extend(type.__subclasses__(cls))


def iter_slot_wrappers(cls):
    """(name, own) of the special methods of a built-in type."""
    assert cls.__module__ == 'builtins', cls
    for name in sorted(dir(cls)):
        value = getattr(cls, name, None)
        if type(value).__name__ == 'wrapper_descriptor':
            yield name, name in cls.__dict__
