"""One call with keywords of many functions, whose defaults change meanwhile."""


def show(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


def f1(a, b=2, *, c=3): return a, b, c
def f2(b, a): return "f2", a, b
def f3(a, b=5, /, **k): return a, b, k
def f4(*a, **k): return a, k
def f5(a, c, b=7, *, d): return a, b, c, d
def f6(x): return x
def f7(a, *, b, c=9): return a, b, c
def f8(a, b, c=1):
    yield a, b, c
async def f9(a, b): return a


def make(n):
    def g(a, b=n, *, c=n * 2):
        def inner(): return a, b, c, n
        return inner()
    return g


class K:
    def __init__(self, a, b=1, *, c=2): self.v = a, b, c
    def m(self, a, b=4): return "K.m", a, b
    @classmethod
    def cm(cls, a, b=6): return cls.__name__, a, b
    @staticmethod
    def sm(a, b=8): return a, b
    def __call__(self, a, b): return "call", a, b
    def __repr__(self): return f"K{getattr(self, 'v', '')}"


class J(K):
    def m(self, *, a, b, z=0): return "J.m", a, b, z


def call(f, a):
    return f(a, b=10)


def call_names(f, a):
    return f(a=a, b=str(a))


fs = [f1, f1, f2, f3, f4, f5, f6, f7, f1, make(3), make(4), K, K(1), K(1).m, K.cm, K.sm, J(1).m, dict, print, len, f1, int, max]
for f in fs + fs[::-1]:
    show(lambda: call(f, 1))
    show(lambda: call_names(f, 2))
for f in [f8, f8, f9]:
    g = call(f, 1)
    print(next(g) if f is f8 else g.send.__name__)
    g.close()


def site(o):
    return o.m(a=1, b=2), o.m(b=3, a=4)


k, j = K(0), J(0)
own = K(0)
own.m = lambda b, a: ("own", a, b)
for o in [k, k, j, own, k, j, own, K(9)]:
    print(site(o))


def changing(a, b=1, *, c=2, d=3):
    return a, b, c, d


def again():
    return changing(0, d=5)


print(again())
changing.__defaults__ = (7,)
print(again())
changing.__defaults__ = (7, 8)
print(again())
changing.__defaults__ = None
show(again)
changing.__defaults__ = (1,)
changing.__kwdefaults__ = {"c": 20}
print(again())
changing.__kwdefaults__["c"] = 30
print(again())
del changing.__kwdefaults__["c"]
show(again)
changing.__kwdefaults__ = None
show(again)
changing.__kwdefaults__ = {"c": 1, "d": 2}
print(again())
changing.__code__ = (lambda a, d=0: ("lambda", a, d)).__code__
print(again())


def order(x):
    print("arg", x)
    return x


print(f1(order(1), c=order(3), b=order(2)))
print(sum(call(f1, i)[0] for i in range(5)))


def recursive(n, *, acc=0):
    return acc if not n else recursive(n - 1, acc=acc + n)


print(recursive(50), [recursive(i) for i in range(4)])
try:
    recursive(2, acc="x")
except TypeError as e:
    tb, n = e.__traceback__, 0
    while tb:
        n, tb = n + 1, tb.tb_next
    print(n, e)
