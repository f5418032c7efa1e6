# the method resolution order
class A:
    def who(self): return "A"
    def chain(self): return ["A"]
class B(A):
    def who(self): return "B" + super().who()
    def chain(self): return ["B"] + super().chain()
class C(A):
    def who(self): return "C" + super().who()
    def chain(self): return ["C"] + super().chain()
class D(B, C):
    def who(self): return "D" + super().who()
    def chain(self): return ["D"] + super().chain()
print([c.__name__ for c in D.__mro__], D().who(), D().chain(), D.mro() == list(D.__mro__))
print(D.__bases__, D.__base__, A.__bases__, object.__bases__, A.__subclasses__())
print(issubclass(D, A), isinstance(D(), C), issubclass(B, C), type(D()).__mro__[1] is B)
print(super(B, D()).who(), super(D, D()).chain(), B.who(D()), C.who(C()))
class X(A): pass
class Y(X, B): pass
print([c.__name__ for c in Y.__mro__], Y().who())
def attempt(code):
    try:
        exec(code, globals())
    except TypeError as e:
        print(code.strip(), "->", e)
attempt("class E(A, B): pass")
attempt("class E(B, B): pass")
attempt("class E(D, A, C): pass")
attempt("class P(B, C): pass\nclass Q(C, B): pass\nclass R(P, Q): pass")
attempt("class E(5): pass")
attempt("class E(None): pass")
attempt("class E(bool): pass")
attempt("class E(type(None)): pass")
attempt("class E(int, str): pass")
attempt("class E(print): pass")
attempt("class E(A()): pass")
attempt("class E(A, x=1): pass")
class Mixin:
    def describe(self): return f"{type(self).__name__}:{self.name}"
class Named:
    name = "default"
    def __init__(self, name=None):
        if name:
            self.name = name
class Thing(Mixin, Named):
    pass
print(Thing().describe(), Thing("custom").describe(), Thing.name)
class Base:
    registry = []
    limit = 1
    def add(self, x):
        self.registry.append(x)
        self.limit += 1
class Sub(Base): registry = []
b1, b2, s = Base(), Base(), Sub()
b1.add(1); b2.add(2); s.add(3)
print(Base.registry, Sub.registry, b1.limit, Base.limit, vars(b1), vars(s))
Base.late = lambda self: "added later"
print(s.late(), hasattr(D(), "late"), Sub.late(s))
Base.limit = 100
print(Sub.limit, b1.limit, Sub().limit)
A.who = lambda self: "a!"
print(D().who())
Sub.__bases__ = (Named,) if False else Sub.__bases__
print(Sub.__name__, Sub.__module__, Sub.__qualname__, Sub.__dict__["registry"], "add" in Sub.__dict__)
