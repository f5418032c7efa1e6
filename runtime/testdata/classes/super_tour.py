class A:
    def __init__(self, **k): print("A", k); self.a = 1
    def m(self): return "A.m"
    @classmethod
    def c(cls): return f"A.c {cls.__name__}"
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
class B(A):
    def __init__(self, b, **k): print("B", b); super().__init__(**k)
    def m(self): return "B." + super().m()
    @classmethod
    def c(cls): return "B." + super().c()
    @property
    def p(self): return "B." + super().p
    def t(self): return __class__, super(B, self).m(), super().s()
class C(A):
    def __init__(self, c=0, **k): print("C", c); super().__init__(**k)
    def m(self): return "C." + super().m()
class D(B, C):
    def __init__(self, **k): super().__init__(1, **k)
    def m(self): return [f() for f in (lambda: super(D, self).m(),)][0]
d = D(c=5)
print(d.m(), D.c(), d.c(), d.p, d.t(), d.s())
print(super(B, d).m(), super(B, D).c(), super(B, d).__self__ is d, super(B, d).__thisclass__, super(B, d).__self_class__)
print(repr(super(B, d)).split(" object")[0], super(B))
for f in (lambda: super(), lambda: super(int, "a"), lambda: super(5), lambda: super(B, C()), lambda: super(A, d).m()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def outside(self): return super().m()
class E(A): m = outside
try: E().m()
except Exception as e: print(type(e).__name__, e)
class F(A):
    def m(self):
        del self
        return super().m()
try: F().m()
except Exception as e: print(type(e).__name__, e)
class G(A):
    def gen(self): yield from (super().m(), super().p)
    def comp(self): return [super().m() for _ in range(1)]
    async def co(self): return super().m()
    def __getattr__(self, n): return f"G:{n}"
    def inner(self):
        class H(A):
            def m(s): return "H+" + super().m() + super(G, self).m()
        return H().m()
g = G(); print(list(g.gen()), g.inner(), g.zzz)
try: print(g.comp())
except Exception as e: print(type(e).__name__, e)
import asyncio; print(asyncio.run(g.co()))
class Meta(type):
    def __new__(m, n, b, d): d["tag"] = n; return super().__new__(m, n, b, d)
    def __init__(c, n, b, d): super().__init__(n, b, d); print("init", n)
    def __call__(c, *a): o = super().__call__(*a); o.called = True; return o
    def __prepare__(n, b): print("prepare", n); return {"pre": 1}
    __prepare__ = staticmethod(__prepare__)
class K(metaclass=Meta): pass
print(K.tag, K.pre, K().called)
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return super().__getitem__(i) + 100
    def __repr__(self): return "L" + super().__repr__()
l = L([1]); l.append(2); print(l, l[0], l[-1])
class Dd(dict):
    def __missing__(self, k): return f"<{k}>"
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
x = Dd(a=1); x["b"] = 1; print(x, x["zz"], x.get("zz"))
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return I(super().__add__(o))
print(I(5), I(5) + 1, type(I(5) + 1).__name__, I(3) * 2)
class S(str):
    def upper(self): return super().upper() + "!"
print(S("ab").upper(), S("x") + "y", type(S("x").lower()).__name__)
class Ex(ValueError):
    def __init__(self, *a): super().__init__(*a, "extra")
print(Ex(1).args, repr(Ex(1)))
class Pt(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
print(Pt(1, 2), Pt(1, 2).x)
