# sum, min, max and friends over numbers
import math
print(sum([]), sum([], 5), sum((1, 2), 10), sum(range(10)), sum([1.5, 2.5]), sum([True] * 3), sum([2 ** 62] * 4), sum([-1, 1]), sum({1: 0, 2: 0}), sum(x * x for x in range(5)), sum([1j, 2]), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum([1, 2], start=3), sum([0.1] * 3), sum([0.1] * 3, 0), sum([1, 0.1, 0.2]))
print(min(3, 1, 2), min([3, 1]), min(-1, -5.5), min("b", "a"), min([1, 2], [1]), min({5, 3}), min({2: "a", 1: "b"}), min([], default=None), min([4, -5], key=abs), min(1, 1.0), min(True, 1), min(range(5, 0, -1)), max(1, 2.5), max(5, 3, key=lambda x: -x), max([1, 3, 3]), max("hello"), max([[1], [2, 0]]), max((), default=0), max([0.0, -0.0]), max([-0.0, 0.0]))
print(abs(-5), abs(5.5), abs(-0.0), abs(3 - 4j), abs(True), abs(-2 ** 70), math.prod([1, 2, 3]), math.prod([]), math.prod([0.5, 4]), math.prod([2, 3], start=10), math.fsum([]), math.sumprod([1, 2, 3], [4, 5, 6]), math.dist([1, 2], [4, 6]), math.hypot(), math.hypot(3), math.hypot(1, 1, 1))
print(all(n > 0 for n in [1, 2]), any(n > 2 for n in [1, 2]), all([]), any([]), all([0.0]), any([0, 0.0, 0j, 0.1]), len(range(0, 100, 7)), sorted([3, 1, 2])[-1], sorted([3, 1, 2], reverse=True), [*reversed(range(3))], divmod(17, 5), round(sum([0.1, 0.2]), 2))
data = [3, -1, 4, 1, -5, 9, 2, 6]
print(max(data), min(data), data.index(max(data)), sum(data) / len(data), sorted(data)[len(data) // 2], max(enumerate(data), key=lambda p: p[1]), min(data, key=lambda x: abs(x - 5)), sorted(data, key=lambda x: (x < 0, abs(x))), [sum(data[:i + 1]) for i in range(len(data))], max(sum(data[i:j]) for i in range(len(data)) for j in range(i + 1, len(data) + 1)))
nan = math.nan
print(max([nan, 1, 2]), max([1, nan, 2]), min([1, nan]), min([nan, 1]), sum([1, nan]), max(1, math.inf), min(-math.inf, 0), math.isnan(sum([math.inf, -math.inf])), sorted([2, 1]) == [1, 2])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
for f in (lambda: sum(), lambda: sum(1), lambda: sum([1, "a"]), lambda: sum(["a"], "b"), lambda: sum([None]), lambda: sum([1], 2, 3), lambda: sum([[1]]), lambda: min(), lambda: min([]), lambda: min(1), lambda: min([1, None]), lambda: min(1, 2, key=5), lambda: max([1], key=lambda: 0), lambda: max(1, 2, default=3), lambda: max([1], foo=2), lambda: abs(), lambda: abs("x"), lambda: abs([]), lambda: math.prod(5), lambda: math.prod(["a", 2]), lambda: math.fsum(["a"]), lambda: math.dist([1], [1, 2]), lambda: math.sumprod([1], ["a"]), lambda: max({}), lambda: any(None), lambda: sum([2 ** 62, 2 ** 62, "x"])):
    attempt(f)
