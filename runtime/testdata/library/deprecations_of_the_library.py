# What the library says is deprecated is told of the line that uses it.
import ast
import glob
import locale
import pathlib
import pkgutil
import threading
import warnings


def use():
    locale.getdefaultlocale()
    pathlib.PurePath("x").is_reserved()
    pathlib.PurePath("a/b").is_relative_to("a", "b")
    ast.Num
    pkgutil.find_loader("os")
    glob.glob1(".", "*")
    threading.Event().isSet()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    use()
    for w in caught:
        print(w.lineno, w.category.__name__, w.message)


def inner():
    warnings.warn("two up", stacklevel=3)


def outer():
    inner()


outer()
