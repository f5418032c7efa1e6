# isinstance issubclass callable getattr hasattr setattr delattr vars type
class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return abs(self.x) + abs(self.y)


p = Point(3, -4)
print(isinstance(p, Point), isinstance(5, (str, int)), isinstance(True, int), isinstance(5, int | str), isinstance("a", object))
print(issubclass(bool, int), issubclass(int, (str, float)), issubclass(Point, object), issubclass(Point, int | Point))
print(callable(print), callable(Point), callable(p), callable(p.norm), callable(lambda: 0), callable("a"))
print(getattr(p, "x"), getattr(p, "z", "default"), getattr(p, "norm")(), getattr(Point, "kind"))
print(hasattr(p, "y"), hasattr(p, "w"), hasattr([], "append"), hasattr(5, "real"))
setattr(p, "z", 9)
print(p.z, vars(p), p.__dict__ is vars(p))
delattr(p, "z")
print(vars(p), "kind" in vars(p), "kind" in vars(Point))
print([n for n in dir(p) if not n.startswith("_")])
print([n for n in dir(Point) if not n.startswith("_")])
print(type(p), type(p).__name__, type(5), type(type), type(None), type(...), type(NotImplemented))
print(type(p) is Point, p.__class__ is Point, Point.__name__, Point.__module__, Point.__qualname__)
print(id(p) == id(p), p is p)
print([type(v).__name__ for v in [1, 1.0, "a", b"a", [], (), {}, set(), None, True, 1j, print, len, lambda: 0, Point, p, p.norm, range(1), slice(1), ...]])
print("append" in dir([]), "upper" in dir(""), "keys" in dir({}), "__add__" in dir(1))
T = type("T", (Point,), {"extra": 1, "hello": lambda self: "hi"})
print(T, T(1, 2).hello(), T.extra, T.__bases__, T.__mro__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: p.missing)
attempt(lambda: Point.missing)
attempt(lambda: (5).missing)
attempt(lambda: getattr(p, 5))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr([], "x", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(p, "nope"))
attempt(lambda: vars(5))
attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: issubclass(5, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: isinstance(1, [int]))
attempt(lambda: p())
attempt(lambda: None.x)
attempt(lambda: print.x)
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
