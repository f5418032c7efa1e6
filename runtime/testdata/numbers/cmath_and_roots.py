# complex functions and root finding
import cmath, math
def show(z): return f"{z.real:+.6f}{z.imag:+.6f}j"
z = 1 + 1j
print(show(cmath.sqrt(-1)), show(cmath.exp(1j * math.pi)), show(cmath.log(-1)), show(cmath.sin(z)), show(cmath.cos(z)), show(cmath.tan(z)), show(cmath.sinh(z)), show(cmath.atan(0.5j)), show(cmath.log10(100 + 0j)), show(cmath.log(8, 2)))
print(cmath.phase(1j), cmath.polar(1j), show(cmath.rect(2, math.pi / 4)), abs(3 + 4j), cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isclose(1 + 1e-12j, 1), cmath.pi == math.pi, cmath.infj, cmath.nanj, cmath.phase(-1), cmath.phase(-1 - 0j) if False else cmath.phase(complex(-1, -0.0)))
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return sorted(((-b + s * d) / (2 * a) for s in (1, -1)), key=lambda r: (round(r.real, 9), round(r.imag, 9)))
for abc in ((1, -3, 2), (1, 2, 5), (1, 2, 1)):
    print(abc, [show(r) for r in roots(*abc)])
unity = [cmath.exp(2j * math.pi * k / 5) for k in range(5)]
print([show(u) for u in unity], show(sum(unity)), show(math.prod(unity)))
def poly(cs, x): 
    r = 0
    for c in cs: r = r * x + c
    return r
def durand(cs, n=60):
    rs = [(0.4 + 0.9j) ** i for i in range(len(cs) - 1)]
    for _ in range(n):
        for i, r in enumerate(rs):
            den = math.prod(r - q for j, q in enumerate(rs) if j != i)
            rs[i] -= poly(cs, r) / den
    return sorted(rs, key=lambda r: (round(r.real, 6), round(r.imag, 6)))
print([f"{r.real + 0:.4f}{r.imag:+.4f}j".replace("-0.0000j", "+0.0000j") for r in durand([1, -6, 11, -6])])
def bisection(f, lo, hi, eps=1e-12):
    while hi - lo > eps:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0: hi = mid
        else: lo = mid
    return (lo + hi) / 2
print(f"{bisection(lambda x: x ** 3 - 2, 0, 2):.10f} {bisection(math.cos, 0, 3):.10f}")
def dft(xs): return [sum(x * cmath.exp(-2j * math.pi * k * n / len(xs)) for n, x in enumerate(xs)) for k in range(len(xs))]
print([round(abs(v), 6) for v in dft([1, 0, -1, 0])], [round(abs(v), 6) for v in dft([1, 1, 1, 1])])
for bad in (lambda: cmath.log(0), lambda: cmath.sqrt("x"), lambda: cmath.rect(1), lambda: cmath.atanh(1), lambda: cmath.exp(1e5), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: math.sqrt(-1), lambda: cmath.phase(None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
