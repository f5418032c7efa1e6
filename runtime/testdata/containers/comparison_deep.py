# comparing containers, item by item
import math

print([1, 2, 3] == [1, 2, 3.0], [1, [2, 3]] == [1, [2, 3]], (1, 2) == (1, 2, 3), {"a": [1]} == {"a": [1]}, {1: 2} == {1.0: 2.0}, {1, 2} == {2, 1}, [1] == (1,), {} == dict(), set() == frozenset())
print([1, 2] < [1, 2, 3], [1, 3] > [1, 2, 99], [[]] < [[0]], ("a", 1) < ("a", 2), (2, 1) > (1, 2), [] < [[]], [None] == [None], (1, (2, 3)) < (1, (2, 4)))
print("abc" < "abd", "abc" < "abcd", "B" < "a", "" < " ", "10" < "2", b"a" < b"b", range(3) == range(0, 3), [*range(3)] == [0, 1, 2])


class Eq:
    def __init__(self, n, log):
        self.n, self.log = n, log

    def __eq__(self, o):
        self.log.append((self.n, o.n))
        return self.n == o.n

    def __lt__(self, o):
        self.log.append(f"{self.n}<{o.n}")
        return self.n < o.n


log = []
a = [Eq(1, log), Eq(2, log), Eq(3, log)]
b = [Eq(1, log), Eq(9, log), Eq(3, log)]
print(a == b, log)
log.clear()
print(a < b, log)
log.clear()
print(a == a, log)
log.clear()
print(a[0] in b, b.index(a[2]), b.count(a[0]), log)
log.clear()
print([a[0]] == [a[0], a[1]], log)


class Loose:
    def __eq__(self, o):
        return "truthy string"

    def __contains__(self, o):
        return 5


print(Loose() == 1, 1 == Loose(), [Loose()] == [1], 1 in [Loose()], 3 in Loose(), [Loose()] != [1], Loose() != 1)
nan = math.nan
print([nan] == [nan], [nan] == [float("nan")], (nan, 1) < (nan, 2), nan in (nan,), {nan: 1} == {nan: 1}, [nan].index(nan), [nan].count(float("nan")), max([nan, 1]), max([1, nan]), min(nan, 1))
print(max([[1, 2], [1, 3]]), min(("b", 1), ("a", 9)), sorted([[3], [1, 2], []]), max({"a": 9, "b": 1}), max("hello", key=lambda c: "hello".count(c)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: [1, "a"] < [1, 2])
attempt(lambda: [1, "a"] < [2, 2])
attempt(lambda: (1, None) < (1, None))
attempt(lambda: (1, None) < (1, 5))
attempt(lambda: [1] < (1,))
attempt(lambda: {1: 1} < {1: 2})
attempt(lambda: [{}] < [{}])
attempt(lambda: [{}] < [{1: 1}])
attempt(lambda: {1} < 1)
attempt(lambda: "a" < 1)
attempt(lambda: range(3) < range(4))
attempt(lambda: sorted([[1], ["a"]]))
attempt(lambda: max([1], "a"))
print(1 == "1", None == False, [] == False, 0 == False, "" == False, 0.0 == -0.0, 1 == True, [1] == [True], (0,) == (False,), {0: "x"} == {False: "x"})
