def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def f(self): return 'A'
    @classmethod
    def c(cls): return 'A.' + cls.__name__
    @staticmethod
    def s(): return 'A.s'
    x = 1
    @property
    def p(self): return 'p' + str(self.x)
class B(A):
    def f(self): return 'B' + super().f()
    @classmethod
    def c(cls): return 'B' + super().c()
    @property
    def p(self): return 'B' + super().p
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    x = 5
    def f(self): return 'D' + super().f()
print(D().f(), D.c(), D().p, [k.__name__ for k in D.__mro__], super(B, D()).f(), super(D, D).c(), super(B, D).f(D()), super(C, D()).s())
t(lambda: repr(super(B, D()))); t(lambda: repr(super(B))); t(lambda: super(B, D()).zzz); t(lambda: super(A, D()).f); t(lambda: super(B, 5)); t(lambda: super(B, A())); t(lambda: super(5, 5)); t(lambda: super(int, 1, 2)); t(lambda: super(x=1)); t(lambda: super()); t(lambda: super(B, D()).__class__); t(lambda: super(B, D()).__thisclass__); t(lambda: super(B, D).__self_class__); t(lambda: setattr(super(B, D()), 'q', 1)); t(lambda: super(B, D())[0]); t(lambda: super(B, D()).x)
class E(A):
    up = None
    def f(self): return 'E' + self.up.f()
E.up = super(E); print(E().f(), E.up)
t(lambda: type('X', (A, B), {})); t(lambda: type('X', (A, A), {})); t(lambda: type('X', (int, str), {})); t(lambda: type('X', (bool,), {})); t(lambda: type('X', (5,), {})); t(lambda: type('X', [], {})); t(lambda: type(5, (), {})); t(lambda: type('X', (), [])); t(lambda: type('X', ())); t(lambda: type()); t(lambda: type('a\0b', (), {})); t(lambda: type('X', (object, A), {}))
class M(type):
    def mro(cls): return [cls, *type.mro(cls)[1:]]
    def __call__(cls, *a, **k): r = super().__call__(*a, **k); r.made = True; return r
    def __getattr__(cls, n): return 'meta ' + n
    def __len__(cls): return 42
    def __iter__(cls): return iter('meta')
    def __contains__(cls, v): return v == 1
    @property
    def prop(cls): return cls.__name__ + '!'
class N(metaclass=M): pass
print(N().made, N.foo, len(N), list(N), 1 in N, N.prop, type(N), isinstance(N, M)); t(lambda: N().foo); t(lambda: N().prop)
class O(N): pass
print(type(O), O.prop); t(lambda: type('Q', (N,), {})); t(lambda: exec("class Q(N, metaclass=type): pass", globals())); 
class M2(type): pass
t(lambda: exec("class Q(N, metaclass=M2): pass", globals())); t(lambda: exec("class Q(metaclass=5): pass")); t(lambda: exec("class Q(a=1): pass"))
class Init:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class T1(Init, tag='x'): pass
print(T1.tag); t(lambda: exec("class T2(Init, other=1): pass", globals()))
class SetName:
    def __set_name__(self, owner, name): self.info = (owner.__name__, name)
    def __get__(self, o, t=None): return self.info
class Own: d = SetName()
print(Own.d, Own().d)
class BadSN:
    def __set_name__(self, owner, name): raise ValueError('no')
def bad():
    class Q: z = BadSN()
try: bad()
except ValueError as e: print(e, e.__notes__)
print(A.__subclasses__()[:3], D.__bases__, D.__base__, object.__bases__, type.__mro__, D.mro()[-1], A.__dict__['x'], D.__qualname__, D.__module__); D.__bases__ = (C, B); print([k.__name__ for k in D.__mro__], D().f()); t(lambda: setattr(D, '__bases__', (D,))); t(lambda: setattr(D, '__bases__', ())); t(lambda: setattr(D, '__bases__', 5)); t(lambda: setattr(int, 'x', 1)); t(lambda: setattr(D, '__name__', 5)); t(lambda: delattr(D, '__name__')); t(lambda: delattr(D, 'nope')); t(lambda: D.nope); t(lambda: D().nope)
