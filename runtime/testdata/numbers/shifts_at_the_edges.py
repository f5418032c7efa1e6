# Shifts, masks and powers of numbers at the edges of what a machine's ints hold.


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


def shifts(a):
    out = [attempt(f) for f in (
        lambda: a << 1, lambda: a >> 1, lambda: a << 62, lambda: a << 63, lambda: a >> 62, lambda: a >> 63, lambda: a >> 64, lambda: a >> 100,
        lambda: a << 0, lambda: (a << 3) & a | (a >> 2) ^ 5, lambda: a & -1, lambda: a & 7, lambda: a >> -1, lambda: a << -1, lambda: 1 >> a,
        lambda: -1 >> a, lambda: (a << 1) + 1, lambda: 2 * (a >> 1), lambda: -a, lambda: -a * 2 + 1)]
    b = a
    try:
        b <<= 2
        b >>= 1
        b &= 255
    except TypeError as e:
        b = str(e)
    return out, b


for a in (0, 1, -1, 5, -5, 2**61, 2**62, -2**62, 2**63 - 1, -2**63, 2**63, True, 63, 62, 64, 1.5, 'x', None, {7}):
    print(a, shifts(a))


def powers(a, b):
    def augmented():
        c = a
        c **= b
        return c

    return [attempt(f) for f in (lambda: a**b, lambda: 2 * a**b + 1, augmented)]


def fixed(a):
    return [attempt(f) for f in (lambda: a**2, lambda: a**3, lambda: a**-1, lambda: a**0, lambda: a**0.5, lambda: 3 * a**2 + a, lambda: (a * a + 1)**(-1.5) * 2)]


for a in (0, 1, 2, -2, 3, 0.0, 1.5, -1.5, 2.5e200, 1e-200, float('inf'), float('nan'), True, 10**20, 'x', 2**31, 2**33, -0.0, 2**62):
    print(a, fixed(a), [powers(a, b) for b in (0, 1, 2, -1, 64, 0.5, -0.5, 2.0, -2.0, 1e3, True, 'y')])
