# map, filter, reduce and generators over records
from functools import reduce, partial
from operator import itemgetter, mul
orders = [{"id": 1, "who": "ann", "lines": [("pen", 2, 1.5), ("ink", 1, 7.0)]}, {"id": 2, "who": "bob", "lines": []}, {"id": 3, "who": "ann", "lines": [("pen", 10, 1.4)]}]
total = lambda o: sum(q * p for _, q, p in o["lines"])
print(list(map(total, orders)), [o["id"] for o in filter(lambda o: o["lines"], orders)], reduce(lambda a, o: a + total(o), orders, 0), max(orders, key=total)["id"], sorted(orders, key=total, reverse=True)[0]["who"])
by = reduce(lambda acc, o: {**acc, o["who"]: acc.get(o["who"], 0) + total(o)}, orders, {})
print(by, sum(by.values()), {k: f"{v / sum(by.values()):.0%}" for k, v in by.items()})
flat = [(o["id"], *l) for o in orders for l in o["lines"]]
print(flat, {n: sum(q for _, m, q, _ in flat if m == n) for n in dict.fromkeys(map(itemgetter(1), flat))}, [*map(itemgetter(1, 2), flat)])
discount = lambda rate: lambda o: {**o, "lines": [(n, q, p * (1 - rate)) for n, q, p in o["lines"]]}
only = lambda who: lambda os: [o for o in os if o["who"] == who]
pipeline = lambda *fs: lambda x: reduce(lambda v, f: f(v), fs, x)
report = pipeline(only("ann"), partial(map, discount(0.1)), list, partial(map, total), partial(map, partial(round, ndigits=2)), list)
print(report(orders), orders[0]["lines"][0])
gen = (o for o in orders if total(o) > 5)
print(next(gen)["id"], [o["id"] for o in gen], list(gen))
take_while = lambda p, xs: [x for i, x in enumerate(xs) if all(map(p, xs[:i + 1]))]
scan = lambda f, xs, init: reduce(lambda acc, x: acc + [f(acc[-1], x)], xs, [init])
unfold = lambda f, s: (lambda out: out)([]) if f(s) is None else [f(s)[0]] + unfold(f, f(s)[1])
flip = lambda f: lambda a, b: f(b, a)
print(take_while(lambda x: x < 3, [1, 2, 3, 1]), scan(mul, [2, 3, 4], 1), unfold(lambda n: (n * n, n - 1) if n else None, 4), reduce(flip(lambda a, b: f"({a}{b})"), "abc"), reduce(max, [3, 9, 2]), reduce(lambda d, kv: d.setdefault(kv[0], []).append(kv[1]) or d, [("a", 1), ("b", 2), ("a", 3)], {}))
maybe = lambda f: lambda v: None if v is None else f(v)
safe = lambda f: lambda v: (lambda: f(v))() if v is not None else None
lookup = {"a": {"b": {"c": 42}}}
dig = lambda d, *ks: reduce(lambda acc, k: acc.get(k) if isinstance(acc, dict) else None, ks, d)
print(dig(lookup, "a", "b", "c"), dig(lookup, "a", "x", "c"), dig(lookup), maybe(str.upper)("x"), maybe(str.upper)(None), list(map(maybe(lambda x: x + 1), [1, None, 3])))
memo = lambda f: (lambda cache: lambda *a: cache[a] if a in cache else cache.setdefault(a, f(*a)))({})
fib = memo(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(70), [*map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))], [*filter(lambda v: v is not None, [1, None, 2])], all(map(str.isdigit, ["1", "22"])), any(map(lambda o: not o["lines"], orders)), sum(map(len, map(itemgetter("lines"), orders))), list(map(lambda f: f(16), [lambda x: x ** 0.5, bin, partial(divmod, 100)])))
