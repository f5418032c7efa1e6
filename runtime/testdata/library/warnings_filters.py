# Filters of warnings, how they are recorded, and what an error by a filter looks like.
import sys
import traceback
import types
import warnings

def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message)

with warnings.catch_warnings(record=True) as log:
    warnings.resetwarnings()
    for option in ("error::RuntimeWarning", "ignore:quiet", "once::DeprecationWarning", "i::UserWarning:nowhere"):
        warnings._setoption(option)
    for _ in range(3):
        warnings.warn("old", DeprecationWarning)
        warnings.warn("quiet please")
        warnings.warn("again")
    try:
        warnings.warn("stop", RuntimeWarning)
    except RuntimeWarning as e:
        print("raised", e, [frame.name for frame in traceback.extract_tb(e.__traceback__)])
    print([(w.category.__name__, str(w.message)) for w in log])
    for item in warnings.filters:
        print(item[0], item[1] and item[1].pattern, item[2].__name__, item[3] and item[3].pattern, item[4])
    for bad in ("1:2:3:4:5:6", "bogus", "ignore::Nothing", "ignore::no.such", "ignore::int", "ignore::::-1"):
        try:
            warnings._setoption(bad)
        except warnings._OptionError as e:
            print(e)

with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.showwarning = show
    warnings.warn("by hand")
    with warnings.catch_warnings(record=True) as inner:
        warnings.warn("recorded")
    print(len(inner), warnings.showwarning is show)
    warnings.warn_explicit("told", SyntaxWarning, "file.py", 3)
    with warnings.catch_warnings(action="error", category=SyntaxWarning):
        try:
            warnings.warn_explicit("told", SyntaxWarning, "file.py", 3)
        except SyntaxWarning as e:
            print(repr(e))
    for wrong in (dict(module_globals=True), dict(registry=1)):
        try:
            warnings.warn_explicit("x", UserWarning, "f", 1, **wrong)
        except (TypeError, AttributeError) as e:
            print(e)
print(warnings.formatwarning("m", UserWarning, "f.py", 2, "  code  "), end="")
try:
    warnings._deprecated("thing", remove=(3, 2))
except RuntimeError as e:
    print(e)
try:
    warnings.warn("x", skip_file_prefixes=("a", 1))
except TypeError as e:
    print(e)
try:
    warnings.warn("x", 3)
except TypeError as e:
    print(e)
