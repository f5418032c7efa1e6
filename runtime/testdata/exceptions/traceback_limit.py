"""sys.tracebacklimit, and what sys.exit makes of a tuple; math.sumprod's order."""

import math
import sys

for args in (42,), ((42,),), ((17, 23),), ((),), ():
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(e.code, e.args)
print(math.sumprod([10.0, 1e20, 30, -1e20], [1, 1, 1, 1]), math.sumprod([1e20, 1.0, -1e20], [1, 1, 1]))
print(math.sumprod([0.1] * 10, [1] * 10), math.sumprod((-5, -5, 10), (1.5, 4611686018427387904, 2305843009213693952)))
print(math.sumprod([1, 2, 2.5], [True, 3, 4]), math.sumprod([10.1, math.inf], [20.2, 30.3]), math.sumprod([], []))


def inner():
    1 / 0


def outer():
    inner()


sys.tracebacklimit = 2
outer()
