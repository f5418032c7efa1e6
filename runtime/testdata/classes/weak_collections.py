# weak references, continued
import weakref, gc
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return f"N({self.name})"
    def m(self): return f"method of {self.name}"
wv = weakref.WeakValueDictionary()
keep = N("kept")
wv["k"] = keep
wv["t"] = N("temp")
gc.collect()
print(dict(wv), "t" in wv, len(wv), wv.get("t", "gone"))
wk = weakref.WeakKeyDictionary()
k1 = N("key")
wk[k1] = 1
wk[N("lost")] = 2
gc.collect()
print(len(wk), wk[k1], list(wk))
ws = weakref.WeakSet([keep])
ws.add(N("gone"))
gc.collect()
print(len(ws), keep in ws)
wm = weakref.WeakMethod(keep.m)
print(wm()())
def attempt(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: weakref.ref(5))
attempt(lambda: weakref.ref("s"))
attempt(lambda: weakref.ref([]))
attempt(lambda: weakref.ref((1,)))
attempt(lambda: weakref.ref({}))
attempt(lambda: type(weakref.ref({1})).__name__)
class Slots: __slots__ = ("x",)
class SlotsW: __slots__ = ("x", "__weakref__")
attempt(lambda: weakref.ref(Slots()))
attempt(lambda: type(weakref.ref(SlotsW())).__name__)
attempt(lambda: wv["zz"])
attempt(lambda: type(weakref.ref(len)).__name__)
attempt(lambda: type(weakref.ref(lambda: 0)).__name__)
attempt(lambda: type(weakref.ref(N)).__name__)
class Parent:
    def __init__(self): self.kids = []
    def add(self, k): k.parent = weakref.ref(self); self.kids.append(k); return k
par = Parent(); kid = par.add(N("kid"))
print(kid.parent() is par)
del par
gc.collect()
print(kid.parent())
h = weakref.ref(keep)
print(hash(h) == hash(keep), h == weakref.ref(keep), {h: 1}[weakref.ref(keep)])
