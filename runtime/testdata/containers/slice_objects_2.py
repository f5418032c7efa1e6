# slice objects and custom indexing, continued
a = slice(1, 10, 2)
print(a, a.start, a.stop, a.step, a == slice(1, 10, 2), a != slice(1), a.indices(6), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(100).indices(5), slice(5, -100, -1).indices(3))
print(slice(1, 2) < slice(1, 3), slice("a", None), repr(slice(None)), list(range(*a.indices(8))), "abcdefghij"[a], [*range(20)][a], (1, 2, 3)[slice(-1, None, -1)])
print([1, 2, 3].__getitem__(slice(0, 2)), "abc".__getitem__(slice(None, None, -1)), hash(slice(1, 2)) == hash(slice(1, 2)))


class Vector:
    def __init__(self, *xs):
        self.xs = list(xs)

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Vector(*self.xs[i])
        if isinstance(i, tuple):
            return [self[k] for k in i]
        if not isinstance(i, int):
            raise TypeError(f"Vector indices must be integers, not {type(i).__name__}")
        return self.xs[i]

    def __repr__(self):
        return f"Vector{tuple(self.xs)}"


v = Vector(1, 2, 3, 4, 5)
print(v[0], v[-1], v[1:3], v[::-1], v[0, 2, 4], v[:2, -1], list(v), 3 in v, list(reversed(v)), v[1:][0])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: v["a"])
attempt(lambda: v[9])
attempt(lambda: v.__setitem__(0, 1))
attempt(lambda: a.indices())
attempt(lambda: a.indices(-1))
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(1, 2, 0).indices(5))
attempt(lambda: setattr(a, "start", 5))
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: [1, 2][slice(None, None, 0)])
attempt(lambda: [1][:"a"])
attempt(lambda: slice(1) < 5)
try:
    v[0] = 1
except TypeError as e:
    print(e)
try:
    del v[0]
except TypeError as e:
    print(e)
try:
    v[0] += 1
except TypeError as e:
    print(e)
