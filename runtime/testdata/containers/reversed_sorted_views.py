# reversed() of everything, sorted() of everything
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.values())), list(reversed({"a": 1}.items())), list(reversed({"k": 0}.keys())), bytes(reversed(b"ab")), "".join(reversed("한글")))
print(sorted("hello"), sorted({3, 1}), sorted({"b": 1, "a": 2}), sorted({"b": 1}.items()), sorted(range(3), reverse=True), sorted((2, 1)), sorted(b"ba"), sorted(x for x in (2, 1)), sorted([]), sorted([[2], [1, 5], [1]]), sorted("bA", key=str.lower), sorted(["b", "a"], key=None), sorted(frozenset([2, 1])), sorted([True, 0, 2]), sorted(zip("ba", (1, 2))), sorted(enumerate("ba"), key=lambda p: p[1]))
class Rev:
    def __reversed__(self): return iter("custom")
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * i
class NoRev(list): __reversed__ = None
print(list(reversed(Rev())), list(reversed(Seq())), type(reversed([])).__name__, type(reversed("")).__name__, type(reversed(range(2))).__name__, type(reversed({})).__name__)
l = [1, 2, 3]
r = reversed(l)
print(next(r), r.__length_hint__(), list(r), list(r))
r = reversed(l); l.append(4); print(list(r))
r = reversed(l); l.clear(); print(list(r))
l = [3, 1, 2]
l.reverse(); print(l, l[::-1], l); l.sort(); print(l); l.sort(key=lambda x: -x); print(l)
print([*map(list, zip(*[reversed("abc"), range(3)]))], list(enumerate(reversed("ab"))), max(reversed([1, 3, 2])), list(zip("ab", reversed("ab"))), sum(reversed(range(4))), 2 in reversed([1, 2]), [x for x in reversed([1, 2]) if x > 1], dict(reversed(list({"a": 1, "b": 2}.items()))))
data = [("a", 3), ("b", 1), ("c", 3), ("d", 2)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, key=lambda t: (-t[1], t[0])), list(reversed(sorted(data, key=lambda t: t[1]))), sorted(data, key=lambda t: t[0], reverse=True)[0], sorted(sorted(data, reverse=True), key=lambda t: t[1]))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: reversed({1, 2}))
attempt(lambda: reversed(x for x in "a"))
attempt(lambda: reversed(5))
attempt(lambda: reversed(None))
attempt(lambda: reversed(NoRev()))
attempt(lambda: reversed(zip()))
attempt(lambda: reversed(enumerate("a")))
attempt(lambda: reversed())
attempt(lambda: reversed("a", "b"))
attempt(lambda: reversed("abc")[0])
attempt(lambda: len(reversed("abc")))
attempt(lambda: sorted(3))
attempt(lambda: sorted([1], [2]))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([1], key="x"))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([1, 2], cmp=lambda a, b: 0))
attempt(lambda: sorted(["a", None], key=lambda x: x or ""))
attempt(lambda: [3, 1].sort().foo)
attempt(lambda: (3, 1).sort())
attempt(lambda: "ba".sort())
attempt(lambda: sorted([3 + 1j, 2]))
attempt(lambda: max([1, 2], key=lambda x: str(x), default=0))
