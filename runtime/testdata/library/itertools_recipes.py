# the recipes everybody copies
from itertools import *
import operator, collections
def take(n, it): return list(islice(it, n))
def prepend(v, it): return chain([v], it)
def tabulate(f, start=0): return map(f, count(start))
def tail(n, it): return list(collections.deque(it, maxlen=n))
def consume(it, n=None): collections.deque(it, maxlen=0) if n is None else next(islice(it, n, n), None)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def all_equal(it): return len(take(2, groupby(it))) <= 1
def quantify(it, pred=bool): return sum(map(pred, it))
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def grouper(it, n, fill=None): return zip_longest(*[iter(it)] * n, fillvalue=fill)
def roundrobin(*its):
    its = cycle(map(iter, its)) if False else list(map(iter, its))
    while its:
        for it in list(its):
            try: yield next(it)
            except StopIteration: its.remove(it)
def partition(p, it): a, b = tee(it); return list(filterfalse(p, a)), list(filter(p, b))
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def unique(it, key=None):
    seen = set()
    for x in it:
        k = key(x) if key else x
        if k not in seen: seen.add(k); yield x
def first_true(it, default=False, pred=None): return next(filter(pred, it), default)
def flatten(x): return chain.from_iterable(x)
def repeatfunc(f, n, *a): return list(starmap(f, repeat(a, n)))
def sliding(it, n):
    it = iter(it); w = collections.deque(islice(it, n - 1), maxlen=n)
    for x in it: w.append(x); yield tuple(w)
def convolve(s, k):
    k = k[::-1]; w = collections.deque([0] * len(k), maxlen=len(k))
    for x in chain(s, repeat(0, len(k) - 1)): w.append(x); yield sum(map(operator.mul, k, w))
def sieve(n):
    d = bytearray([1]) * n; d[:2] = b"\0\0"
    for p in range(2, int(n ** .5) + 1):
        if d[p]: d[p * p::p] = bytes(len(range(p * p, n, p)))
    return list(compress(range(n), d))
print(take(3, count(10)), list(prepend(0, [1])), take(3, tabulate(lambda x: x * x, 2)), tail(2, "abcd"), nth("abc", 1), nth("abc", 9, "?"), all_equal("aaa"), all_equal("ab"), all_equal(""), quantify([1, 0, 2]), list(ncycles("ab", 2)), list(grouper("abcde", 2, "-")), "".join(roundrobin("ABC", "D", "EF")), partition(lambda x: x % 2, range(6)))
print(list(powerset([1, 2, 3])), list(unique("AaBb", str.lower)), first_true([0, None, 5]), first_true([], "no"), first_true(range(9), pred=lambda x: x > 3), list(flatten([[1], [2, 3]])), repeatfunc(pow, 2, 3, 2), list(sliding("abcd", 2)), list(convolve([1, 2, 3], [0.5, 0.5])), sieve(30))
it = iter(range(10)); consume(it, 3); print(next(it)); consume(it); print(next(it, "end"))
print([(k, len(list(g))) for k, g in groupby("aaabccd")], {k: list(g) for k, g in groupby(range(10), lambda x: x // 4)}, [list(g) for k, g in groupby([1, 2, 4, 5, 7], key=lambda x, c=count(): x - next(c))], list(accumulate([1, 2, 3], operator.mul)), list(accumulate(repeat(3.8, 5), lambda x, _: round(3.7 * x / 10, 4))), list(accumulate([], initial=0)), list(takewhile(str.isalpha, "ab1c")), list(dropwhile(str.isalpha, "ab1c")), list(compress("abc", cycle([1, 0]))), ["".join(p) for p in product("ab", "xy")], list(zip(*repeat(iter(range(4)), 2))), max(accumulate([1, -5, 3, 4, -1], lambda a, b: max(a + b, b))))
schedule = chain(["setup"], repeat("work", 2), ["teardown"]); print(list(schedule), list(islice(cycle("RGB"), 2, 7)), dict(zip(count(), "ab")), sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(starmap(max, [(1, 2), (5, 3)])), list(pairwise(accumulate([1, 2, 3]))), list(batched("ABCDEFG", 3)), len(list(permutations(range(5), 3))), sum(1 for _ in combinations_with_replacement("abc", 2)), [c for c in combinations("abcd", 3) if "a" in c])
a, b, c = tee("xyz", 3); next(b); next(c); next(c); print(list(zip(a, b, c)))
def bfs(graph, s):
    seen, frontier = {s}, [s]
    while frontier:
        yield from frontier
        frontier = sorted(set(chain.from_iterable(graph[n] for n in frontier)) - seen); seen |= set(frontier)
print(list(bfs({1: [2, 3], 2: [4], 3: [4], 4: [1]}, 1)), next(dropwhile(lambda n: n * n < 50, count())), list(islice((n for n in count(1) if n % 7 == 0), 3)), "".join(chain(*zip_longest("ace", "bd", fillvalue=""))))
