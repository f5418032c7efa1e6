# caching results in several ways
import functools
calls = []
def slow(n): calls.append(n); return n * n
def memo_dict(f):
    cache = {}
    def inner(*a):
        try:
            return cache[a]
        except KeyError:
            cache[a] = r = f(*a)
            return r
    inner.cache = cache
    return inner
m = memo_dict(slow)
print([m(x) for x in (2, 3, 2, 3)], calls, m.cache)
class Memo(dict):
    def __init__(self, f): self.f = f
    def __missing__(self, k): self[k] = v = self.f(k); return v
    def __call__(self, k): return self[k]
fact = Memo(lambda n: 1 if n < 2 else n * fact(n - 1))
print(fact(10), len(fact), fact[5], 11 in fact)
@functools.cache
def stairs(n): return 1 if n < 2 else stairs(n - 1) + stairs(n - 2)
print(stairs(50), stairs.cache_info())
@functools.lru_cache(maxsize=3)
def sq(n): calls.append(n); return n * n
calls.clear()
for n in (1, 2, 3, 1, 4, 2, 1): sq(n)
print(calls, sq.cache_info())
sq.cache_clear(); print(sq.cache_info(), sq(9), sq.cache_info().currsize)
@functools.lru_cache
def kw(a, b=2, *c, **d): calls.append((a, b)); return a
calls.clear(); kw(1); kw(1, 2); kw(a=1); kw(1, b=2); kw(1); kw(1.0); kw(True)
print(len(calls), kw.cache_info())
class Lazy:
    def __init__(self): self.n = 0
    @functools.cached_property
    def v(self): self.n += 1; return [self.n]
    @property
    @functools.lru_cache
    def w(self): self.n += 10; return self.n
l = Lazy()
print(l.v, l.v is l.v, l.w, l.w, l.n, sorted(vars(l)))
del l.v; print(l.v, l.n)
def method_memo(f):
    name = f"_memo_{f.__name__}"
    @functools.wraps(f)
    def inner(self, *a):
        cache = self.__dict__.setdefault(name, {})
        if a not in cache: cache[a] = f(self, *a)
        return cache[a]
    return inner
class P:
    def __init__(self): self.count = 0
    @method_memo
    def go(self, x): self.count += 1; return x * 2
a, b = P(), P()
print(a.go(1), a.go(1), b.go(1), a.count, b.count, P.go.__name__)
def ttl_cache(clock, ttl):
    def deco(f):
        store = {}
        def inner(k):
            if k in store and clock() - store[k][0] < ttl: return store[k][1] + " (cached)"
            store[k] = clock(), f(k)
            return store[k][1]
        return inner
    return deco
now = [0]
@ttl_cache(lambda: now[0], 10)
def fetch(k): return f"{k}@{now[0]}"
out = [fetch("a")]; now[0] = 5; out.append(fetch("a")); now[0] = 10; out.append(fetch("a")); print(out)
def ack(m, n, memo={}):
    if (m, n) not in memo: memo[m, n] = n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
    return memo[m, n]
print(ack(2, 5), len(ack.__defaults__[0]))
for bad in (lambda: m([1]), lambda: stairs([]), lambda: sq({}), lambda: kw(), lambda: functools.lru_cache(5)(5) if False else functools.lru_cache("x"), lambda: fact([]), lambda: stairs("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
