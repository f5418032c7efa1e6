# pickling and copying of instances
import pickle, copy
class P:
    def __init__(self, x, y=2): self.x, self.y = x, y
    def __eq__(self, o): return vars(self) == vars(o)
    def __repr__(self): return f"P({self.x!r}, {self.y!r})"
p = P([1, {"k": (2, 3)}])
q = pickle.loads(pickle.dumps(p))
print(q, q == p, q is p, q.x is p.x, copy.copy(p).x is p.x, copy.deepcopy(p).x is p.x)
for v in (None, True, 5, 2 ** 100, 1.5, 1j, "é한", b"x", bytearray(b"y"), [1, [2]], (1, (2,)), {"a": {1: 2}}, {1, 2}, frozenset([3]), range(3), slice(1, 2), ..., NotImplemented, int, len, P, ValueError("e", 1), float("inf"), -0.0, "", [], {}):
    r = pickle.loads(pickle.dumps(v))
    print(type(v).__name__, r == v if not isinstance(v, Exception) else repr(r), end="; ")
print()
for proto in range(pickle.HIGHEST_PROTOCOL + 1):
    assert pickle.loads(pickle.dumps([p, p, {"s": {1}}, (1,)], proto)) == [p, p, {"s": {1}}, (1,)]
shared = [0]
a, b = pickle.loads(pickle.dumps((shared, shared)))
print(a is b)
loop = []; loop.append(loop)
l2 = pickle.loads(pickle.dumps(loop))
print(l2[0] is l2)
class State:
    def __init__(self): self.keep, self.drop = 1, lambda: 0
    def __getstate__(self): return {"keep": self.keep}
    def __setstate__(self, s): self.__dict__.update(s); self.drop = "rebuilt"
class Red:
    def __init__(self, a): self.a = a
    def __reduce__(self): return Red, (self.a * 2,), {"extra": 1}
class New:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.made = (a, k); return o
    def __getnewargs__(self): return (1, 2)
class NewEx(New):
    def __getnewargs_ex__(self): return ((3,), {"k": 4})
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = [1]
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = "t"
class D(dict): pass
d = D(k=1); d.attr = 5
s = pickle.loads(pickle.dumps(State())); r = pickle.loads(pickle.dumps(Red(5))); sl = copy.deepcopy(Slots()); l = pickle.loads(pickle.dumps(L([1, 2]))); dd = copy.copy(d)
print(vars(s), vars(r), pickle.loads(pickle.dumps(New())).made, copy.copy(NewEx()).made, sl.a, hasattr(sl, "b"), l, l.tag, dd, dd.attr, type(dd).__name__)
