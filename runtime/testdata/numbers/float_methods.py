# methods of float
import math

print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-3.0).as_integer_ratio())
print((1.0).hex(), (0.1).hex(), (-2.5).hex(), (0.0).hex(), (-0.0).hex(), (5e-324).hex(), float("inf").hex(), (1e300).hex())
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.8p0"), float.fromhex("1p-3"), float.fromhex("inf"), float.fromhex("0x1.999999999999ap-4"))
print((3.7).real, (3.7).imag, (3.7).conjugate())
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.trunc(1e20), round(-2.5), round(1e300) == int(1e300))
for nd in range(-3, 5):
    print(nd, round(1234.5678, nd), round(-0.5555, nd), round(2.5, nd), round(155, nd))
print(round(2.675, 2), round(1.005, 2), round(0.5), round(1.5), round(-1.5), round(5e15 + 0.5), round(1e16, -16), round(1.25, 1), round(1.35, 1))
print((5.0).__floor__(), (5.5).__ceil__(), (5.5).__trunc__(), (5.5).__round__(), (5.55).__round__(1), (7.5).__int__())
print(float.__name__, float() == 0, float(True), isinstance(1.0, float), isinstance(1, float))
print(hash(1.0) == hash(1), hash(0.5) == hash(0.5), hash(float("inf")), hash(float("-inf")), hash(2.0 ** 100) == hash(2 ** 100))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: float("inf").as_integer_ratio())
attempt(lambda: float("nan").as_integer_ratio())
attempt(lambda: float.fromhex("xyz"))
attempt(lambda: float.fromhex("0x1p5000"))
attempt(lambda: math.floor(float("nan")))
attempt(lambda: math.ceil(float("inf")))
attempt(lambda: int(float("-inf")))
attempt(lambda: 1.0 / 0)
attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: 10.0 ** 400)
attempt(lambda: (-1.0) ** 0.5)
attempt(lambda: 0.0 ** -1.0)
attempt(lambda: float(1, 2))
attempt(lambda: 1.5 + "x")
attempt(lambda: "x" * 1.5)
attempt(lambda: range(1.0))
attempt(lambda: list("ab")[1.0])
attempt(lambda: 1.5 & 1)
attempt(lambda: (1.5).nope)
