def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    __slots__ = ('x', '__y')
    def __init__(self): self.x = 1
a = A(); print(a.x, A.x, type(A.x).__name__, A.__slots__, hasattr(a, '__dict__'), [n for n in dir(A) if 'y' in n and not n.endswith('__')])
t(lambda: a.z); t(lambda: setattr(a, 'z', 1)); t(lambda: a._A__y); t(lambda: delattr(a, 'x')); t(lambda: a.x); t(lambda: delattr(a, 'x')); t(lambda: a.__dict__); t(lambda: A.x.__get__(a)); t(lambda: A.x.__set__(5, 1)); t(lambda: A.x.__get__(5, int)); t(lambda: A.x.__objclass__); t(lambda: (A.x.__name__, A.x.__qualname__))
class B(A): pass
b = B(); b.q = 1; print(b.__dict__, b.x, B.__slots__)
class C(A): __slots__ = ('w',)
c = C(); c.w = 2; t(lambda: setattr(c, 'q', 1)); print(c.w, c.x)
t(lambda: type('T', (), {'__slots__': 5})); t(lambda: type('T', (), {'__slots__': ('1a',)})); t(lambda: type('T', (), {'__slots__': (5,)})); t(lambda: type('T', (), {'__slots__': ('a',), 'a': 1})); t(lambda: type('T', (int,), {'__slots__': ('a',)})); t(lambda: type('T', (tuple,), {'__slots__': ()})().__slots__); t(lambda: type('T', (), {'__slots__': ('__dict__', '__dict__')})); t(lambda: type('T', (A, C), {})); t(lambda: type('T', (), {'__slots__': 'name'})().__slots__)
class D1: __slots__ = ('a',)
class D2: __slots__ = ('b',)
t(lambda: type('T', (D1, D2), {})); 
class W: __slots__ = ('__weakref__', '__dict__', 'v')
w = W(); w.v = 1; w.other = 2; print(w.__dict__, w.v)
import weakref; t(lambda: weakref.ref(w)() is w); t(lambda: weakref.ref(D1()))
class E: __slots__ = {'a': 'doc of a', 'b': None}
print(E.__slots__, E.a.__doc__); e = E(); e.a = 3; print(e.a)
import copy, pickle
class P:
    __slots__ = ('m', 'n')
    def __init__(self): self.m = [1]
p = P(); q = copy.copy(p); r = copy.deepcopy(p); print(q.m is p.m, r.m == p.m, r.m is p.m, hasattr(q, 'n'), p.__getstate__(), pickle.loads(pickle.dumps(p)).m)
t(lambda: p.__reduce_ex__(1)); print(p.__reduce_ex__(2)[1:3], object().__getstate__(), A.__dict__.keys() >= {'x'}, '__dict__' in B.__dict__, '__weakref__' in B.__dict__, B.__weakref__ is not None)
def cc(x, k):
    x.__class__ = k; return type(x).__name__
class G: pass
class K: pass
t(lambda: cc(G(), K)); t(lambda: cc(a, D1)); t(lambda: cc(5, G)); t(lambda: cc(G(), int)); t(lambda: cc(G(), 5)); t(lambda: cc(D1(), D2)); t(lambda: cc(G(), A)); t(lambda: delattr(G(), '__class__'))
