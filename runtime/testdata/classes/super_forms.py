# super() in all its uses
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
class Right(Base):
    def __init__(self, right, **kw):
        super().__init__(**kw)
        self.log.append(f"Right {right}")
    def m(self, x=3): return "Right>" + super().m(x)
class Both(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.log.append("Both")
    @classmethod
    def c(cls): return "Both>" + super().c()
    @staticmethod
    def s(): return "Both>" + super(Both, Both).s()
    @property
    def p(self): return "Both>" + super().p
    def get(self): return super().attr
    def comp(self): return [super(Both, self).m(i) for i in range(2)]
    def nested(self):
        def inner(): return super(Both, self).m("n")
        return inner()
    def lam(self): return (lambda: __class__.__name__)()
b = Both(left=1, right=2)
print(b.log, b.m(), b.c(), Both.s(), b.p, b.get(), b.comp(), b.nested(), b.lam(), sep="\n")
try:
    Both(left=1, right=2, extra=3)
except TypeError as e:
    print(e)
s = super(Left, b)
print(s.m("bound"), s.__thisclass__.__name__, s.__self_class__.__name__, s.__self__ is b, type(s).__name__)
class Skip(Left):
    def m(self): return super(Left, self).m("skipped")
print(Skip(left=0).m())
