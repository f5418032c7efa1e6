# add_note and __notes__
import sys, traceback
e = ValueError("with notes")
print(hasattr(e, "__notes__"))
e.add_note("first note")
e.add_note("second\nwith two lines")
print(e.__notes__, e, repr(e))
try:
    e.add_note(5)
except TypeError as err:
    print(err)
print("".join(traceback.format_exception_only(e)), end="")
def annotate(**info):
    def deco(f):
        def inner(*a):
            try:
                return f(*a)
            except Exception as err:
                for k, v in info.items():
                    err.add_note(f"{k}={v}")
                raise
        return inner
    return deco
@annotate(user="bob", attempt=3)
def parse(s):
    return int(s)
try:
    parse("abc")
except ValueError as err:
    print(err, err.__notes__)
    print(traceback.format_exception_only(type(err), err))
e2 = KeyError("k")
e2.__notes__ = ["set directly", 5, None]
print(traceback.format_exception_only(e2))
e2.__notes__ = "not a list"
print(traceback.format_exception_only(e2))
g = ExceptionGroup("group", [ValueError(1)])
g.add_note("group note")
print(traceback.format_exception_only(g), g.exceptions[0].__notes__ if hasattr(g.exceptions[0], "__notes__") else "leaf has none")
m, rest = g.split(ValueError)
print(m.__notes__, rest, m.__notes__ is g.__notes__)
items = ["1", "x", "3"]
errors = []
for i, s in enumerate(items):
    try:
        int(s)
    except ValueError as err:
        err.add_note(f"item {i} of {len(items)}")
        errors.append(err)
final = ValueError("last")
final.add_note("printed under the message")
final.add_note("")
final.add_note("한국어 note")
raise final
