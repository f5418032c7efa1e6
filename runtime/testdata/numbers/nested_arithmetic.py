"""Operators within operators, over every mixture of operands."""
import itertools
from fractions import Fraction


class Odd:
    """Answers to operators, and tells of it."""

    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("add", self, other)
        return self.n + 1

    def __radd__(self, other):
        print("radd", other, self)
        return self.n + 2

    def __mul__(self, other):
        print("mul", self, other)
        return self.n * 3

    __rmul__ = __mul__

    def __repr__(self):
        return f"Odd({self.n})"


class Read:
    """Counts how often its attributes are read."""

    def __init__(self, v):
        self.v = v
        self.count = 0

    @property
    def p(self):
        self.count += 1
        return self.v


M = 2**63
values = [0, 1, -1, 3, 7, M - 1, -M, M // 2, 2**31, -(2**31), 2**53 + 1, M, -3 * M, 0.0, -0.0, 1.5, -2.25, 1e308, float("inf"), float("nan"),
          True, Fraction(1, 3), 2j]

forms = {
    "x*y + z": lambda x, y, z: x * y + z,
    "x - y*z": lambda x, y, z: x - y * z,
    "(x + y) * z": lambda x, y, z: (x + y) * z,
    "-x*y - z": lambda x, y, z: -x * y - z,
    "x/y + z": lambda x, y, z: x / y + z,
    "x + y//z": lambda x, y, z: x + y // z,
    "x*y % z": lambda x, y, z: x * y % z,
    "x*3 + y*5 - 1": lambda x, y, z: x * 3 + y * 5 - 1,
    "x*y < z": lambda x, y, z: "yes" if x * y < z else "no",
    "x + 1 == y": lambda x, y, z: "yes" if x + 1 == y else "no",
    "x*2 >= y - z": lambda x, y, z: "yes" if x * 2 >= y - z else "no",
    "-(x*y)": lambda x, y, z: -(x * y),
}


def value(f, *args):
    try:
        return repr(f(*args))
    except (TypeError, ZeroDivisionError, OverflowError) as e:
        return f"{type(e).__name__}: {e}"


for name, f in forms.items():
    crc = 0
    some = []
    for i, args in enumerate(itertools.product(values, repeat=3)):
        got = value(f, *args)
        for c in got:
            crc = (crc * 31 + ord(c)) % 1000000007
        if i % 1297 == 0:
            some.append(f"{args} {got}")
    print(name, crc)
    print(*some, sep="\n")


def augmented(a, b, c):
    a += b * c
    a -= b - c * 2
    a *= b + 1
    return a


for args in [(1, 2, 3), (1.5, 2, 3), (M, 1, 1), ("a", "b", 2), ([1], [2], 2), (Odd(1), 2, 3), (1, Odd(2), 3)]:
    print(args, value(augmented, *args))

o = Odd(5)
print(o + 1 * 2, 1 * 2 + o, (o + 1) * 2, o * 2 + o)

r = Read(4)
print(r.p * r.p + r.p * 2, r.count)
if r.p * 2 + 1 > r.p - 3:
    print("more", r.count)
r.v = "ab"
print(r.p * 2 + r.p, r.count)


def unset(flag):
    if flag:
        y = 2
    try:
        return 3 * y + 1
    except UnboundLocalError as e:
        return str(e)


print(unset(True), unset(False))
print([x * x + 1 for x in (1, 2.5, M, True)], [x for x in range(20) if x * x % 5 == 1])
x, y = 3, 4.0
print(sum(x * y - k * 2 for k in range(5)), [(k + 1) * (k - 1) / 2 for k in range(4)])
