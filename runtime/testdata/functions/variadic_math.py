# functions with any number of arguments
def mean(*xs): return sum(xs) / len(xs) if xs else None
def product(*xs, start=1):
    for x in xs: start *= x
    return start
def poly(x, *cs): return sum(c * x ** i for i, c in enumerate(cs))
def fmt(*parts, sep=" ", end="", **marks): return sep.join(marks.get(str(p), str(p)) for p in parts) + end
def minmax(first, *rest, key=lambda v: v):
    lo = hi = first
    for r in rest:
        if key(r) < key(lo): lo = r
        if key(r) > key(hi): hi = r
    return lo, hi
def zipwith(f, *its): return [f(*t) for t in zip(*its)]
def pipe(v, *fs):
    for f in fs: v = f(v)
    return v
def tagged(tag, *kids, **attrs):
    a = "".join(f' {k.rstrip("_")}="{v}"' for k, v in attrs.items())
    return f"<{tag}{a}>" + "".join(kids) + f"</{tag}>"
print(mean(), mean(1), mean(1, 2, 6), mean(*range(5)), product(), product(2, 3), product(2, start=10), poly(2, 1, 0, 3), poly(5), fmt("a", 1, None, sep="-", end="!", a="A"), minmax(3), minmax(3, 1, 2), minmax("bb", "a", "ccc", key=len), zipwith(max, [1, 5], [4, 2]), zipwith(lambda a, b, c: a + b * c, (1, 2), (3, 4), (5, 6)), pipe(3, lambda x: x + 1, str, list), tagged("p", "hi ", tagged("b", "x"), class_="c", id=5), sep="\n")
args, kw = (1, 2), {"start": 5}
print(product(*args, **kw), product(*args, *args), (lambda a, *b, c=0, **d: (a, b, c, d))(*"xyz", c=1, q=2), max(*args, key=lambda v: -v), print(*args, sep="", end="\n"), dict(**kw, z=1), [*args, *kw], {**kw, "start": 6})
def partial(f, *a, **k): return lambda *b, **l: f(*a, *b, **{**k, **l})
def curry(f, n, *got): return f(*got) if n == 0 else lambda x: curry(f, n - 1, *got, x)
def compose(*fs): return (lambda x: x) if not fs else lambda x: fs[0](compose(*fs[1:])(x))
print(partial(pow, 2)(5), partial(int, base=2)("101"), partial(fmt, "a", sep="+")("b", end="."), curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), compose(str, abs)(-4), compose()(7))
def count(*args, **kwargs): return len(args), sorted(kwargs)
print(count(), count(1, *[2, 3], **{"b": 1}, a=2), count(*"abc", *[], **{}), count([1, 2]), count(*{1: 2}, **{"self": 1, "args": 2, "kwargs": 3}))
for f in (lambda: minmax(), lambda: mean("a"), lambda: poly(), lambda: product(1, 2, strt=3), lambda: curry(max, 2)(1)(), lambda: zipwith(lambda a: a, [1], [2]), lambda: tagged(), lambda: fmt(*5), lambda: fmt(**[1]), lambda: count(**{1: 2}), lambda: tagged("a", tag="b"), lambda: pipe(1, 5)):
    try: print(f())
    except TypeError as e: print(e)
