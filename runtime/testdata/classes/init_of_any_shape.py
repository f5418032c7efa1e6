# __init__ with its object in *args, in a cell, as positional only, with keywords, and called in every way.
class Names:
    def __init__(*args, **kwargs):
        self, args = args[0], args[1:]
        self.__attrs = dict(*args, **kwargs)

    def show(self):
        return sorted(self.__attrs.items())


class Cell:
    def __init__(self, x=1, *rest, k=2, **more):
        self.get = lambda: (self is me[0], x, rest, k, more)


class Only:
    def __init__(self, a, /, b, *, c=3):
        self.v = a, b, c


class Kept:
    def __init__(self, *args):
        self.args = args
        self = None


class Bare:
    def __init__(*_):
        pass


n = Names(a=1, b=2)
print(type(n).__name__, isinstance(n, Names), n.show())
print(Names({"x": 1}, y=2).show(), Names(**{"q": 1}).show(), Names(*[[("k", 1)]]).show())
me = [None]
for args, kw in [((), {}), ((5,), {}), ((5, 6), {"k": 7}), ((), {"x": 8, "z": 9})]:
    me[0] = Cell(*args, **kw)
    print(me[0].get())
me[0] = Cell(1, k=3)
print(me[0].get())
print(Only(1, 2).v, Only(1, b=2).v, Only(1, b=2, c=4).v, Only(*[1], **{"b": 5}).v)
print(Kept(1, 2).args, Kept(*"ab").args, type(Bare()).__name__, type(Bare(1)).__name__, type(Bare(*[1])).__name__)
for call in (lambda: Only(a=1, b=2), lambda: Only(1), lambda: Only(1, 2, 3), lambda: Kept(x=1), lambda: Bare(x=1)):
    try:
        call()
    except TypeError as e:
        print(e)
