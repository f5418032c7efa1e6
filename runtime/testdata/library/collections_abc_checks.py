# the abstract collections and what satisfies them
from collections import abc, deque, OrderedDict, Counter, UserList, ChainMap
import array, io, asyncio
names = ["Container", "Hashable", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Callable", "Collection", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Buffer"]
async def co(): pass
async def ag(): yield
c = co()
objs = {"list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "range": range(1), "dict": {}, "set": set(), "frozenset": frozenset(), "deque": deque(), "OrderedDict": OrderedDict(), "Counter": Counter(), "ChainMap": ChainMap(), "UserList": UserList(), "keys": {}.keys(), "items": {}.items(), "values": {}.values(), "generator": (i for i in ()), "list_iter": iter([]), "zip": zip(), "map": map(str, []), "enumerate": enumerate([]), "reversed": reversed([]), "int": 1, "None": None, "function": len, "type": int, "lambda": lambda: 0, "memoryview": memoryview(b""), "array": array.array("i"), "StringIO": io.StringIO(), "coroutine": c, "asyncgen": ag(), "object": object(), "slice": slice(1)}
for k, o in objs.items(): print(f"{k:>11}:", " ".join(n for n in names if isinstance(o, getattr(abc, n))))
c.close()
class OnlyLen:
    def __len__(self): return 0
class Both(OnlyLen):
    def __iter__(self): return iter(())
    def __contains__(self, x): return False
class NoHash:
    def __eq__(self, o): return True
class Disabled:
    __iter__ = None
class Call:
    def __call__(self): pass
class Nxt:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
class Aw:
    def __await__(self): return iter(())
for cls in (OnlyLen, Both, NoHash, Disabled, Call, Nxt, Aw): print(cls.__name__, [n for n in names if issubclass(cls, getattr(abc, n))])
class Seq(abc.Sequence):
    def __init__(self, *x): self.x = x
    def __getitem__(self, i): return self.x[i]
    def __len__(self): return len(self.x)
s = Seq(3, 1, 2, 1)
print(list(s), 1 in s, s.index(1), s.index(1, 2), s.count(1), list(reversed(s)), sorted(s), max(s), len(s), bool(s), [*s], s[1:3])
class St(abc.Set):
    def __init__(self, it): self.d = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return f"St({self.d})"
a, b = St([1, 2, 3]), St([3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, St([1]) < a, a == {1, 2, 3}, a.isdisjoint(b), {3} & a, a._hash() == St([3, 2, 1])._hash())
class Mp(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Mp(); m.update(a=1, b=2); m.update([("c", 3)])
print(dict(m), m.pop("a"), m.pop("zz", 0), m.setdefault("q", 9), m.popitem(), "b" in m, m.get("b"), list(m.keys()), list(m.values()), list(m.items()), m == {"b": 2, "c": 3}, len(m.keys()), m.keys() & {"b"}, {**m}); m.clear(); print(len(m))
class G(abc.Generator):
    def __init__(self): self.n = 0
    def send(self, v): self.n += 1; return (self.n, v)
    def throw(self, t, v=None, tb=None): raise StopIteration
g = G(); print(next(g), g.send("x"), g.close(), isinstance(g, abc.Iterator))
for f in (lambda: abc.Sequence(), lambda: type("X", (abc.Mapping,), {})(), lambda: type("X", (abc.Set,), {"__len__": 1})(), lambda: m["nope"], lambda: m.popitem(), lambda: s.index(99), lambda: hash(a), lambda: a < [1], lambda: a & 5, lambda: abc.Iterable(), lambda: abc.Sized.__len__(1), lambda: m.update(1, 2), lambda: m.pop("z")):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
