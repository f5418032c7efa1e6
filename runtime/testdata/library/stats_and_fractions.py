"""Statistics and fractions over small data."""
import statistics as st
from fractions import Fraction as F
from decimal import Decimal
import math

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.mode("red blue blue".split()), st.multimode("aabbc"))
print(st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.variance([0, 1, 2], xbar=1))
print(st.mean([1, 2, 3, 4]), st.mean([F(1, 2), F(1, 3)]), st.mean([Decimal("0.5"), Decimal("0.75")]), st.mean([True, False, True]), st.median([1, 2]))
print(st.quantiles(range(1, 12), n=4), st.quantiles([1, 2, 3], n=3, method="inclusive"), st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60], weights=[5, 30]))
print(st.correlation([1, 2, 3], [1, 2, 4]), st.covariance([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 6.5]), st.fmean([1, 2], weights=[3, 1]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 5]))
n = st.NormalDist(100, 15)
print(n, n.cdf(115), n.pdf(100), n.inv_cdf(.975), n.zscore(130), n.quantiles(), n + 5, n * 2, st.NormalDist.from_samples([1, 2, 3, 4]), n.overlap(st.NormalDist(110, 15)))
for f in (lambda: st.mean([]), lambda: st.mode([]), lambda: st.variance([1]), lambda: st.mean(["a"]), lambda: st.median([]), lambda: st.geometric_mean([-1]), lambda: st.correlation([1], [1]), lambda: st.quantiles([1, 2], n=0), lambda: st.harmonic_mean([-1, 1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.stdev([]), lambda: st.fmean([]), lambda: n.inv_cdf(2), lambda: st.NormalDist(0, -1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(F(3, 6), F("0.125"), F("-3/9"), F(0.5), F("1e-3"), F(Decimal("1.1")), repr(F(1, 3)), F(7, 3).numerator, F(5))
print(F(1, 3) + F(1, 6), F(1, 2) * 3, F(1, 2) + 0.5, F(7, 2) // 1, F(7, 2) % 1, F(2, 3) ** 2, F(2, 3) ** -2, F(4, 9) ** 0.5, -F(1, 2), abs(F(-1, 2)), divmod(F(7, 2), F(1, 2)))
print(math.floor(F(7, 2)), math.ceil(F(7, 2)), round(F(7, 2)), round(F(22, 7), 2), int(F(-7, 2)), float(F(1, 3)), F(math.pi).limit_denominator(1000), F(1, 2) < 0.6, F(1, 2) == 0.5, hash(F(1, 2)) == hash(0.5), bool(F(0)), sum([F(1, 10)] * 10), F(3, 4).as_integer_ratio(), F(4, 2).is_integer())
print(f"{F(1, 3):.3f} {F(22, 7):10.2e}| {F(1, 3)!s:>8} {F(5, 2):,.1f} {F(1, 8):%} {F(1, 3):>10} {F(100, 3):g}")
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1, 2) // 0, lambda: F(1, 2) < "a", lambda: F(1) + "a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(math.comb(5, 2), math.perm(5), math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(99), math.factorial(20), math.prod([1, 2, 3]), math.dist((0, 0), (3, 4)), math.hypot(1, 2, 2), math.fsum([.1] * 10), math.isclose(.1 + .2, .3), math.copysign(1, -0.0), math.frexp(10), math.modf(-3.25), math.remainder(7, 4), math.cbrt(27), math.sumprod([1, 2], [3, 4]), math.nextafter(1, 2), math.ulp(1), math.log(8, 2), math.log1p(1e-10), math.degrees(math.pi), math.trunc(-2.7), math.fma(2, 3, 4))
