# how objects behave in conditions
class Loud:
    def __init__(self, v): self.v = v
    def __bool__(self): print(f"bool({self.v})", end=" "); return self.v
t, f = Loud(True), Loud(False)
print(bool(t), bool(f), not t, not f)
if t: print("if")
if f: print("never")
else: print("else")
x = t and f; print(x is f)
x = f or t; print(x is t)
x = f and 1 / 0; print(x is f)
x = not (t and f); print(x)
print("yes" if t else "no", [i for i in (1, 2) if t], any([f, t, f]), all([t, f, t]), list(filter(None, [t, f])) == [t])
n = 0
while Loud(n < 2): n += 1
print(n)
assert t, "fine"
try:
    assert f, "failed"
except AssertionError as e:
    print(e)
print(t if t or f else f is None) if False else print(bool(t and t), (t or f) is t, (f or f) is f)
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): print(f"len({self.n})", end=" "); return self.n
print(bool(Len(0)), bool(Len(3)), not Len(1), "full" if Len(2) else "empty")
class Both(Len):
    def __bool__(self): print("bool first", end=" "); return True
print(bool(Both(0)))
class BoolNone: __bool__ = None
class RetInt:
    def __bool__(self): return 1
class RetNone:
    def __bool__(self): pass
class Raises:
    def __bool__(self): raise ValueError("undecided")
class LenNeg:
    def __len__(self): return -5
class LenFloat:
    def __len__(self): return 2.0
class LenBig:
    def __len__(self): return 2 ** 100
class LenBool:
    def __len__(self): return True
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
for cls in (BoolNone, RetInt, RetNone, Raises, LenNeg, LenFloat, LenBig, LenBool):
    print(cls.__name__, end=": ")
    attempt(lambda: bool(cls()))
attempt(lambda: 1 if Raises() else 2)
attempt(lambda: not Raises())
attempt(lambda: Raises() and 1)
attempt(lambda: [1 for _ in "a" if Raises()])
attempt(lambda: any([Raises()]))
attempt(lambda: list(filter(None, [Raises()])))
attempt(lambda: Raises() == 1)
attempt(lambda: sorted([2, 1], key=lambda v: v, reverse=Raises()))
attempt(lambda: len(LenNeg()))
attempt(lambda: len(LenFloat()))
attempt(lambda: len(LenBig()))
attempt(lambda: len(LenBool()))
attempt(lambda: len(5))
def wh():
    while Raises(): pass
attempt(wh)
class CmpList:
    def __eq__(self, o): return [0] if o else []
    def __lt__(self, o): return Loud(False)
print(CmpList() == 1, CmpList() == 0, bool(CmpList() == 0), [CmpList()] == [1], [CmpList()] == [0], 1 in [CmpList()], 0 in [CmpList()], (CmpList() < 1) is None, 1 if CmpList() < 1 else 2)
match 5:
    case v if Loud(False): print("no")
    case v if Loud(True): print("guard", v)
print(bool(type), bool(Loud), bool(len), bool(...), bool(NotImplementedError), bool(lambda: 0), bool(object()), bool(iter([])), bool(range(0)), bool(zip()), bool(memoryview(b"")), bool(0.0), bool(-0.0), bool(float("nan")), bool("False"), bool(b""), bool({}.keys()), bool(slice(0)))
