# order of decorators, classes as decorators, decorating methods
trail = []
def tag(name):
    trail.append(f"make {name}")
    def deco(f):
        trail.append(f"apply {name} to {f.__name__}")
        def inner(*a, **k):
            trail.append(f"enter {name}")
            r = f(*a, **k)
            trail.append(f"leave {name}")
            return f"{name}({r})"
        inner.__name__ = f.__name__
        return inner
    return deco
@tag("A")
@tag("B")
def f(x): return x
print(f(1), trail)
class Memo:
    def __init__(self, f): self.f, self.cache, self.__name__ = f, {}, f.__name__
    def __call__(self, *a):
        if a not in self.cache: self.cache[a] = self.f(*a)
        return self.cache[a]
    def __get__(self, obj, cls):
        import functools
        return functools.partial(self, obj) if obj is not None else self
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), len(fib.cache))
class C:
    def __init__(self, k): self.k = k
    def __hash__(self): return self.k
    def __eq__(self, o): return self.k == o.k
    @Memo
    def times(self, n): trail.append("computed"); return self.k * n
    @tag("M")
    def m(self): return "m"
    @property
    @tag("P")
    def p(self): return "p"
    @classmethod
    @tag("C")
    def c(cls): return cls.__name__
    @staticmethod
    @tag("S")
    def s(): return "s"
trail.clear()
c = C(3)
print(c.times(2), c.times(2), trail.count("computed"), c.m(), c.p, C.c(), C.s(), c.s())
def add_methods(cls):
    cls.extra = lambda self: f"extra of {cls.__name__}"
    cls.__repr__ = lambda self: f"{cls.__name__}!"
    return cls
@add_methods
class D: pass
print(D(), D().extra())
def replace(cls): return 42
@replace
class E: pass
print(E)
def both(arg=None, *, n=1):
    def deco(f): return lambda *a: [f(*a)] * n
    return deco(arg) if callable(arg) else deco
@both
def g(): return "g"
@both(n=2)
def h(): return "h"
@both()
def i(): return "i"
print(g(), h(), i())
@(lambda f: f.__name__)
def named(): pass
@[tag][0]("list")
def from_list(): return 1
@tag("x").__call__ if False else tag("cond")
def cond(): return 2
@(lambda f: print('decorating', f.__name__))
def printed(): pass
print(named, from_list(), cond(), printed)
def validate(**checks):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        def inner(*a, **k):
            for name, v in {**dict(zip(names, a)), **k}.items():
                if name in checks and not checks[name](v): raise ValueError(f"bad {name}: {v!r}")
            return f(*a, **k)
        return inner
    return deco
@validate(age=lambda v: v >= 0, name=str.istitle)
def person(name, age=0): return f"{name} {age}"
for args in (("Ann", 3), ("ann",), ("Bob", -1)):
    try:
        print(person(*args))
    except ValueError as e:
        print("ValueError:", e)
for src in ("@x\nx = 1", "@\ndef f(): pass", "@x def f(): pass", "@undefined\ndef f(): pass", "@5\ndef f(): pass", "@x := len\ndef f(): pass", "@(y := str)\ndef f(): pass\nprint(y is str)"):
    try:
        exec(src, {})
    except Exception as e:
        print(type(e).__name__ + ":", e.msg if isinstance(e, SyntaxError) else e)
