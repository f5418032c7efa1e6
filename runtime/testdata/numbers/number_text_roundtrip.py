# repr and parse back
import random
random.seed(5)
bad = []
for _ in range(300):
    x = random.uniform(-1, 1) * 10 ** random.randint(-300, 300)
    for t in (repr(x), f"{x:.17g}", f"{x:.16e}", x.hex()):
        y = float.fromhex(t) if "x" in t else float(t)
        if y != x: bad.append((x, t))
print(len(bad))
for _ in range(200):
    n = random.getrandbits(random.randint(1, 200)) * random.choice((1, -1))
    assert int(str(n)) == n == int(hex(n), 16) == int(bin(n), 2) == int(oct(n), 8) == eval(repr(n)) == int(f"{n:,}".replace(",", "")) == int(f"{n:_x}".replace("_", ""), 16)
print("ints fine")
xs = [random.gauss(0, 1e3) for _ in range(6)]
print(xs, [round(x, 2) for x in xs], [f"{x:.3e}" for x in xs], [str(x)[:8] for x in xs])
print([float(s) for s in "1 1. .1 1e1 1E-1 +1 -1.5e+2 1_0 0001.50 infinity -Inf nan".split()], [int(s) for s in "0 -0 +7 007 1_0".split()])
print(str(1e5), str(1e15), str(123456789012345680.0), str(1e16), str(1.5e16), str(0.0001), str(0.00001), str(1e-5), str(12345e-9), str(1e22), str(1e21), str(-1e-7), str(100000.0), str(1234567.0), str(5e-324), str(1.7976931348623157e308))
print([f"{x!r}" for x in (1e0, 1.0e1, 3.0e8, 6.022e23, 1.6e-19, 9.109e-31, 299792458.0, 0.1e1)], repr(1e1000), repr(-1e1000), repr(2 ** 0.5), repr(1 / 7), repr(100 / 3), repr(1e2 / 3e2))
print(complex("1+1j"), complex(repr(1.5 - 2j)), [str(complex(a, b)) for a in (0.0, -0.0, 1.0) for b in (0.0, -0.0, -1.5)], eval(repr(2.5 - 1j)) == 2.5 - 1j)
def engineering(x):
    exp = 0
    while abs(x) >= 1000: x, exp = x / 1000, exp + 3
    while 0 < abs(x) < 1: x, exp = x * 1000, exp - 3
    return f"{x:.4g}" + {0: "", 3: "k", 6: "M", 9: "G", -3: "m", -6: "u", -9: "n"}.get(exp, f"e{exp}")
print([engineering(x) for x in (0, 1, 999, 1500, 2.5e7, 0.0042, 3.3e-8, 1e12, -47000)])
def human(n):
    for unit in ("B", "KB", "MB", "GB"):
        if n < 1024: return f"{n:.1f}{unit}" if n % 1 else f"{int(n)}{unit}"
        n /= 1024
    return f"{n:.1f}TB"
print([human(n) for n in (0, 512, 1024, 1536, 10 ** 6, 2 ** 30, 2 ** 41)])
