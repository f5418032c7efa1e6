# weak references and finalizers
import weakref, gc
class N:
    def __init__(self, name): self.name = name
    def __repr__(self): return f"N({self.name})"
    def m(self): return f"method of {self.name}"
a = N("a")
r = weakref.ref(a)
print(r() is a, r(), weakref.getweakrefcount(a), weakref.ref(a) is r)
p = weakref.proxy(a)
print(p.name, p.m(), isinstance(p, N))
b = a
del a
print(r() is b)
log = []
r2 = weakref.ref(b, lambda ref: log.append("died"))
f = weakref.finalize(b, log.append, "finalized")
print(f.alive, log)
del b
gc.collect()
print(r(), r2(), sorted(log), f.alive)
try:
    p.name
except ReferenceError as e:
    print("ReferenceError:", e)
