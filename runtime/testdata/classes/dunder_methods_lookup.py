# special methods are looked up on the type
class C: pass
c = C()
c.__len__ = lambda: 5
c.__add__ = lambda o: "added"
c.__str__ = lambda: "instance str"
c.__call__ = lambda: "called"
c.__iter__ = lambda: iter([1])
c.__eq__ = lambda o: True
c.__bool__ = lambda: False
c.__enter__ = lambda: 1
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: len(c))
attempt(lambda: c + 1)
attempt(lambda: str(c).startswith("<__main__.C object"))
attempt(lambda: c())
attempt(lambda: iter(c))
attempt(lambda: c == 5)
attempt(lambda: bool(c))
attempt(lambda: c.__len__())
C.__len__ = lambda self: 7
C.__add__ = lambda self, o: f"type add {o}"
C.__str__ = lambda self: "type str"
C.__call__ = lambda self, *a: ("type call", a)
C.__getitem__ = lambda self, i: f"item {i}"
C.__contains__ = lambda self, x: x == 1
print(len(c), c + 1, str(c), c(2), c[3], 1 in c, 2 in c, bool(c))
del C.__add__
attempt(lambda: c + 1)
class D(C):
    __len__ = None
    __call__ = 5
attempt(lambda: len(D()))
attempt(lambda: D()())
attempt(lambda: bool(D()))
class Prop:
    @property
    def __len__(self): return lambda: 42
    @staticmethod
    def __getitem__(i): return ("static", i)
    @classmethod
    def __call__(cls, x): return (cls.__name__, x)
print(len(Prop()), Prop()[5], Prop()(6))
class Desc:
    def __get__(self, o, t): return lambda *a: ("via descriptor", a)
class E:
    __add__ = Desc()
    __call__ = Desc()
    __getitem__ = Desc()
print(E() + 1, E()(2), E()[3])
class Meta(type):
    def __len__(cls): return 99
    def __getitem__(cls, i): return f"class item {i}"
    def __call__(cls, *a): return "meta call"
    def __iter__(cls): return iter("meta")
    def __add__(cls, o): return "class add"
    def __contains__(cls, x): return True
    def __str__(cls): return "class str"
    def __bool__(cls): return False
class F(metaclass=Meta):
    def __len__(self): return 1
    def __getitem__(self, i): return "instance item"
print(len(F), F[1], F(), list(F), F + 1, 5 in F, str(F), f"{F}", bool(F))
class G:
    def __getattr__(self, n): return lambda *a: f"dynamic {n}"
g = G()
print(g.__len__(), g.foo())
attempt(lambda: len(g))
attempt(lambda: g[0])
attempt(lambda: g + 1)
attempt(lambda: list(g))
class H:
    def __getattribute__(self, n):
        print("getattribute", n)
        return object.__getattribute__(self, n)
    def __len__(self): return 3
    def __repr__(self): return "H!"
h = H()
print(len(h), repr(h), h.__len__())
class Sub(int):
    def __add__(self, o): return "sub add"
    def __int__(self): return 100
    def __str__(self): return "sub str"
    def __hash__(self): return 5
s = Sub(3)
print(s + 1, 1 + s, int(s), str(s), f"{s}", "%d" % s, s * 2, hash(s), {3: "x"}.get(s), [0, 1, 2, 3][s], sum([s, 1]), max(s, 2), s == 3, repr(s))
