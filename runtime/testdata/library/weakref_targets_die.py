import weakref, gc
class C: pass
def t(n, f):
    r = f(); gc.collect(); print(n, r() is None)
def a1():
    a = C(); b = C(); a.b = b; b.a = a; return weakref.ref(a)
def a2():
    a, b = C(), C(); return weakref.ref(a)
def a3():
    a, b = C(), C(); a.b = b; return weakref.ref(a)
t(1, a1); t(2, a2); t(3, a3)
a, b = C(), C(); r = weakref.ref(a); del a, b; gc.collect(); print(4, r() is None)
a = C(); b = C(); r = weakref.ref(a); del a; del b; gc.collect(); print(5, r() is None)
a = C(); b = C(); a.b = b; b.a = a; r = weakref.ref(a); del a; del b; gc.collect(); print(6, r() is None)
a = C(); b = C(); a.b = b; b.a = a; r = weakref.ref(a); a = None; b = None; gc.collect(); print(7, r() is None)
a = C(); b = C(); a.b = b; r = weakref.ref(a); a = None; b = None; gc.collect(); print(8, r() is None)
a = C(); a.b = 1; r = weakref.ref(a); a = None; gc.collect(); print(9, r() is None)
a = C(); a.a = a; r = weakref.ref(a); del a; print(10, r() is None); gc.collect(); print(11, r() is None)
l = [C()]; r = weakref.ref(l[0]); l.pop(); gc.collect(); print(12, r() is None)
l = [C()]; r = weakref.ref(l[0]); l.clear(); gc.collect(); print(13, r() is None)
l = [C()]; r = weakref.ref(l[0]); del l[0]; gc.collect(); print(14, r() is None)
l = [C(), 1]; r = weakref.ref(l[0]); l.pop(0); gc.collect(); print(15, r() is None)
l = [C(), 1]; r = weakref.ref(l[0]); l.remove(l[0]); gc.collect(); print(16, r() is None)
l = [C(), 1]; r = weakref.ref(l[0]); l[:] = []; gc.collect(); print(17, r() is None)
l = {1:C()}; r = weakref.ref(l[1]); l.clear(); gc.collect(); print(18, r() is None)
l = {1:C()}; r = weakref.ref(l[1]); l.pop(1); gc.collect(); print(19, r() is None)
l = {1:C()}; r = weakref.ref(l[1]); l.popitem(); gc.collect(); print(20, r() is None)
l = {1:C()}; r = weakref.ref(l[1]); del l[1]; gc.collect(); print(21, r() is None)
l = {C()}; r = weakref.ref(list(l)[0]); l.clear(); gc.collect(); print(22, r() is None)
l = {C()}; r = weakref.ref(list(l)[0]); l.pop(); gc.collect(); print(23, r() is None)
l = {C()}; r = weakref.ref(list(l)[0]); l.discard(list(l)[0]); gc.collect(); print(24, r() is None)
from collections import deque, OrderedDict
l = deque([C()]); r = weakref.ref(l[0]); l.popleft(); gc.collect(); print(25, r() is None)
l = deque([C()]); r = weakref.ref(l[0]); l.clear(); gc.collect(); print(26, r() is None)
l = deque([C()], 1); r = weakref.ref(l[0]); l.append(1); gc.collect(); print(27, r() is None)
l = OrderedDict(a=C()); r = weakref.ref(l['a']); l.popitem(); gc.collect(); print(28, r() is None)
import heapq, queue, itertools, functools
class D:
    def __lt__(s, o): return True
l = [D(), D()]; r = weakref.ref(l[0]); heapq.heappop(l); gc.collect(); print(29, r() is None)
q = queue.Queue(); q.put(x := C()); r = weakref.ref(x); del x; q.get(); gc.collect(); print(30, r() is None)
pr = weakref.ref(y := C()); del y; gc.collect(); print(31, pr() is None)
p = weakref.proxy(y := C()); r = weakref.ref(y); del y; gc.collect(); print(32, r() is None)
def f(x): return weakref.ref(x)
r = f(C()); gc.collect(); print(33, r() is None)
f2 = functools.partial(f, C()); r = f2(); del f2; gc.collect(); print(34, r() is None)
r = (lambda x=C(): weakref.ref(x))(); gc.collect(); print(35, r() is None)
c = C(); c.m = (lambda s: s).__get__(c); r = weakref.ref(c); del c; gc.collect(); print(36, r() is None)
x = C(); r = weakref.ref(x); x = 5; gc.collect(); print(37, r() is None)
x = [C() for _ in range(3)]; rs = [weakref.ref(i) for i in x]; x = x[:1]; gc.collect(); print(38, [r() is None for r in rs])
for i in [C(), C()]: r = weakref.ref(i)
del i; gc.collect(); print(39, r() is None)
try:
    x = C(); r = weakref.ref(x); raise ValueError(x)
except ValueError as e: pass
del x; gc.collect(); print(40, r() is None)
x, y = C(), C(); r = weakref.ref(x); x, y = y, x; del y; gc.collect(); print(41, r() is None)
def g():
    c = C(); r = weakref.ref(c); yield r; yield c
z = g(); r = next(z); del z; gc.collect(); print(42, r() is None)
with_ = C(); r = weakref.ref(with_); print(isinstance(with_, C)); del with_; gc.collect(); print(43, r() is None)
s = sorted([D(), D()]); r = weakref.ref(s[0]); del s; gc.collect(); print(44, r() is None)
m = map(lambda c: c, [C()]); r = weakref.ref(next(m)); del m; gc.collect(); print(45, r() is None)
c = C(); r = weakref.ref(c); d = {c: 1}; del c; d.clear(); gc.collect(); print(46, r() is None)
c = C(); r = weakref.ref(c); t = (c,); del c; del t; gc.collect(); print(47, r() is None)
c = C(); r = weakref.ref(c); s = f'{c}'; print(str(c)[:5]); del c; gc.collect(); print(48, r() is None)
c = C(); r = weakref.ref(c); c.x = 5; c.x += 1; print(c.x); del c; gc.collect(); print(49, r() is None)
class E:
    def m(self): return 1
    def __enter__(self): return self
    def __exit__(self, *a): pass
c = E(); r = weakref.ref(c); c.m(); del c; gc.collect(); print(50, r() is None)
with E() as c: r = weakref.ref(c)
del c; gc.collect(); print(51, r() is None)
