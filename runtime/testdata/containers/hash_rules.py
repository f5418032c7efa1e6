# equality, hashing and dictionary keys
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0) == hash(False) == hash(0.0), hash(-1) == hash(-2), hash(""), hash(()) != hash((())) or "same")
print({1: "a"}[True], {1.0: "b"}[1], {(1, 2): "c"}[(1.0, 2.0)], 1.0 in {1}, "1" in {1: 0}, None in {None})


class Key:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print(f"eq({self.v},{getattr(other, 'v', other)})", end=" ")
        return isinstance(other, Key) and self.v == other.v

    def __hash__(self):
        print(f"hash({self.v})", end=" ")
        return self.v % 2


d = {Key(1): "one"}
print()
d[Key(3)] = "three"
print()
print(d[Key(1)])
print(Key(5) in d)
print(len({Key(2), Key(2)}))
k = Key(7)
print(k in [k], [k].index(k), [k] == [k])


class OnlyEq:
    def __eq__(self, other):
        return True


class OnlyHash:
    def __hash__(self):
        return 5


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


print(OnlyEq.__hash__, OnlyHash() == OnlyHash(), hash(OnlyHash()), len({Point(1, 2), Point(1, 2), Point(2, 1)}), OnlyEq() == 5, 5 == OnlyEq(), OnlyEq() != 5)
