"""Functions that take all values of a generator: any, all, sum, min, max, sorted, list, tuple, set, join, extend."""
import traceback


def slow(x):
    for _ in (1,):
        pass
    return x


def numbers(n):
    for i in range(n):
        yield slow(i)


def told(n):
    try:
        for i in range(n):
            print("makes", i)
            yield slow(i)
        return "end"
    finally:
        print("over")


print(any(slow(x) > 2 for x in range(5)), all(slow(x) > 2 for x in range(5)), any(slow(x) for x in ()), all(slow(x) for x in ()))
print(sum(slow(x) for x in range(5)), sum(slow(x) / 2 for x in range(5)), sum(slow(x) for x in [True, 2.5, 3]))
print(min(slow(x) for x in [3, 1, 2]), max(slow(x) for x in [3, 1, 2]), sorted(slow(x) for x in "cab"))
print(list(slow(x) for x in "abc"), tuple(slow(x) for x in "abc"), sorted(set(slow(x) for x in "abca")))
print(",".join(slow(x) for x in "abc"), "".join(slow(x) for x in ()))
l = [0]
print(l.extend(slow(x) for x in "ab"), l)
l.extend(slow(len(l)) for _ in range(3))
print(l)
print(list(numbers(3)), sum(numbers(4)), max(numbers(5)))
print(list(told(2)))
print(any(told(2)))
g = numbers(5)
print(next(g), any(g), next(g), list(g), list(g), sum(g))
print(sum(sum(slow(y) for y in x) for x in [[1, 2], [3], []]))
print([max(slow(c) for c in w) for w in ["abc", "de"]])
print(" ".join("".join(slow(c) for c in reversed(w)) for w in ["abc", "de"]))


class Bad:
    def __bool__(self):
        raise ZeroDivisionError("no truth")

    def __lt__(self, other):
        raise KeyError("no order")

    def __radd__(self, other):
        return slow(other) + 1

    def __hash__(self):
        raise AttributeError("no hash")


def fails(n):
    for i in range(n):
        yield slow(i)
    raise ValueError("from the generator")


def stops():
    yield 1
    next(iter(()))


CASES = [
    "any(slow(Bad()) for _ in range(2))",
    "sorted(slow(Bad()) for _ in range(2))",
    "min(slow(Bad()) for _ in range(2))",
    "set(slow(Bad()) for _ in range(2))",
    "sum(slow(Bad()) for _ in range(3))",
    "sum(slow(x) for x in 'ab')",
    "','.join(slow(x) for x in ['a', 1])",
    "max(slow(x) for x in ())",
    "max(slow(x) for x in [1, 'a'])",
    "list(fails(2))",
    "sum(fails(2))",
    "all(stops())",
    "[0].extend(fails(1))",
    "list(slow(x) // 0 for x in (1, 2))",
    "any(any(slow(y) // 0 for y in (x,)) for x in (1, 2))",
]
for case in CASES:
    try:
        print(case, eval(case))
    except Exception as e:
        print(case, type(e).__name__, e)
        for f in traceback.extract_tb(e.__traceback__):
            print("   ", f.name, f.lineno)

g = (list(g) for _ in (1,))
try:
    next(g)
except ValueError as e:
    print(e)


def recursive(n):
    if n:
        yield n
        yield sum(recursive(n - 1))


print(list(recursive(6)))


class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for c in self.children:
            yield from c


tree = Tree(Tree(Tree(), Tree()), Tree())
print(len(list(tree)), all(tree), len(set(tree)), any(t.children == () for t in tree))


def caught():
    for n in range(4):
        try:
            yield list(slow(1 // (x - n)) for x in range(3))
        except ZeroDivisionError as e:
            yield str(e)


print(list(caught()))


async def asynchronous():
    async def inner(n):
        return sum(slow(x) for x in range(n))

    a = [await inner(x) for x in (1, 2, 3)]
    return a, max(slow(x) for x in a), ",".join(str(slow(x)) for x in a)


import asyncio

print(asyncio.run(asynchronous()))


def sender():
    got = yield 1
    while got is None:
        got = yield 2
        if got is None:
            return


print(list(sender()), tuple(sender()))
list = tuple
print(list(slow(x) for x in "ab"))
del list


class L(list):
    pass


m = L()
m.extend(slow(x) for x in "ab")
print(m, L(slow(x) for x in "ab"))


class S(str):
    pass


print(S("-").join(slow(x) for x in "ab"))
