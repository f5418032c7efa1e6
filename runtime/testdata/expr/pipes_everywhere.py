# Pipes in every kind of scope, and the predicates' # in nested ones.
from dataclasses import dataclass

words = ["pear", "fig", "apple"]


def longest(ws, least=1):
    return ws | filter(len(#) >= least) | sortBy(len(#)) | last()


class Basket:
    kinds = words | map(# | upper())
    count = len(kinds)

    def __init__(self, **fruit):
        self.fruit = fruit

    def heavy(self, limit):
        return self.fruit | toPairs() | filter(#[1] > limit) | map(#[0]) | join(", ")

    @property
    def total(self):
        return self.fruit | values() | sum()


def counter():
    seen = 0

    def bump(ws):
        nonlocal seen
        seen += ws | count(# startsWith "a")
        return seen

    return bump


def generate():
    yield from 1..3 | map(# * 10)
    got = yield words | first()
    yield got | upper()


@dataclass
class Point:
    x: int
    y: int = 0


print(longest(words), longest(words, 5), longest([], 2))
print(Basket.kinds, Basket.count)
b = Basket(pear=3, fig=1, apple=2)
print(b.heavy(1), b.total)
bump = counter()
print(bump(words), bump(["a", "ab"]))
g = generate()
print(next(g), next(g), next(g), next(g), g.send("x"))
print([w | upper() for w in words | filter("p" in #)])
print({w: w | len() for w in words}, {n % 2 for n in 1..4} | sort())
print((lambda ws: ws | map(# + "!"))(words))
print(sorted(words, key=lambda w: w | reduce(#acc + #) | len()))
print([Point(1), Point(2, 5)] | map(.x + .y), [Point(3)] | find(.x == 3))
print([[1, 2], [3]] | map(# | map(# * 2) | sum()))
print([[1, 2], [3]] | map(filter(#, # > 1)) | flatten())
print([["a"], ["b", "c"]] | map(# | map(f"{#index}{#}")))
print(1..3 | map(1..# | reduce(#acc + #)))
print(1..3 | map((lambda n: n * #)(10)), 1..2 | map([# for _ in 1..2]))
for w in words | reverse():
    print(w | trimPrefix("f"), end=" ")
print()
match words | len():
    case 3:
        print("three")
with_default = None ?? words | map(#[0]) | join()
print(with_default)
assert words | any(# == "fig")
x = 5 if words | none(# == "kiwi") else 6
x += 1..3 | sum()
print(x, -(1..3 | sum()), not (words | any(# == "kiwi")))
if (n := words | count(len(#) > 3)) > 1:
    print(n, "are long")
print(f"{words | map(# | upper()) | join('+')} {1..3 | sum():>5}")
while words | len() > 2:
    words = words | take(2)
print(words, 1..0, len(1..10))
print(1..2 == [1, 2], 1..2 + 1, 2 * 1..3)
del words
try:
    exec('print(text | upper())', {"text": "in exec"})
    print(eval('xs | map(# * k)', {"xs": [1, 2]}, {"k": 3}))
    print(eval('xs | filter(# > 1)', {}, {"xs": [1, 2]}))
except Exception as e:
    print(type(e).__name__, e)
