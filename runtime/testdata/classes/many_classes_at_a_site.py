# One place of the source meets instances of many classes, with attributes,
# without, in a dict, hidden by what the class says, and the classes change.


def read(o):
    try:
        return o.value
    except AttributeError as e:
        return str(e)


def write(o, v):
    try:
        o.value = v
    except AttributeError as e:
        return str(e)
    return read(o)


def call(o, *args):
    try:
        return o.act(*args)
    except (AttributeError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


def call0(o):
    try:
        return o.act()
    except (AttributeError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


class Base:
    def __init__(self, v):
        self.value = v

    def act(self):
        return "Base.act", self.value


kinds = [type(f"K{i}", (Base,), {"act": (lambda i: lambda self: (i, self.value))(i)}) for i in range(12)]


class Constant:
    value = "of the class"

    @classmethod
    def act(cls):
        return cls.__name__


class Heir(Constant):
    value = "of the heir"


class Computed:
    @property
    def value(self):
        return "computed"

    @staticmethod
    def act():
        return "static"


class Slotted:
    __slots__ = ("value",)

    def act(self):
        return "slotted"


class Hooked(Base):
    def __getattr__(self, name):
        return f"no {name}"

    def __setattr__(self, name, v):
        object.__setattr__(self, name, ("set", v))


class Asked(Base):
    def __getattribute__(self, name):
        if name == "value":
            return "asked"
        return object.__getattribute__(self, name)


class Empty:
    pass


def all_of():
    own = Empty()
    own.act = lambda: "own act"
    bag = Base("bag")
    bag.__dict__["more"] = 1
    hidden = Base("hidden")
    hidden.__dict__["act"] = lambda: "in the dict"
    many = Empty()
    for i in range(80):
        setattr(many, f"a{i}", i)
    gone = Base("gone")
    del gone.value
    moved = Base("moved")
    moved.__class__ = kinds[3]
    slotted = Slotted()
    slotted.value = "in a slot"
    return [k(i) for i, k in enumerate(kinds)] + [
        Constant(), Heir(), Computed(), slotted, Slotted(), Hooked(1), Asked(2), own, bag, hidden, many, gone, moved,
        Constant, Heir, ValueError("e"), 5, "text"]


for turn in range(3):
    for o in all_of():
        print(type(o).__name__, "|", read(o), "|", call0(o), "|", call(o), "|", call(o, 1), "|", write(o, turn))

print("-- the classes change")
objects = all_of()
for step in range(6):
    for o in objects:
        read(o), call0(o)
    if step == 0:
        kinds[0].value = property(lambda self: "now computed")
    elif step == 1:
        kinds[1].act = lambda self: "a new act"
        objects[2].act = lambda: "an act of its own"
    elif step == 2:
        Base.act = classmethod(lambda cls: cls.__name__)
        del kinds[4].act
    elif step == 3:
        Empty.value = "now there"
    elif step == 4:
        Constant.value = "another"
        del Heir.value
    print(step, [str(read(o)) for o in objects[:6]], read(Empty()), read(Heir()), read(Heir))
    print(step, [str(call0(o)) for o in objects[:6]], call0(objects[-7]))

print("-- equal, true, hashed, one of a class")


class Plain:
    pass


def facts(a, b):
    out = [a == b, a != b, b == a, a == None, a != 3, bool(a), a in [b, a], [b, a].index(a), isinstance(a, Plain), isinstance(a, int)]
    try:
        out.append(len({a: 1, b: 2}))
    except TypeError as e:
        out.append(str(e))
    return out


class Lesser(Plain):
    pass


a, b, c = Plain(), Plain(), Lesser()
print(facts(a, b), facts(a, c), facts(c, a), facts(a, a))
Lesser.__eq__ = lambda self, other: True
print(facts(a, b), facts(a, c), facts(c, a))
Lesser.__hash__ = None
Plain.__bool__ = lambda self: False
print(facts(a, b), facts(a, c))
Lesser.__hash__ = lambda self: 1
Plain.__hash__ = lambda self: 1
print(facts(a, b), facts(a, c))
Plain.__ne__ = lambda self, other: "ne"
print(a != b, a == b)
del Lesser.__eq__, Plain.__bool__, Plain.__ne__
Plain.__len__ = lambda self: 0
print(facts(a, b), facts(a, c))


class Feigned:
    @property
    def __class__(self):
        return Plain


print(isinstance(Feigned(), Plain), isinstance(Feigned(), int), isinstance(Feigned(), Feigned))
