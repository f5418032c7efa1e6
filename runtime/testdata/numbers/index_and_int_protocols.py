# __index__, __int__, __float__, __trunc__, __round__ in builtins
class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class BadIdx:
    def __index__(self): return "x"
class BigIdx:
    def __index__(self): return 2 ** 100
class FloatLike:
    def __float__(self): return 2.5
class BadFloat:
    def __float__(self): return 2
class IntSub(int): pass
class RetSub:
    def __index__(self): return IntSub(3)
i = Idx(3)
l = [0, 1, 2, 3, 4, 5]
print(l[i], l[:i], l[Idx(-1)], l[Idx(1):Idx(5):Idx(2)], "abcdef"[i], (1, 2, 3, 4)[i], range(i), list(range(Idx(1), Idx(7), Idx(2))), [0] * i, "ab" * i, i.__index__())
print(hex(i), oct(i), bin(i), chr(Idx(65)), int(i), float(i), complex(i), bytes(i), bytearray(i), round(2.71828, i), "abc".center(Idx(7), "*"), divmod(7, i.__index__()), (5).to_bytes(Idx(2), "big"), 2 .__pow__(3), pow(2, 3))
print(hasattr(FloatLike, "__int__"), float(FloatLike()), complex(FloatLike()), "%.1f" % FloatLike(), f"{float(FloatLike()):g}", "%d" % Idx(9), "%x" % Idx(255), "{:d}".format(Idx(5).__index__()), "%c" % Idx(66))
import math, operator
print(math.sqrt(FloatLike()), math.factorial(Idx(5)), math.gcd(Idx(12), 18), math.comb(Idx(5), Idx(2)), operator.index(i), math.isqrt(Idx(17)), slice(Idx(1), None).indices(5))
l[Idx(0)] = "set"; del l[Idx(5)]; l.insert(Idx(1), "ins"); print(l, l.pop(Idx(1)), "a-b-c".split("-", Idx(1)), "aaa".replace("a", "b", Idx(2)), "abcabc".find("c", Idx(3)))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: l[BadIdx()])
attempt(lambda: l[BigIdx()])
attempt(lambda: l[:BigIdx()])
attempt(lambda: [0] * BigIdx())
attempt(lambda: "a" * BadIdx())
attempt(lambda: int(BadIdx()))
attempt(lambda: hex(BadIdx()))
attempt(lambda: hex(1.0))
attempt(lambda: float(BadFloat()))
attempt(lambda: l[FloatLike()])
attempt(lambda: range(FloatLike()))
attempt(lambda: chr(BigIdx()))
attempt(lambda: "%d" % FloatLike())
attempt(lambda: "%x" % FloatLike())
attempt(lambda: i + 1)
attempt(lambda: i == 3)
attempt(lambda: math.sqrt(object()))
attempt(lambda: operator.index(2.0))
attempt(lambda: operator.index("1"))
attempt(lambda: int(object()))
attempt(lambda: bytes(BigIdx()))
attempt(lambda: "abc".center(BigIdx()))
attempt(lambda: math.factorial(BadIdx()))
attempt(lambda: f"{i:d}")
attempt(lambda: round(1.5, FloatLike()))
attempt(lambda: math.ldexp(1.0, Idx(3)))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(int(RetSub()), type(int(RetSub())).__name__, type(operator.index(RetSub())).__name__, [str(x.message) for x in w])
