# the int and float dunder methods, called by name
n = 7
print(n.__add__(3), n.__radd__(3), n.__sub__(10), n.__rsub__(10), n.__mul__(2), n.__truediv__(2), n.__floordiv__(2), n.__mod__(4), n.__pow__(2), n.__rpow__(2))
print(n.__and__(3), n.__or__(8), n.__xor__(2), n.__invert__(), n.__lshift__(2), n.__rshift__(1), n.__neg__(), n.__pos__(), n.__abs__())
print(n.__eq__(7), n.__lt__(8), n.__ge__(8), n.__ne__(7), n.__bool__(), n.__int__(), n.__float__(), n.__index__(), n.__hash__(), n.__divmod__(4))
print(n.__add__(1.5), n.__add__("a"), n.__eq__("a"), n.__lt__(None), (1.5).__add__(1), (1.5).__radd__(2), (1.5).__add__("x"))
print(n.__repr__(), n.__str__(), n.__format__("03d"), n.__round__(), n.__floor__(), n.__trunc__(), n.__ceil__())
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.as_integer_ratio(), n.is_integer(), n.bit_length())
print(int.__add__(1, 2), int.__name__, int.__mro__, float.__add__(1.0, 2), int.bit_length(255))


class Meters(int):
    def __add__(self, other):
        return Meters(int(self) + int(other))

    def __repr__(self):
        return f"{int(self)}m"


m = Meters(5)
print(m, m + 3, 3 + m, m * 2, type(m + 1).__name__, type(m * 2).__name__, [m], f"{m}", f"{m:d}", str(m), m == 5, hash(m) == hash(5), isinstance(m, int))
m.note = "subclass has a dict"
print(m.note, Meters("42"), Meters("ff", 16), sum([Meters(1), Meters(2)]), max(m, 3), int(m), type(int(m)).__name__)


class Temp(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self


t = Temp(36.6, "F")
print(t, t.unit, t + 1, type(-t).__name__, t.is_integer(), f"{t:.0f}", repr(t), t == 36.6)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: int.__add__(1))
attempt(lambda: int.__add__("a", 1))
attempt(lambda: int.__add__(1.0, 1))
attempt(lambda: n.__add__(1, 2))
attempt(lambda: n.__truediv__(0))
attempt(lambda: int.bit_length("a"))
attempt(lambda: int.nope)
attempt(lambda: n.__getitem__(0))
attempt(lambda: Meters("x"))
attempt(lambda: float.is_integer(1))
