# itertools, rebuilt and compared
import itertools as it
def chain(*xs):
    for x in xs: yield from x
def islice(x, *a):
    s = slice(*a)
    want = iter(range(s.start or 0, s.stop if s.stop is not None else 10 ** 9, s.step or 1))
    nxt = next(want, None)
    for i, v in enumerate(x):
        if nxt is None: return
        if i == nxt:
            yield v
            nxt = next(want, None)
def accumulate(x, f=lambda a, b: a + b):
    x = iter(x)
    try: acc = next(x)
    except StopIteration: return
    yield acc
    for v in x:
        acc = f(acc, v)
        yield acc
def groupby(x, key=lambda v: v):
    run, last = [], object()
    for v in x:
        if (k := key(v)) != last and run:
            yield last, run
            run = []
        last = k
        run.append(v)
    if run: yield last, run
def product(*pools):
    out = [()]
    for p in pools: out = [o + (v,) for o in out for v in p]
    return iter(out)
def permutations(x, r=None):
    x = tuple(x)
    r = len(x) if r is None else r
    def go(pre, left):
        if len(pre) == r: yield tuple(x[i] for i in pre)
        else:
            for i in left: yield from go(pre + [i], [j for j in left if j != i])
    return go([], range(len(x)))
def combinations(x, r):
    x = tuple(x)
    if r == 0: yield ()
    for i in range(len(x)):
        for rest in combinations(x[i + 1:], r - 1) if r else (): yield (x[i],) + rest
def tee(x, n=2):
    from collections import deque
    src, qs = iter(x), [deque() for _ in range(n)]
    def gen(q):
        while True:
            if not q:
                try: v = next(src)
                except StopIteration: return
                for other in qs: other.append(v)
            yield q.popleft()
    return tuple(map(gen, qs))
def zip_longest(*xs, fillvalue=None):
    its, left = [iter(x) for x in xs], len(xs)
    while True:
        row = []
        for i, x in enumerate(its):
            try: row.append(next(x))
            except StopIteration:
                left -= 1
                if not left: return
                its[i] = it.repeat(fillvalue)
                row.append(fillvalue)
        yield tuple(row)
checks = {
    "chain": (list(chain("ab", [1], ())), list(it.chain("ab", [1], ()))),
    "islice": ([list(islice("abcdefg", *a)) for a in ((3,), (2, 5), (1, None, 2), (0,))], [list(it.islice("abcdefg", *a)) for a in ((3,), (2, 5), (1, None, 2), (0,))]),
    "accumulate": (list(accumulate([3, 1, 2], max)), list(it.accumulate([3, 1, 2], max))),
    "groupby": (list(groupby("aabbb a")), [(k, list(g)) for k, g in it.groupby("aabbb a")]),
    "product": (list(product("ab", (1, 2))), list(it.product("ab", (1, 2)))),
    "permutations": (list(permutations("abc", 2)), list(it.permutations("abc", 2))),
    "combinations": (list(combinations("abcd", 2)), list(it.combinations("abcd", 2))),
    "zip_longest": (list(zip_longest("abc", "x", fillvalue="-")), list(it.zip_longest("abc", "x", fillvalue="-"))),
}
for name, (mine, theirs) in checks.items(): print(name, mine == theirs, theirs)
a, b = tee(range(4))
print(next(a), next(a), list(b), list(a))
def roundrobin(*xs):
    xs = [iter(x) for x in xs]
    while xs:
        for x in list(xs):
            try: yield next(x)
            except StopIteration: xs.remove(x)
def unique(x): return list(dict.fromkeys(x))
def nth(x, n, d=None): return next(it.islice(x, n, None), d)
def partition(pred, x):
    t1, t2 = it.tee(x)
    return list(it.filterfalse(pred, t1)), list(filter(pred, t2))
def powerset(s): return list(it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1)))
def sliding(x, n): return list(zip(*(it.islice(t, i, None) for i, t in enumerate(it.tee(x, n)))))
print("".join(roundrobin("abc", "12", "")), unique("abcab"), nth("abc", 1), nth("a", 9, "?"), partition(lambda v: v % 2, range(6)), powerset([1, 2, 3]), sliding("abcd", 3), list(it.takewhile(lambda v: v < 20, it.accumulate(it.count(1)))), dict(zip("abc", it.cycle([0, 1]))), [len(list(g)) for _, g in it.groupby(sorted("mississippi"))], list(it.starmap(lambda a, *b: (a, b), [(1, 2, 3), (4,)])), sum(it.compress([10, 20, 30], [1, 0, 1])))
