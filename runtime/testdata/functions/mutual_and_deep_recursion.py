# recursion: mutual, trees, backtracking, limits
import sys
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(10), odd(7), even(201), odd(200))
def F(n): return 1 if n == 0 else n - M(F(n - 1))
def M(n): return 0 if n == 0 else n - F(M(n - 1))
print([F(i) for i in range(12)], [M(i) for i in range(12)])
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
def depth(x): return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
def count(x): return sum(map(count, x)) if isinstance(x, list) else 1
n = [1, [2, [3, [4, []]]], [], [[5]]]
print(flatten(n), depth(n), count(n), depth([]), flatten(7))
def subsets(s): return [[]] if not s else (lambda rest: rest + [[s[0]] + r for r in rest])(subsets(s[1:]))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def gray(n): return [""] if n == 0 else ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))]
def parens(o, c=0): return [")" * c] if o == 0 else ["(" + p for p in parens(o - 1, c + 1)] + ([")" + p for p in parens(o, c - 1)] if c else [])
print(subsets([1, 2, 3]), perms("abc"), gray(3), parens(3))
def knapsack(items, cap, i=0):
    if i == len(items): return 0, []
    best = knapsack(items, cap, i + 1)
    w, v = items[i]
    if w <= cap:
        got, used = knapsack(items, cap - w, i + 1)
        best = max(best, (got + v, [i] + used))
    return best
print(knapsack([(2, 3), (3, 4), (4, 5), (5, 6)], 5))
def maze(grid, r=0, c=0, seen=frozenset()):
    if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == "#" or (r, c) in seen: return None
    if grid[r][c] == "E": return [(r, c)]
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if path := maze(grid, r + dr, c + dc, seen | {(r, c)}): return [(r, c)] + path
print(maze(["..#", "#..", "#.E"]), maze(["#"]), maze([".#E"]))
def quicksort(a): return a if len(a) < 2 else quicksort([x for x in a[1:] if x < a[0]]) + [a[0]] + quicksort([x for x in a[1:] if x >= a[0]])
def binsearch(a, x, lo=0, hi=None):
    hi = len(a) if hi is None else hi
    if lo >= hi: return -1
    mid = (lo + hi) // 2
    return mid if a[mid] == x else binsearch(a, x, mid + 1, hi) if a[mid] < x else binsearch(a, x, lo, mid)
print(quicksort([3, 6, 1, 8, 2, 9, 2]), [binsearch([1, 3, 5, 7], x) for x in (1, 5, 7, 4)])
def down(k):
    try:
        return down(k + 1)
    except RecursionError:
        return k
reached = down(0)
print(500 < reached < 1100)
def inf(): return inf()
class R:
    def __repr__(self): return f"<{self!r}>"
    def __len__(self): return len(self)
    def __getitem__(self, i): return self[i]
    def __hash__(self): return hash(self)
    def __call__(self): return self()
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    @property
    def p(self): return self.p
for f in (inf, lambda: repr(R()), lambda: len(R()), lambda: R()[0], lambda: hash(R()), lambda: R()(), lambda: bool(R()), lambda: iter(R()), lambda: R() + 1, lambda: R().p, lambda: eval("f()", {"f": inf})):
    try:
        f()
    except RecursionError as e:
        print(str(e)[:32], end="; ")
print()
old = sys.getrecursionlimit()
sys.setrecursionlimit(150)
try:
    def d(n): return 0 if n == 0 else 1 + d(n - 1)
    print(d(100))
    d(500)
except RecursionError as e:
    print("limited:", e)
sys.setrecursionlimit(old)
print(d(500))
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x"), lambda: sys.setrecursionlimit(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ + ":", e)
