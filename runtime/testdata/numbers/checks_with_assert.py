# properties that must hold, over many seeded random numbers
import math, random
rng = random.Random(2718)
def ints(n, bits=120): return [rng.getrandbits(rng.randint(1, bits)) * rng.choice((1, -1)) for _ in range(n)]
a, b, c = ints(150), [x or 1 for x in ints(150)], ints(150)
for x, y, z in zip(a, b, c):
    q, r = divmod(x, y)
    assert q * y + r == x and (0 <= r < y if y > 0 else y < r <= 0)
    assert x // y == q and x % y == r and math.floor(x / y) == q or abs(x) > 2 ** 50
    assert x + y == y + x and x * (y + z) == x * y + x * z and (x - y) - z == x - (y + z)
    assert x ^ y ^ y == x and (x & y) + (x | y) == x + y and ~x == -x - 1 and x & ~x == 0
    assert (x << 17) >> 17 == x and x << 5 == x * 32 and x >> 3 == x // 8
    assert math.gcd(x, y) == math.gcd(y, x % y) and math.gcd(x, y) * math.lcm(x, y) == abs(x * y)
    assert int(str(x)) == x and int(f"{x:x}", 16) == x and int.from_bytes(x.to_bytes(20, "little", signed=True), "little", signed=True) == x
    assert math.isqrt(x * x) == abs(x) and (x * x) ** 1 == x ** 2 and abs(x) == max(x, -x)
    assert hash(x) == hash(float(x)) if float(x) == x else True
    assert (x < y) == (x - y < 0) == (not x >= y) and (x == y) == (not x != y)
    assert x.bit_length() == len(bin(abs(x))) - 2 or x == 0
print("integers hold")
for _ in range(300):
    f = rng.uniform(-1e6, 1e6)
    assert float(repr(f)) == f and float(f"{f:.17g}") == f and float.fromhex(f.hex()) == f
    n, d = f.as_integer_ratio()
    assert n / d == f and math.ldexp(*math.frexp(f)) == f
    fr, ip = math.modf(f)
    assert fr + ip == f and math.copysign(abs(f), f) == f
    assert math.floor(f) <= f < math.floor(f) + 1 and math.ceil(f) == -math.floor(-f)
    assert round(f) == math.floor(f + 0.5) or (f * 2) % 2 == 1
    q, r = divmod(f, 7.5)
    assert 0 <= r < 7.5 and math.isclose(q * 7.5 + r, f)
    assert abs(math.fmod(f, 3)) < 3 and -1.5 <= math.remainder(f, 3) <= 1.5
print("floats hold")
for p in (2, 3, 5, 7, 101, 7919, 2 ** 31 - 1):
    for _ in range(10):
        x = rng.randrange(1, p)
        assert pow(x, p - 1, p) == 1 and x * pow(x, -1, p) % p == 1
print("fermat holds", sum(a) % 1000003, sum(b) % 1000003, sum(x * y for x, y in zip(a, c)) % 1000003)
