# means, variance, percentiles with plain arithmetic
data = [2, 4, 4, 4, 5, 5, 7, 9]


def mean(xs):
    return sum(xs) / len(xs)


def variance(xs, sample=False):
    m = mean(xs)
    return sum((x - m) ** 2 for x in xs) / (len(xs) - sample)


def median(xs):
    s, n = sorted(xs), len(xs)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2


def percentile(xs, p):
    s = sorted(xs)
    k = (len(s) - 1) * p / 100
    lo = int(k)
    hi = min(lo + 1, len(s) - 1)
    return s[lo] + (s[hi] - s[lo]) * (k - lo)


print(mean(data), variance(data), variance(data) ** 0.5, variance(data, True), median(data), median(data[:3]))
print([percentile(data, p) for p in (0, 10, 25, 50, 75, 90, 100)])
mode = max(set(data), key=data.count)
print("mode", mode, {x: data.count(x) for x in sorted(set(data))})
z = [(x - mean(data)) / variance(data) ** 0.5 for x in data]
print([f"{v:+.2f}" for v in z])


def regression(xs, ys):
    mx, my = mean(xs), mean(ys)
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    return slope, my - slope * mx


slope, icept = regression([1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1])
print(f"y = {slope:.3f}x {icept:+.3f}")
run = []
acc = 0
for i, x in enumerate(data, 1):
    acc += x
    run.append(round(acc / i, 3))
print(run)
hist = {}
for x in data:
    hist.setdefault(x // 3 * 3, []).append(x)
for lo, xs in sorted(hist.items()):
    print(f"{lo:2}-{lo + 2:<2} {'#' * len(xs):<6} {len(xs) / len(data):6.1%}")


def newton(f, x, steps=6, h=1e-6):
    for _ in range(steps):
        x -= f(x) * 2 * h / (f(x + h) - f(x - h))
    return x


print(f"{newton(lambda x: x * x - 2, 1.0):.9f} {newton(lambda x: x ** 3 - x - 2, 1.5):.9f}")
print(f"{sum(4 * (-1) ** k / (2 * k + 1) for k in range(1000)):.6f}", f"{sum(1 / k ** 2 for k in range(1, 1001)):.6f}")
try:
    mean([])
except ZeroDivisionError as e:
    print(type(e).__name__, e)
