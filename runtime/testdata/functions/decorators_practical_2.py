# decorators: timing-free classics, continued
import functools
class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

@CountCalls
def square(x):
    "squares"
    return x * x

print([square(i) for i in range(4)], square.n, square.__name__, square.__doc__, square.__wrapped__(9))

def optional(f=None, *, prefix=">"):
    if f is None:
        return lambda g: optional(g, prefix=prefix)
    return lambda *a: f"{prefix} {f(*a)}"

@optional
def a(x): return x
@optional(prefix="##")
def b(x): return x
print(a(1), b(2))

def class_deco(cls):
    cls.registry = getattr(cls, "registry", []) + [cls.__name__]
    cls.hello = lambda self: f"hello from {type(self).__name__}"
    return cls

@class_deco
class Base: pass
@class_deco
class Child(Base): pass
print(Base.registry, Child.registry, Child().hello())

def order(tag):
    print("eval", tag)
    def deco(f):
        print("apply", tag)
        return f
    return deco

@order("first")
@order("second")
def ordered(x=print("default evaluated")): pass

class WithMethods:
    def logged(f):
        def inner(self, *a):
            self.log.append((f.__name__, a))
            return f(self, *a)
        return inner
    def __init__(self): self.log = []
    @logged
    def add(self, x): return x + 1
    @property
    @logged
    def size(self): return len(self.log)
w = WithMethods()
print(w.add(1), w.size, w.log)
print(functools.reduce(lambda f, g: g(f), [str.upper, lambda s: s + "!"], "x") if False else "end")
