# super() in all its uses, continued
class Base:
    def __init__(self, **kw):
        self.log = ["Base"]
        if kw:
            raise TypeError(f"unused {sorted(kw)}")
    def m(self, x=1): return f"Base.m({x})"
    @classmethod
    def c(cls): return f"Base.c of {cls.__name__}"
    @staticmethod
    def s(): return "Base.s"
    @property
    def p(self): return "Base.p"
    attr = "Base.attr"
class Left(Base):
    def __init__(self, left, **kw):
        super().__init__(**kw)
        self.log.append(f"Left {left}")
    def m(self, x=2): return "Left>" + super().m(x)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
def outside(): return super()
def no_first(): return super().x
class Q:
    def no_args(): return super()
    def missing(self): return super().nope
    def rebound(self):
        self = 5
        return super()
    def deleted(self):
        del self
        return super()
    def call(self): return super()()
    def item(self): return super()[0]
attempt(outside)
attempt(lambda: Q.no_args())
attempt(lambda: Q().missing())
attempt(lambda: Q().rebound())
attempt(lambda: Q().deleted())
attempt(lambda: Q().call())
attempt(lambda: Q().item())
attempt(lambda: super(int, "a"))
attempt(lambda: super(5, 5))
attempt(lambda: super(Left, Base()))
attempt(lambda: Q.missing(5))
class D2(dict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
    def __getattr__(self, n): return super().__getitem__(n.upper())
d = D2(); d["abc"] = 1
print(d, d.abc)
