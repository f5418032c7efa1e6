# equality, hashing and dictionary keys, continued
class OnlyEq:
    def __eq__(self, other):
        return True
class Explicit(OnlyEq):
    __hash__ = object.__hash__
class Restored(OnlyEq):
    def __hash__(self):
        return 1
class BadHash:
    def __hash__(self):
        return "x"
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))
print(isinstance(hash(Explicit()), int), hash(Restored()), hash(Point(1, 2)) == hash((1, 2)))
p = Point(0, 0)
store = {p: "origin"}
p.x = 99
print(p in store, Point(0, 0) in store, [v for v in store.values()])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: hash(OnlyEq()))
attempt(lambda: {OnlyEq(): 1})
attempt(lambda: {OnlyEq()})
attempt(lambda: hash(BadHash()))
attempt(lambda: hash([1]))
attempt(lambda: hash((1, [2])))
attempt(lambda: hash({1: 2}))
attempt(lambda: hash(set()))
attempt(lambda: hash(bytearray()))
attempt(lambda: {1: 1}[[]])
attempt(lambda: hash(slice(1)) == hash(slice(1)))
attempt(lambda: {slice(1, 2): "ok"}[slice(1, 2)])
nan = float("nan")
n = {nan: 1}
print(nan in n, float("nan") in n, n[nan], [nan] == [nan], (nan,) == (nan,), nan == nan, {nan} == {nan})
