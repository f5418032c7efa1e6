"""Writes testdata/functions.txt: what CPython's math module (the C library)
gives for random arguments, one "name argument... result" a line.

Run it with CPython 3.13 in the package's directory:
    python3.13 testdata/regen/functions.py > testdata/functions.txt
"""
import math
import random
import struct

random.seed(7)
PER_FUNCTION = 120


def uniform(a, b):
    return random.uniform(a, b)


def any_float():
    while True:
        f = struct.unpack("d", random.randbytes(8))[0]
        if math.isfinite(f):
            return f


def human():
    """A number as people write them."""
    return random.choice([round(uniform(-10, 10), 2), round(uniform(0, 1), 3), random.randint(-50, 50),
                          uniform(-1, 1), uniform(-100, 100)])


def pick(*makers):
    return random.choice(makers)()


def positive():
    return abs(pick(human, lambda: uniform(0.9, 1.1), any_float))


def angle():
    return pick(human, lambda: uniform(-1e6, 1e6), any_float, lambda: uniform(-1, 1))


def unit():
    return uniform(-1, 1)


def small():
    return pick(human, unit, lambda: uniform(-30, 30))


def bases():
    return pick(lambda: (abs(human()), human()), lambda: (uniform(0, 2), uniform(-100, 100)),
                lambda: (abs(human()), random.choice([.5, 1.5, -1.5, 2, 3, 10, 1 / 3, -1, -2])),
                lambda: (abs(any_float()), uniform(-2, 2)), lambda: (1 + uniform(-1e-5, 1e-5), uniform(-1e7, 1e7)),
                lambda: (uniform(-5, 5), random.randint(-9, 9)))


one = lambda make: lambda: (make(),)
FUNCTIONS = {
    "exp": one(lambda: pick(human, lambda: uniform(-700, 700), lambda: uniform(-745, -708), unit)),
    "exp2": one(lambda: pick(human, unit, lambda: uniform(-1070, 1020))),
    "log": one(positive), "log2": one(positive), "log10": one(positive),
    "sin": one(angle), "cos": one(angle), "tan": one(angle),
    "atan": one(lambda: pick(human, any_float, unit)), "asin": one(unit), "acos": one(unit),
    "sinh": one(small), "cosh": one(small), "tanh": one(small), "asinh": one(small),
    "acosh": one(lambda: 1 + abs(small())),
    "atan2": lambda: (pick(human, unit), pick(human, unit, lambda: uniform(-1e5, 1e5))),
    "hypot": lambda: (pick(human, unit, any_float), pick(human, unit, lambda: uniform(-1e5, 1e5))),
    "pow": bases,
}

for name, make in FUNCTIONS.items():
    done = 0
    while done < PER_FUNCTION:
        args = [float(x) for x in make()]
        try:
            result = getattr(math, name)(*args)
        except (ValueError, OverflowError):
            continue
        print(name, *[x.hex() for x in args], result.hex())
        done += 1
