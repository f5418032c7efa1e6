# a heap, a binary search and order statistics without modules
class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key, self.a = key, []
        for x in items: self.push(x)
    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and self.key(a[i]) < self.key(a[(i - 1) // 2]):
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2
    def pop(self):
        a = self.a
        if not a: raise IndexError("empty heap")
        a[0], a[-1] = a[-1], a[0]
        out = a.pop()
        i = 0
        while True:
            small = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < len(a) and self.key(a[c]) < self.key(a[small]): small = c
            if small == i: return out
            a[i], a[small] = a[small], a[i]
            i = small
    def __len__(self): return len(self.a)
    def __iter__(self):
        while self: yield self.pop()
print(list(Heap([5, 1, 4, 1, 3])), list(Heap("heapsort")), list(Heap([(2, "b"), (1, "z"), (2, "a")])), list(Heap([3, -5, 1], key=abs)), len(Heap()), Heap([2, 1]).a)
def left(a, x, key=lambda v: v):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if key(a[mid]) < x: lo = mid + 1
        else: hi = mid
    return lo
def right(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < a[mid]: hi = mid
        else: lo = mid + 1
    return lo
import bisect, heapq, random
random.seed(8)
a = sorted(random.choices(range(20), k=30))
print(a, all(left(a, x) == bisect.bisect_left(a, x) and right(a, x) == bisect.bisect_right(a, x) for x in range(-1, 22)), right(a, 7) - left(a, 7) == a.count(7))
data = [random.randrange(100) for _ in range(15)]
h = data[:]; heapq.heapify(h)
print(data, h[0] == min(data), list(Heap(data)) == sorted(data), heapq.nlargest(3, data), heapq.nsmallest(3, data, key=lambda x: x % 10), list(heapq.merge([1, 3], [2], [0, 9])))
def quickselect(xs, k):
    p = xs[len(xs) // 2]
    lo, eq = [x for x in xs if x < p], [x for x in xs if x == p]
    if k < len(lo): return quickselect(lo, k)
    if k < len(lo) + len(eq): return p
    return quickselect([x for x in xs if x > p], k - len(lo) - len(eq))
print([quickselect(data, k) for k in (0, 7, 14)], sorted(data)[0::7], all(quickselect(data, k) == sorted(data)[k] for k in range(15)))
def merge_k(*ls):
    h = Heap([(l[0], i, 0) for i, l in enumerate(ls) if l])
    while h:
        v, i, j = h.pop()
        yield v
        if j + 1 < len(ls[i]): h.push((ls[i][j + 1], i, j + 1))
def inversions(xs): return sum(x > y for i, x in enumerate(xs) for y in xs[i + 1:])
def lis(xs):
    t = []
    for x in xs:
        i = left(t, x)
        t[i:i + 1] = [x]
    return len(t)
print(list(merge_k([1, 4, 7], [2, 5], [], [0])), inversions([3, 1, 2]), lis([3, 1, 4, 1, 5, 9, 2, 6]), [bisect.bisect([60, 70, 80], s) for s in (50, 60, 75, 99)])
for f in (lambda: Heap().pop(), lambda: Heap([1, "a"]), lambda: left([1, 2], "x"), lambda: quickselect([], 0), lambda: heapq.heappop([]), lambda: bisect.insort((1,), 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
