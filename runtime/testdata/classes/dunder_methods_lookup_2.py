# special methods are looked up on the type, continued
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
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
