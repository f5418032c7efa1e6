# dynamic programming, top down and bottom up, continued
from functools import lru_cache
def lis(xs):
    import bisect
    tails = []
    for x in xs:
        i = bisect.bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([]), lis([3, 3, 3]))

@lru_cache(maxsize=None)
def matrix_chain(dims):
    if len(dims) == 2:
        return 0
    return min(matrix_chain(dims[:k + 1]) + matrix_chain(dims[k:]) + dims[0] * dims[k] * dims[-1] for k in range(1, len(dims) - 1))
print(matrix_chain((40, 20, 30, 10, 30)), matrix_chain.cache_info().currsize)

def word_break(s, words):
    @lru_cache(None)
    def go(i):
        if i == len(s):
            return [[]]
        return [[w] + rest for w in words if s.startswith(w, i) for rest in go(i + len(w))]
    return [" ".join(r) for r in go(0)]
print(word_break("catsanddog", ("cat", "cats", "and", "sand", "dog")))
grid = [[1, 3, 1], [1, 5, 1], [4, 2, 1]]
cost = {}
for r in range(3):
    for c in range(3):
        prev = [cost[p] for p in ((r - 1, c), (r, c - 1)) if p in cost]
        cost[r, c] = grid[r][c] + min(prev, default=0)
print(cost[2, 2], [[cost[r, c] for c in range(3)] for r in range(3)])
def partitions(n, m=None):
    m = n if m is None else m
    if n == 0:
        yield []
    for k in range(min(n, m), 0, -1):
        for rest in partitions(n - k, k):
            yield [k, *rest]
print(list(partitions(5)), sum(1 for _ in partitions(15)))
def catalan(n): return sum(catalan(i) * catalan(n - 1 - i) for i in range(n)) if n else 1
print([catalan(n) for n in range(9)])
def house_robber(xs):
    take = skip = 0
    for x in xs:
        take, skip = skip + x, max(take, skip)
    return max(take, skip)
print(house_robber([2, 7, 9, 3, 1]), house_robber([]))
def pal_cuts(s):
    best = [-1]
    for j in range(1, len(s) + 1):
        best.append(min(best[i] + 1 for i in range(j) if s[i:j] == s[i:j][::-1]))
    return best[-1]
print(pal_cuts("aab"), pal_cuts("racecar"), pal_cuts("abcbm"))
