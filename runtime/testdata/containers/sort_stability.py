# sorting: stable, keyed, in place
people = [("Dave", 30, "B"), ("Ann", 25, "A"), ("Bob", 30, "A"), ("Cid", 25, "B"), ("Eve", 35, "A")]
print([p[0] for p in sorted(people, key=lambda p: p[1])])
print([p[0] for p in sorted(people, key=lambda p: p[1], reverse=True)])
print([p[0] for p in sorted(people, key=lambda p: (-p[1], p[0]))])
by_grade = sorted(people, key=lambda p: p[2])
by_age = sorted(by_grade, key=lambda p: p[1])
print(by_age)
print(sorted([True, 0, 1, False, 1.0]), sorted([0.0, -0.0, 0]), sorted("bBaA"), sorted("bBaA", key=str.lower), sorted(["10", "9", "2"]), sorted(["10", "9", "2"], key=int))
from operator import itemgetter, attrgetter
from functools import cmp_to_key

print(sorted(people, key=itemgetter(2, 1, 0))[:2], sorted([[2, 1], [1, 9], [1]]), sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=itemgetter(1)))
print(sorted([5, 2, 8], key=lambda x: -x), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["aa", "b", "ccc"], key=len, reverse=True))


class Version:
    def __init__(self, s):
        self.parts = tuple(map(int, s.split(".")))

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


vs = [Version(s) for s in ("1.10", "1.2", "0.9.9", "2.0")]
print(sorted(vs), max(vs), min(vs), sorted(vs, reverse=True))
calls = []
r = sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls, r)
l = [3, 1, 2]
print(l.sort(), l)
big = [(i * 7919) % 1000 for i in range(1000)]
print(sorted(big) == list(range(1000)), sorted(big, reverse=True)[:3], sorted(big, key=lambda x: x % 10)[:5])
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=itemgetter(0)) == sorted(pairs), sorted(pairs, key=itemgetter(0), reverse=True)[:4])
nan = float("nan")
print(sorted([2, 1, None], key=lambda x: (x is None, x)), sorted([3, nan, 1], key=lambda x: (x != x, x))[:2])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: sorted([1, None]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([1, 2], key=lambda: 0))
attempt(lambda: sorted([1, 2], key=lambda x: 1 / 0))
attempt(lambda: sorted([object(), object()]))
attempt(lambda: sorted([(1, {}), (1, {})]))
attempt(lambda: sorted(None))
attempt(lambda: sorted([1], reverse="yes"))
attempt(lambda: sorted([2, 1], reverse=None))
attempt(lambda: sorted(key=len))
