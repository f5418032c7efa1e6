# ExceptionGroup and except*
eg = ExceptionGroup("many", [ValueError("v1"), KeyError("k"), ExceptionGroup("inner", [ValueError("v2"), TypeError("t")])])
print(eg, repr(eg), eg.message, len(eg.exceptions), eg.args[0], str(eg), type(eg).__mro__[1:4])
match, rest = eg.split(ValueError)
print(repr(match), repr(rest), sep="\n")
print(repr(eg.subgroup(TypeError)), eg.subgroup(OSError), repr(eg.subgroup(lambda e: "2" in str(e))), eg.split((KeyError, TypeError))[0], sep="\n")
print(repr(eg.derive([ValueError("new")])))
def handle(exc):
    try:
        raise exc
    except* ValueError as g:
        print("  values", repr(g))
    except* (KeyError, TypeError) as g:
        print("  key/type", g.exceptions)
    else:
        print("  else")
    finally:
        print("  finally")
for e in (eg, ValueError("naked"), ExceptionGroup("only", [KeyError(1)])):
    handle(e)
try:
    handle(ExceptionGroup("left", [OSError("o"), ValueError("x")]))
except ExceptionGroup as left:
    print("left over:", repr(left))
try:
    handle(OSError("plain"))
except OSError as e:
    print("plain passes", repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise RuntimeError("from handler")
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__context__))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as g:
        raise
except ExceptionGroup as e:
    print("reraised", repr(e))
def f():
    try:
        raise ExceptionGroup("x", [ValueError(1)])
    except* ValueError:
        pass
    return "fine"
print(f())
class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def derive(self, excs): return MyGroup(self.message, excs, self.code)
mg = MyGroup("mine", [ValueError(1), OSError(2)], 42)
print(repr(mg.subgroup(OSError)), mg.subgroup(OSError).code)
print(type(BaseExceptionGroup("b", [ValueError(1)])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup("m", [ValueError]), lambda: eg.split(5), lambda: eg.split("x"), lambda: eg.derive([]), lambda: setattr(eg, "exceptions", [])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
for t in (ExceptionGroup, 5):
    try:
        try:
            raise ValueError
        except* t:
            pass
    except TypeError as e:
        print("TypeError:", e)
for src in ("try: pass\nexcept* ValueError:\n  break", "for i in x:\n  try: pass\n  except* ValueError:\n    continue", "def f():\n  try: pass\n  except* ValueError:\n    return", "try: pass\nexcept*: pass"):
    try:
        exec(src)
    except SyntaxError as e:
        print(e.msg)
def leaves(e): return [x for s in e.exceptions for x in (leaves(s) if isinstance(s, BaseExceptionGroup) else [s])]
print(leaves(eg))
