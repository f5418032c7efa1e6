# dynamic programming, top down and bottom up
from functools import lru_cache

def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + 1 if x == y else max(t[i][j + 1], t[i + 1][j])
    out, i, j = "", len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            out, i, j = a[i - 1] + out, i - 1, j - 1
        elif t[i - 1][j] >= t[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return t[-1][-1], out
print(lcs("AGGTAB", "GXTXAYB"), lcs("abc", "xyz"), lcs("", "a"))

@lru_cache(None)
def edit(a, b):
    if not a or not b:
        return len(a) or len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))
print(edit("kitten", "sitting"), edit("flaw", "lawn"), edit("", "abc"), edit("same", "same"))

def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v
            if cand > best[c][0]:
                best[c] = cand, best[c - w][1] + (name,)
    return best[cap]
print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("camera", 32, 30)], 100))

def coin_change(coins, amount):
    best = [0] + [None] * amount
    for a in range(1, amount + 1):
        options = [best[a - c] + 1 for c in coins if c <= a and best[a - c] is not None]
        best[a] = min(options, default=None)
    return best[amount]
print(coin_change([1, 5, 10, 25], 63), coin_change([3, 7], 5), coin_change([2], 0))

def ways(coins, amount):
    w = [1] + [0] * amount
    for c in coins:
        for a in range(c, amount + 1):
            w[a] += w[a - c]
    return w[amount]
print(ways([1, 5, 10, 25, 50], 100))
