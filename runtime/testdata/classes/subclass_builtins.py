# subclasses of int, str, float, list, dict, tuple, set, Exception, type
class I(int):
    def __new__(cls, v, unit=""): self = super().__new__(cls, v); self.unit = unit; return self
    def __repr__(self): return f"I({int(self)}{self.unit})"
    def __add__(self, o): return type(self)(int(self) + o, self.unit)
i = I(5, "m")
print(i, i + 1, 1 + i, i * 2, type(i * 2).__name__, i == 5, hash(i) == hash(5), -i, abs(i), i.unit, [i], {i: 1}, int(i), f"{i}", f"{i:03d}", i.bit_length(), i < 6, bool(I(0)), range(i), sum([i, i], I(0)), max(i, 3), str(i), "%d %s" % (i, i), divmod(i, 2), round(i), type(round(i)).__name__, isinstance(i, int), I.__mro__)
class S(str):
    def __getitem__(self, k): return S(super().__getitem__(k))
    def upper(self): return "custom upper"
    def __eq__(self, o): return str.__eq__(self.lower(), str(o).lower())
    __hash__ = str.__hash__
s = S("Hello")
print(s, s[1:], type(s[0]).__name__, type(s + "x").__name__, s.upper(), s.lower(), s == "HELLO", "hello" == s, s in ["hello"], {"Hello": 1}.get(s), len(s), list(s), "".join([s, "!"]), f"{s:>8}", repr(s), sorted([s, "A"]), s.replace("l", "L"), type(s.strip()).__name__, type(str(s)).__name__, isinstance(s, str), s * 2, "%s" % s, s.split("l"))
class F(float):
    def __str__(self): return f"{float(self):.1f}F"
print(F(1.25), repr(F(1.25)), F(1) + 1, type(F(1) + 1).__name__, f"{F(2):.2f}", F(2.0) == 2, [F(3)], F("1.5"), F(2).is_integer(), int(F(2.9)), str(F(9)))
class L(list):
    def __getitem__(self, i): return super().__getitem__(i % len(self)) if isinstance(i, int) else L(super().__getitem__(i))
    def append(self, x): super().append(x); return self
l = L([1, 2, 3])
print(l[4], l[-7], l[1:], type(l[1:]).__name__, l.append(4).append(5), type(l + [1]).__name__, l == [1, 2, 3, 4, 5], len(l), [*l], sorted(l), l.index(3), L("ab") + L("c"), type(l.copy()).__name__, sum(l), 3 in l, list(reversed(l)), L() or "empty")
class D(dict):
    def __getitem__(self, k): return super().__getitem__(k) if k in self else f"<{k}>"
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = D(a=1); d["b"] = 5; d.update(c=7); d.setdefault("d", 9)
print(d, d["a"], d["zz"], d.get("zz"), type(d.copy()).__name__, type(d | {}).__name__, dict(d), {**d}, list(d.items()), "%(q)s" % d, "{a}".format(**d), D.fromkeys("x", 1), d == {"a": 1, "b": 10, "c": 7, "d": 9})
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __add__(self, o): return T(*self, *o)
    x = property(lambda self: self[0])
t = T(1, 2)
print(t, t.x, t + (3,), type(t + ()).__name__, type(t[:]).__name__, t == (1, 2), hash(t) == hash((1, 2)), {t: 1}[(1, 2)], len(t), [*t], T() == (), t * 2)
class St(set):
    def add(self, x): super().add(x); return self
    def __contains__(self, x): return super().__contains__(str(x))
st = St("a").add("b")
print(sorted(st), "a" in st, 5 in St(["5"]), type(st | {"c"}).__name__, type(st.copy()).__name__, len(st), St([1]) == {1}, sorted(st ^ {"a"}))
class E(ValueError):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try:
    raise E(7)
except ValueError as e:
    print(e, repr(e), e.code, e.args)
class B(bytes):
    def hexed(self): return self.hex(":")
print(B(b"ab").hexed(), B(b"x") + b"y", type(B(b"x")[0:1]).__name__, repr(B(b"q")), type(B(b"a").upper()).__name__)
for bad in (lambda: type("X", (bool,), {}), lambda: type("X", (range,), {}), lambda: type("X", (type(None),), {}), lambda: type("X", (type(len),), {}), lambda: type("X", (slice,), {}), lambda: type("X", (int, str), {}), lambda: type("X", (memoryview,), {}), lambda: type("X", (type(lambda: 0),), {}), lambda: I(), lambda: I("x"), lambda: S(b"x", "utf-8"), lambda: T(1)[5], lambda: hash(L()), lambda: E(), lambda: type("X", (type(...),), {}), lambda: type("X", (type(i for i in ()),), {})):
    try:
        print(repr(bad())[:40])
    except Exception as e:
        print(type(e).__name__ + ":", e)
