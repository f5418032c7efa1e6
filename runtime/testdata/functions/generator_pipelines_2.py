# chains of generators over streams of data, continued
def take(n, it):
    for i, x in enumerate(it):
        if i >= n: return
        yield x
def naturals(n=0):
    while True:
        yield n
        n += 1
def primes():
    def sieve(it):
        p = next(it)
        yield p
        yield from sieve(n for n in it if n % p)
    yield from sieve(naturals(2))
print(list(take(10, primes())), sum(take(100, naturals(1))))
def trace(name, it):
    for x in it:
        print(f"{name}<-{x}", end=" ")
        yield x
print(list(take(2, trace("b", (x * 10 for x in trace("a", naturals()))))))
def running(it, f=lambda a, b: a + b):
    it = iter(it)
    acc = next(it)
    yield acc
    for x in it:
        acc = f(acc, x)
        yield acc
print(list(running([1, 2, 3, 4])), list(running([3, 1, 4], max)))
try:
    list(running([]))
except RuntimeError as e:
    print("RuntimeError:", e)
def tree(d, path=()):
    for k, v in d.items():
        if isinstance(v, dict): yield from tree(v, path + (k,))
        else: yield "/".join(path + (k,)), v
print(dict(tree({"a": {"b": 1, "c": {"d": 2}}, "e": 3})))
