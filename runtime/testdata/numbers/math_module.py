# the math module
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.isqrt(17), math.cbrt(27), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)))
print(math.exp(1), math.exp2(10), math.expm1(1e-10), math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10))
print(math.log(10 ** 400), math.log2(2 ** 2000), math.log10(10 ** 500))
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), math.degrees(math.pi), math.radians(180))
print(math.atan2(1, 1), math.atan2(-1, -1), math.asin(1), math.acos(1), math.atan(math.inf))
print(round(math.sinh(1), 12), round(math.cosh(1), 12), round(math.tanh(1), 12), round(math.gamma(5), 9), round(math.erf(0.5), 12))
print(math.factorial(20), math.comb(5, 2), math.perm(5, 2), math.perm(5), math.comb(3, 5), math.gcd(12, 18), math.lcm(4, 6))
print(math.copysign(3, -0.0), math.fabs(-3), math.frexp(8.0), math.ldexp(0.5, 4), math.modf(3.25), math.modf(-2.5), math.fmod(-7, 3))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.prod([1, 2, 3], start=2), math.prod([]), math.sumprod([1, 2], [3, 4]))
print(math.floor(1e20), math.ceil(-1.5), math.trunc(1.9), math.nextafter(1, 2), math.ulp(1.0), math.remainder(7, 4), math.fma(2, 3, 4))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: math.sqrt(-1))
attempt(lambda: math.log(0))
attempt(lambda: math.log(-5))
attempt(lambda: math.log(8, 1))
attempt(lambda: math.exp(1000))
attempt(lambda: math.factorial(-1))
attempt(lambda: math.factorial(2.5))
attempt(lambda: math.acos(2))
attempt(lambda: math.isqrt(-1))
attempt(lambda: math.sqrt("4"))
attempt(lambda: math.comb(-1, 2))
attempt(lambda: math.pow(0, -1))
attempt(lambda: math.pow(10, 400))
attempt(lambda: math.dist((1,), (1, 2)))
attempt(lambda: math.isclose(1, 2, rel_tol=-1))
attempt(lambda: math.sumprod([1], [1, 2]))
attempt(lambda: math.gamma(0))
attempt(lambda: math.sin())
attempt(lambda: math.ldexp(1, 5000))
attempt(lambda: math.no_such)
attempt(lambda: math.fsum([1, "a"]))
attempt(lambda: math.sqrt(None))
