# positional-only, keyword-only, defaults, *args and **kwargs
def plain(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw

print(plain(1, c=3), plain(1, 5, 6, 7, c=8, e=9), plain(*[1, 2, 3], **{"c": 4, "z": 5}))

def posonly(a, b=1, /, c=2, *, d=3):
    return a, b, c, d

print(posonly(0), posonly(0, 9), posonly(0, 9, 8), posonly(0, c=5, d=6))

def kwonly(*, a, b=1):
    return a, b

def swallow(a, /, **kw):
    return a, kw

print(kwonly(a=0), kwonly(b=5, a=6), swallow(1, a=2, self=3))
print((lambda a, /, b, *c, d=1, **e: (a, b, c, d, e))(1, 2, 3, d=4, f=5))
print((lambda *, k: k)(k=1), (lambda *a: a)(), (lambda **k: k)(), (lambda x=(1, 2): x)())

def defaults(a, items=[], *, seen={}):
    items.append(a)
    seen[a] = len(items)
    return items, seen

print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__, defaults.__kwdefaults__)
x = 10
def early(n=x):
    return n
x = 20
print(early(), early.__defaults__, posonly.__defaults__, posonly.__kwdefaults__, plain.__code__.co_varnames[:6], plain.__code__.co_argcount, posonly.__code__.co_posonlyargcount, kwonly.__code__.co_kwonlyargcount)

def show(*args, **kwargs):
    return args, kwargs

print(show(*"ab", *range(2), x=1, **{"y": 2}, **{"z": 3}), show(*[], **{}), show(*{"k": 1}), show(1, *[2], 3), show(**{"a b": 1, "": 2}))

def annotated(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> bool:
    return True

print(annotated.__annotations__, annotated(1))
early.__defaults__ = (99,)
print(early())
early.__defaults__ = None
try:
    early()
except TypeError as e:
    print(e)
for code in ["def f(a, a): pass", "def f(a=1, b): pass", "def f(*): pass", "def f(**k, a): pass", "def f(*a, *b): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*, **k): pass", "def f(*, a, /): pass", "f(a=1, 2)", "f(**k, *a)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(x for x in y, 1)", "lambda a, a: 0", "def f(a, (b, c)): pass", "f(None=1)", "def f(None): pass", "f(*)", "f(**)", "def f(*a=1): pass", "def f(**k=1): pass"]:
    try:
        exec(code)
        print(code, "fine")
    except SyntaxError as e:
        print(code, "->", e.msg)
    except NameError as e:
        print(code, "-> NameError", e)
