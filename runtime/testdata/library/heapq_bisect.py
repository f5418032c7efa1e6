# heapq and bisect
import heapq, bisect
h = [5, 1, 8, 3, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), h)
heapq.heappush(h, 0)
print(h, heapq.heappushpop(h, 4), heapq.heapreplace(h, 10), h)
print([heapq.heappop(h) for _ in range(len(h))], heapq.nlargest(3, [1, 8, 2, 9]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), heapq.nlargest(5, [1, 2]), heapq.nsmallest(0, [1]))
print(list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge([5, 1], [4, 2], reverse=True)))
tasks = []
for pri, name in [(2, "code"), (1, "plan"), (3, "rest"), (1, "alpha")]:
    heapq.heappush(tasks, (pri, name))
print([heapq.heappop(tasks)[1] for _ in range(4)])
def heapsort(xs):
    h = []
    for x in xs: heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in range(len(h))]
print(heapsort([3, 1, 2, 3]), heapsort("heap"))
def median_stream(xs):
    lo, hi = [], []
    for x in xs:
        heapq.heappush(hi, -heapq.heappushpop(lo, -x))
        if len(hi) > len(lo): heapq.heappush(lo, -heapq.heappop(hi))
        yield -lo[0] if len(lo) > len(hi) else (hi[0] - lo[0]) / 2
print(list(median_stream([5, 15, 1, 3])))
a = [1, 3, 3, 5, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect_left(a, 0), bisect.bisect(a, 99), bisect.bisect(a, 4, 0, 2), bisect.bisect_left([], 1))
bisect.insort(a, 4); bisect.insort_left(a, 3); bisect.insort(a, 0)
print(a)
def grade(score): return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 60, 77, 89, 90, 100)])
people = [("al", 20), ("bo", 30), ("cy", 40)]
print(bisect.bisect(people, 30, key=lambda p: p[1]), bisect.bisect_left(people, 35, key=lambda p: p[1]))
bisect.insort(people, ("dd", 35), key=lambda p: p[1])
print(people)
def index(a, x):
    i = bisect.bisect_left(a, x)
    if i != len(a) and a[i] == x: return i
    raise ValueError(f"{x} not found")
print(index(a, 5))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: index(a, 6))
attempt(lambda: heapq.heappop([]))
attempt(lambda: heapq.heapreplace([], 1))
attempt(lambda: heapq.heappush((1,), 2))
attempt(lambda: heapq.heapify("abc"))
attempt(lambda: heapq.heappush([1], "a"))
attempt(lambda: bisect.bisect(["a"], 1))
attempt(lambda: bisect.insort("abc", "b"))
attempt(lambda: heapq.nlargest("x", [1]))
attempt(lambda: bisect.bisect(a, 1, -1))
attempt(lambda: heapq.nlargest(1, [1, "a"]))
print(heapq.heappushpop([], 7), heapq.nlargest(2, {"a": 3, "b": 9}, key={"a": 3, "b": 9}.get), heapq.nsmallest(1, [3, 1, 2]), heapq.nlargest(2, enumerate("xyz")))
