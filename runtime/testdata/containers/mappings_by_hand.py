# UserDict, UserList, UserString and abstract mappings
from collections import UserDict, UserList, UserString
from collections.abc import MutableMapping, MutableSet, Set
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return k.lower() in self.data
d = Lower({"ABC": 1}, Def=2)
d.update(GHI=3); d.setdefault("abc", 9)
print(d, d["Abc"], "DEF" in d, d.get("ghi"), d.pop("ghi"), len(d), d == {"abc": 1, "def": 2}, d | {"Z": 1}, type(d | {}).__name__, d.copy(), repr(d))
class Hist(MutableMapping):
    def __init__(self, *a, **k): self.d, self.log = {}, []; self.update(*a, **k)
    def __getitem__(self, k): self.log.append(f"get {k}"); return self.d[k]
    def __setitem__(self, k, v): self.log.append(f"set {k}"); self.d[k] = v
    def __delitem__(self, k): self.log.append(f"del {k}"); del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
h = Hist(a=1, b=2)
print(h.pop("a"), h.get("zz", 0), "b" in h, h.setdefault("c", 3), h.popitem(), dict(h), h == {"b": 2}, list(h.items()), h.log)
h.clear(); print(len(h), h.log[-1], bool(h))
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([1, 2]); l.append(5); l += [0]
print(l, l[1:], type(l[1:]).__name__, l + [9], l * 2, 10 in l, l == [1, 2, 10, 0], sorted(l), l.data, l.index(10), len(l), l.pop(), l.copy())
class S(UserString):
    def __add__(self, o): return S(f"{self.data}+{o}")
s = S("abc")
print(s, s + "d", s.upper(), type(s.upper()).__name__, s == "abc", s[1], "b" in s, len(s), hash(s) == hash("abc"), s.data, f"{s!s:>5}", repr(s), int(UserString("42")), s.join(["x", "y"]))
class Bits(MutableSet):
    def __init__(self, it=()): self.n = 0; [self.add(x) for x in it]
    def __contains__(self, x): return bool(self.n >> x & 1)
    def __iter__(self): return (i for i in range(self.n.bit_length()) if self.n >> i & 1)
    def __len__(self): return self.n.bit_count()
    def add(self, x): self.n |= 1 << x
    def discard(self, x): self.n &= ~(1 << x)
    def __repr__(self): return f"Bits({list(self)})"
a, b = Bits([1, 3, 5]), Bits([3, 4])
print(a | b, a & b, a - b, a ^ b, a <= b, Bits([3]) < a, a == {1, 3, 5}, a.isdisjoint([2]), {1} | a, a.pop(), a)
a |= {9}; a -= [5]; a ^= {9, 0}; a.remove(0)
print(a, len(a), sorted(a), isinstance(a, Set))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: d["zz"])
attempt(lambda: h["q"])
attempt(lambda: h.popitem())
attempt(lambda: h.pop("q"))
attempt(lambda: h.update(5))
attempt(lambda: a.remove(77))
attempt(lambda: Bits().pop())
attempt(lambda: a < 5)
attempt(lambda: hash(a))
attempt(lambda: type("M", (MutableMapping,), {})())
attempt(lambda: type("M", (MutableMapping,), {"__getitem__": 1, "__len__": 1, "__iter__": 1})())
attempt(lambda: UserDict(5))
attempt(lambda: l["x"])
attempt(lambda: s + None)
attempt(lambda: h < h)
attempt(lambda: d.nope)
