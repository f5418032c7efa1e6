# args, str, repr and the special attributes
for e in [ValueError(), ValueError("one"), ValueError("a", 2), ValueError(None), ValueError(["l"]), KeyError("k"), KeyError(), KeyError("a", "b"), KeyError(("t",)), OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError("just text"), OSError(13, "denied", "a", None, "b"), SystemExit(), SystemExit(5), SystemExit("msg"), StopIteration(7), StopIteration(), SyntaxError("bad", ("f.py", 3, 5, "x = = 1")), SyntaxError("bad"), UnicodeEncodeError("ascii", "é", 0, 1, "ordinal"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), ImportError("no", name="m", path="p"), AttributeError("no attr", name="x", obj=5), NameError("undefined", name="nm"), AssertionError((1, 2)), Exception(Exception("inner")), BaseException("b"), IndexError(1.5)]:
    print(repr(e), "|", str(e), "|", e.args, "|", {k: getattr(e, k) for k in ("errno", "strerror", "filename", "filename2", "code", "value", "msg", "lineno", "offset", "text", "name", "path", "obj", "start", "end", "reason", "encoding") if hasattr(e, k)} or "")
print(type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(110, "x")).__name__, type(OSError(999, "x")).__name__, OSError(2, "x").errno, type(OSError("2", "x")).__name__)
e = ValueError("orig")
e.args = ("changed", 1)
print(e, repr(e), e.args)
e.extra = [1]
print(e.extra, e.__dict__, e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
class MyErr(Exception):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code
class StrErr(Exception):
    def __str__(self): return "custom str"
class NoInit(Exception): pass
class Kw(Exception):
    def __init__(self, *, a): self.a = a
print(repr(MyErr(5)), MyErr(5, "m"), MyErr(1).args, MyErr(7).code, repr(StrErr("x")), str(StrErr("x")), NoInit(1, 2), repr(NoInit()), repr(Kw(a=1)), Kw(a=1).args)
print(ValueError("a") == ValueError("a"), e == e, hash(e) == hash(e), bool(ValueError()), isinstance(e, ValueError), type(e).__mro__)
for bad in (lambda: ValueError(x=1), lambda: Kw(1), lambda: MyErr(), lambda: UnicodeDecodeError("a"), lambda: setattr(e, "args", 5), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__traceback__", 5), lambda: delattr(e, "args"), lambda: e.nope, lambda: e.with_traceback(5), lambda: e.add_note(5), lambda: ImportError(bad=1), lambda: SyntaxError("m", (1, 2)), lambda: BaseException.__new__()):
    try:
        print(bad())
    except Exception as err:
        print(type(err).__name__ + ":", err)
