import functools, operator
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p = functools.partial(int, base=2)
print(p('101'), p.func, p.args, p.keywords, repr(p), functools.partial(functools.partial(max, 1), 2).args)
t(lambda: functools.partial()); t(lambda: functools.partial(5)); t(lambda: p('9')); t(lambda: functools.partial(print, 1, sep='-')(2, 3)); t(lambda: setattr(p, 'func', 1)); p.note = 1; print(p.__dict__)
@functools.lru_cache(maxsize=2)
def f(x, y=1): return (x, y)
f(1); f(1); f(2); f(3); f(1); print(f.cache_info(), f.cache_parameters(), f.__wrapped__(9)); f.cache_clear(); print(f.cache_info()); t(lambda: f([])); t(lambda: functools.lru_cache('x')); t(lambda: functools.lru_cache(1.5)); t(lambda: functools.cache(5)); print(repr(f)[:29], f.__name__)
@functools.lru_cache(typed=True)
def g(x): return x
g(1); g(1.0); g(True); print(g.cache_info())
class C:
    calls = 0
    @functools.cached_property
    def v(self): "doc"; C.calls += 1; return 7
    @functools.cache
    def m(self, x): return x * 2
c = C(); print(c.v, c.v, C.calls, c.__dict__, C.v.__doc__, C.v.attrname, c.m(4)); del c.v; print(c.v, C.calls); c.v = 9; print(c.v)
class S:
    __slots__ = ()
    @functools.cached_property
    def v(self): return 1
t(lambda: S().v); t(lambda: functools.cached_property(len).__get__([1], list))
@functools.total_ordering
class N:
    def __init__(s, n): s.n = n
    def __eq__(s, o): return s.n == o.n if isinstance(o, N) else NotImplemented
    def __lt__(s, o): return s.n < o.n if isinstance(o, N) else NotImplemented
print(N(1) <= N(1), N(2) > N(1), N(1) >= N(2), N(1) != N(2)); t(lambda: N(1) < 5); t(lambda: N(1) >= 5); t(lambda: functools.total_ordering(type('X', (), {})))
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.add, [], 5), functools.reduce(lambda a, b: b, 'abc')); t(lambda: functools.reduce(operator.add, [])); t(lambda: functools.reduce(1)); t(lambda: functools.reduce(1, 2)); t(lambda: functools.reduce(operator.add, [1, 'a']))
print(sorted('bca', key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))), functools.cmp_to_key(lambda a, b: 0)(1) == functools.cmp_to_key(lambda a, b: 0)(2)); t(lambda: functools.cmp_to_key(lambda a, b: 0)(1) < 5); t(lambda: functools.cmp_to_key()); t(lambda: hash(functools.cmp_to_key(lambda a, b: 0)(1)))
@functools.singledispatch
def show(a): return 'obj'
@show.register
def _(a: int): return 'int'
@show.register(list)
def _(a): return 'list'
@show.register
def _(a: str | bytes): return 'text'
print(show(1), show([]), show('a'), show(b''), show(1.5), show(True), show.dispatch(bool)(1), sorted(k.__name__ for k in show.registry)); t(lambda: show()); t(lambda: show.register(5)); t(lambda: show.register(5, 6))
class D:
    @functools.singledispatchmethod
    def m(self, a): return 'obj'
    @m.register
    def _(self, a: int): return 'int'
    @functools.singledispatchmethod
    @classmethod
    def k(cls, a): return cls.__name__
    @k.register
    @classmethod
    def _(cls, a: int): return cls.__name__ + 'int'
    pm = functools.partialmethod(lambda self, a, b: (a, b), 1)
print(D().m(1), D().m('a'), D.k('a'), D.k(1), D().pm(2), repr(D.__dict__['pm'])[:24])
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def doc(a: int) -> str: "the doc"; return a
print(doc.__name__, doc.__doc__, doc.__annotations__, doc.__wrapped__.__name__, doc.__qualname__); t(lambda: functools.wraps()); t(lambda: functools.update_wrapper(lambda: 0, len).__name__); print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
