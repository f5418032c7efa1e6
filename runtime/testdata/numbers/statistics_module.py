# the statistics module
import statistics as s
d = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(d), s.median(d), s.median_low(d), s.median_high(d), s.mode(d), s.multimode([1, 1, 2, 2, 3]), s.pvariance(d), s.variance(d), s.pstdev(d), s.stdev(d))
print(s.mean([1, 2]), s.mean([1.5, 2]), s.fmean([1, 2, 3]), s.fmean([1, 2], weights=[3, 1]), s.geometric_mean([1, 4, 16]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[1, 3]), s.median([3, 1, 2]), s.median(["b", "a", "c"]) if False else s.median_low(["b", "a", "c"]), s.mode("hello"), s.median_grouped([1, 2, 2, 3, 4]))
print(s.quantiles(d), s.quantiles(d, n=10), s.quantiles([1, 2, 3], method="inclusive"), s.quantiles([1, 2], n=2))
print(s.covariance([1, 2, 3], [2, 4, 7]), s.correlation([1, 2, 3], [2, 4, 6]), s.linear_regression([1, 2, 3], [3, 5, 7]), s.linear_regression([1, 2], [2, 4], proportional=True), s.correlation([1, 2, 3, 4], [1, 3, 2, 4], method="ranked"))
n = s.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.975), 4), n.zscore(130), n + 5, n * 2, s.NormalDist.from_samples([1, 2, 3]), round(n.overlap(s.NormalDist(110, 15)), 6), n == s.NormalDist(100, 15), n.quantiles(4)[1])
print(s.mean([True, False, True]), s.mean([10 ** 20, 10 ** 20 + 2]), s.mean([1e308, 1e308]), s.pvariance([5]), s.mean(range(5)), s.mean(x for x in (1, 2)), s.variance([1, 2, 3], 2))
from fractions import Fraction
from decimal import Decimal
print(s.mean([Fraction(1, 2), Fraction(1, 3)]), s.mean([Decimal("1.5"), Decimal("2.5")]), s.stdev([Decimal(1), Decimal(2)]), s.median([Fraction(1), Fraction(2)]))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: s.mean([]))
attempt(lambda: s.median([]))
attempt(lambda: s.mode([]))
attempt(lambda: s.variance([1]))
attempt(lambda: s.pvariance([]))
attempt(lambda: s.harmonic_mean([-1]))
attempt(lambda: s.geometric_mean([0, 1]))
attempt(lambda: s.quantiles([1]))
attempt(lambda: s.quantiles([], n=4))
attempt(lambda: s.quantiles([1, 2], n=0))
attempt(lambda: s.mean(["a"]))
attempt(lambda: s.mean(5))
attempt(lambda: s.correlation([1], [2]))
attempt(lambda: s.correlation([1, 1], [2, 3]))
attempt(lambda: s.covariance([1, 2], [1]))
attempt(lambda: s.NormalDist(0, -1))
attempt(lambda: n.inv_cdf(2))
attempt(lambda: s.fmean([]))
attempt(lambda: s.linear_regression([1, 1], [1, 2]))
print(issubclass(s.StatisticsError, ValueError), s.multimode([]), s.mode(["a", "b", "b"]))
