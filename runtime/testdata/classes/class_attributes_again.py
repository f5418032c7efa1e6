# Attributes of classes that are assigned again and again, read through the class,
# instances and classes that derive from it, hidden, deleted and made descriptors.


class Base:
    count = 0
    names = ()
    last = None

    def __init__(self):
        Base.count += 1
        self.id = self.count

    def own(self):
        self.__class__.count += 1
        return self.count

    @classmethod
    def bump(cls, by):
        cls.count += by
        cls.names = (*cls.names, by)
        return cls.count


class Heir(Base):
    pass


class Other(Base):
    count = 100


def read(x):
    return x.count, x.names, x.last


def state(*more):
    return [read(x) for x in (Base, Heir, Other, b, h, o, *more)]


b, h, o = Base(), Heir(), Other()
for i in range(4):
    print(i, Base().id, Heir().id, Other().id, state())
    print(i, b.own(), h.own() if i > 1 else "-", o.own(), state())
    print(i, Base.bump(i), Heir.bump(i) if i > 2 else "-", Other.bump(i), state())
    print(i, Base.__dict__["count"], vars(Heir).get("count"), getattr(h, "count"))
b.count = "its own"
print(state())
Base.last = b
print(read(h)[2] is b)
Base.last = 5
Base.last = 6
print(state())
Base.last = property(lambda self: "computed")
print(read(b), read(h)[2], Base.last is Heir.last)
Base.last = 7
Base.last = 8
print(state())
del Heir.count
Base.count = 1
print(state())
Base.count = 2
print(state())
Heir.count = 3
Heir.count = 4
print(state())
del Base.last
for x in (Base, Heir, b, h):
    try:
        print(x.last)
    except AttributeError as e:
        print(e)
Base.last = 1
Base.last = 2
print(state())
Heir.__bases__ = (Other,)
Other.count = 55
del Heir.count
print(state())
Other.count = 56
Base.count = 57
print(state())


class Meta(type):
    made = 0

    def __call__(cls):
        Meta.made += 1
        cls.made += 1
        return super().__call__()


class Made(metaclass=Meta):
    made = 10

    def __init__(self):
        self.n = self.made


print([Made().n for _ in range(4)], Made.made, Meta.made)


class Cell:
    def __get__(self, o, t):
        return "got"


Made.made = []
Made.made = [1]
print([Made.made for _ in range(2)])
Made.made = 3
Made.made = Cell()
print(Made.made)
