# subclasses of list, dict and set, continued
class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"
class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value
class AttrDict(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


a = AttrDict(x=1)
a.y = 2
del a.x
print(a, a.y, "y" in a, hasattr(a, "keys"))
try:
    a.z
except KeyError as e:
    print("KeyError", e)


class Bag(set):
    def __repr__(self):
        return "Bag" + repr(sorted(self))


b = Bag([3, 1])
print(b, b | {2}, type(b | {2}).__name__, type(b.copy()).__name__, b & {1}, {1} | b, b == {1, 3}, f"{b}", [b])


class Evens(list):
    def __contains__(self, x):
        return x % 2 == 0

    def __iter__(self):
        return (x for x in range(0, 6, 2))

    def __len__(self):
        return 42


e = Evens([1, 2, 3])
print(100 in e, list(e), len(e), e[0], [*e], tuple(e), sum(e), e, sorted(e), bool(e), max(e), dict.fromkeys(e, 0))


class Typed(list):
    def __init__(self, kind, items=()):
        self.kind = kind
        super().__init__(map(self.check, items))

    def check(self, x):
        if not isinstance(x, self.kind):
            raise TypeError(f"{x!r} is not {self.kind.__name__}")
        return x

    def append(self, x):
        super().append(self.check(x))


t = Typed(int, [1, 2])
t.append(3)
print(t, t.kind, vars(t))
for bad in (lambda: t.append("x"), lambda: Typed(str, [1]), lambda: hash(t), lambda: t.nope, lambda: Stack(5), lambda: Stack().peek(), lambda: Default()[[]]):
    try:
        print(bad())
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)
