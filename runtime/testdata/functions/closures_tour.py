def make():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
i, g = make(); i(); i(5)
print(g(), i.__closure__[0].cell_contents, i.__code__.co_freevars, make.__code__.co_cellvars)
fs = [lambda: k for k in range(3)]
print([f() for f in fs], [f() for f in [lambda k=k: k for k in range(3)]])
x = "global"
def a():
    x = "enclosing"
    def b():
        global x
        x = "changed"
        return x
    b()
    return x
print(a(), x)
def shadows():
    print = lambda *a: a
    return print(1, 2)
print(shadows())
def late():
    try: return undefined_later
    except NameError as e: return str(e)
print(late())
def unbound():
    try:
        print(y)
        y = 1
    except UnboundLocalError as e:
        print(e)
unbound()
def free():
    def inner():
        return v
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    v = 1
    del v
    try: inner()
    except NameError as e: print(e)
free()
class C:
    x = 5
    ys = [x for _ in range(2)]
    try: zs = [i + x for i in range(2)]
    except NameError as e: print("class comp", e)
    def f(self): return x
print(C.ys if hasattr(C, 'ys') else None, C().f())
def deco(arg):
    def wrap(fn):
        def run(*a, **k):
            print("->", arg, fn.__name__, a, k)
            return fn(*a, **k)
        run.__wrapped__ = fn
        return run
    return wrap
@deco("one")
@deco("two")
def add(a, b=2): return a + b
print(add(1, b=3), add.__name__, add.__wrapped__.__wrapped__(4))
def counter(_cache={}):
    _cache["n"] = _cache.get("n", 0) + 1
    return _cache["n"]
print(counter(), counter(), counter.__defaults__)
compose = lambda *fs: lambda v: __import__("functools").reduce(lambda acc, f: f(acc), fs, v)
print(compose(str.strip, str.title, lambda s: s + "!")("  hello world "))
def scope():
    locals()["q"] = 1
    try: return q
    except NameError as e: return e.name
print(scope())
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
def f(a, b, /, c, *, d): return a, b, c, d
for call in ("f(1,2,3,d=4)", "f(1,2,c=3,d=4)", "f(1,b=2,c=3,d=4)", "f(1,2,3,4)", "f(1,2,3)", "f()", "f(1,2,3,d=4,e=5)", "f(*[1,2],**{'c':3,'d':4})", "f(1,2,3,d=4,**{'d':5})"):
    try: print(call, eval(call))
    except TypeError as e: print(call, "TypeError:", e)
if (n := len("walrus")) > 3: print(n)
print([y := 1, y ** 2], y)
total = 0
print([total := total + v for v in (1, 2, 3)], total)
