"""Basic statistics module."""

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
    'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low',
    'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]

import math
import numbers
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction

LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


class StatisticsError(ValueError):
    pass


def _exact_ratio(x):
    """The ratio of a number; what has none (an infinity, a NaN) has the denominator None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(a, b):
    """The type that results of values of the types a and b have."""
    if a is b:
        return a
    if b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _sums(data, square_too=False):
    """The type, the exact sum, the exact sum of squares and the count of data."""
    parts, squares, special = {}, {}, []
    kind, n = int, 0
    for x in data:
        n += 1
        if type(x) is not kind:
            kind = _coerce(kind, type(x) if type(x) is not bool else int)
        top, below = _exact_ratio(x)
        if below is None:
            special.append(x)
            continue
        parts[below] = parts.get(below, 0) + top
        if square_too:
            squares[below] = squares.get(below, 0) + top * top
    if special:
        total = sum(special)
        return kind, total, total * total, n
    total = sum((Fraction(t, b) for b, t in parts.items()), Fraction(0))
    square = sum((Fraction(t, b * b) for b, t in squares.items()), Fraction(0))
    return kind, total, square, n


def _convert(value, kind):
    """An exact value as a number of kind."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        from decimal import Decimal
        if issubclass(kind, Decimal):
            return kind(value.numerator) / value.denominator
        raise


def _sqrt_of(value, kind):
    """The correctly rounded square root of an exact value."""
    from decimal import Decimal
    if issubclass(kind, Decimal):
        return (Decimal(value.numerator) / Decimal(value.denominator)).sqrt() if value else kind(0)
    n, m = value.numerator, value.denominator
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return float(_odd_root(n, m << 2 * shift) << shift)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    """isqrt(n/m), made odd where it is not exact, so that rounding it later is right."""
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def _sum(data):
    """The type, the exact sum and the count of data."""
    kind, total, _, n = _sums(data)
    return kind, total, n


def _isfinite(x):
    try:
        return x.is_finite()  # a Decimal
    except AttributeError:
        return math.isfinite(x)


def _fail_neg(values, errmsg='negative value'):
    """Give the values as they come; of a negative one, an error."""
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def _integer_sqrt_of_frac_rto(n, m):
    return _odd_root(n, m)


def _float_sqrt_of_frac(n, m):
    """The correctly rounded square root of n/m as a float."""
    return _sqrt_of(Fraction(n, m), float)


def _decimal_sqrt_of_frac(n, m):
    """The correctly rounded square root of n/m as a Decimal."""
    from decimal import Decimal
    if n <= 0:
        if not n:
            return Decimal('0.0')
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    # A neighbour may be nearer: the quotient was rounded, too.
    nr, dr = root.as_integer_ratio()
    above = root.next_plus()
    np, dp = above.as_integer_ratio()
    if 4 * n * (dr * dp) ** 2 > m * (dr * np + dp * nr) ** 2:
        return above
    below = root.next_minus()
    nm, dm = below.as_integer_ratio()
    if 4 * n * (dr * dm) ** 2 < m * (dr * nm + dm * nr) ** 2:
        return below
    return root


def _sqrtprod(x, y):
    """The square root of x*y, without overflow between."""
    h = math.sqrt(x * y)
    if not math.isfinite(h):
        if math.isinf(h) and not math.isinf(x) and not math.isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    # One step of Newton's method with the exact difference.
    d = math.sumprod((x, h), (y, -h))
    return h + d / (2.0 * h)


def mean(data):
    """Return the sample arithmetic mean of data."""
    kind, total, _, n = _sums(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, kind)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean."""
    if weights is None:
        data = list(data)
        n = len(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return math.fsum(data) / n
    data, weights = list(data), list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    below = math.fsum(weights)
    if not below:
        raise StatisticsError('sum of weights must be non-zero')
    return math.sumprod(data, weights) / below


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    n, found_zero, logs = 0, False, []
    for n, x in enumerate(data, 1):
        if x > 0.0 or math.isnan(x):
            logs.append(math.log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    total = math.fsum(logs)
    if math.isnan(total):
        return math.nan
    if found_zero:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / n)


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, numbers.Real) and not hasattr(x, 'as_integer_ratio'):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        return x
    if weights is None:
        weights, total = [1] * n, n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        total = _sums(weights)[1]
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    try:
        kind, below, _, _ = _sums(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if below <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total / below, kind)


def median(data):
    """Return the median (middle value) of numeric data."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the low median of numeric data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the high median of data."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around midpoints."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    """Return the most common data point from discrete or nominal data."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """Return a list of the most frequently occurring values."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, times in counts.items() if times == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Divide data into n continuous intervals with equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _deviation(data, centre):
    """The type, the exact sum of squared deviations and the count."""
    if centre is not None:
        kind, total, _, n = _sums(d * d for d in (x - centre for x in data))
        return kind, total, n
    kind, total, square, n = _sums(data, True)
    if not n:
        return kind, Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, total * total, n
    return kind, (n * square - total * total) / n, n


def variance(data, xbar=None):
    """Return the sample variance of data."""
    kind, total, n = _deviation(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(total / (n - 1), kind)


def pvariance(data, mu=None):
    """Return the population variance of data."""
    kind, total, n = _deviation(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(total / n, kind)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    kind, total, n = _deviation(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _sqrt_of(total / (n - 1), kind)


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    kind, total, n = _deviation(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _sqrt_of(total / n, kind)


def covariance(x, y, /):
    """Return the sample covariance of two inputs."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    mx, my = math.fsum(x) / n, math.fsum(y) / n
    return math.sumprod((a - mx for a in x), (b - my for b in y)) / (n - 1)


def _ranks(data):
    """Averaged ranks, centred on zero."""
    order = sorted(range(len(data)), key=data.__getitem__)
    result, i = [0.0] * len(data), 0
    while i < len(order):
        j = i
        while j < len(order) and data[order[j]] == data[order[i]]:
            j += 1
        for k in range(i, j):
            result[order[k]] = (i + j - 1) / 2 - (len(data) - 1) / 2
        i = j
    return result


def correlation(x, y, /, *, method='linear'):
    """Pearson's correlation coefficient, or with method='ranked' Spearman's."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    else:
        mx, my = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - mx for a in x], [b - my for b in y]
    sxy, sxx, syy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if not proportional:
        mx, my = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - mx for a in x], [b - my for b in y]
    sxy = math.sumprod(x, y) + 0.0
    sxx = math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else my - slope * mx)


# The rational approximations of AS241 (Wichura 1988), highest power first.
_middle = ((2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4, 4.59219_53931_54987_1457e+4,
            1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3, 1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
           (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4, 2.12137_94301_58659_5867e+4,
            5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2, 4.23133_30701_60091_1252e+1, 1.0))
_near = ((7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1, 1.27045_82524_52368_38258e+0,
          3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0, 4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
         (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2, 1.48103_97642_74800_74590e-1,
          6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0, 2.05319_16266_37758_82187e+0, 1.0))
_far = ((2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3, 2.65321_89526_57612_30930e-2,
         2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0, 5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
        (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5, 7.86869_13114_56132_59100e-4,
         1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1, 5.99832_20655_58879_37690e-1, 1.0))


def _ratio(table, r):
    top = below = 0.0
    for c in table[0]:
        top = top * r + c
    for c in table[1]:
        below = below * r + c
    return top, below


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        top, below = _ratio(_middle, 0.180625 - q * q)
        return mu + top * q / below * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    top, below = _ratio(_near, r - 1.6) if r <= 5.0 else _ratio(_far, r - 5.0)
    x = top / below
    return mu + (-x if q < 0.0 else x) * sigma


def _by_newton(w, k):
    """The inverse of a smooth distribution on [-1, 1] with density k."""
    def inverse(p):
        low, high = -1.0, 1.0
        x = 2.0 * p - 1.0
        for _ in range(200):
            difference = w(x) - p
            if difference > 0:
                high = x
            elif difference < 0:
                low = x
            else:
                break
            slope = k(x)
            step = x - difference / slope if slope else math.nan
            if not low < step < high:
                step = (low + high) / 2
            if step == x:
                break
            x = step
        return x
    return inverse


def _kernels():
    """The kernels by name: density, distribution, its inverse, and how far they reach."""
    sqrt, exp, cos, pi = math.sqrt, math.exp, math.cos, math.pi
    quartic = (lambda t: 15 / 16 * (1.0 - t * t) ** 2,
               lambda t: math.sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0)))
    triweight = (lambda t: 35 / 32 * (1.0 - t * t) ** 3,
                 lambda t: math.sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0)))
    table = {
        'normal': (lambda t: exp(-1 / 2 * t * t) / sqrt(2 * pi), lambda t: 1 / 2 * math.erfc(-t / sqrt(2)),
                   lambda p: _normal_dist_inv_cdf(p, 0.0, 1.0), None),
        'logistic': (lambda t: 1 / 2 / (1.0 + math.cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
                     lambda p: math.log(p / (1.0 - p)), None),
        'sigmoid': (lambda t: 1 / pi / math.cosh(t), lambda t: 2 / pi * math.atan(exp(t)),
                    lambda p: math.log(math.tan(p * pi / 2)), None),
        'rectangular': (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2.0 * p - 1.0, 1.0),
        'triangular': (lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
                       lambda p: sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0),
        'parabolic': (lambda t: 3 / 4 * (1.0 - t * t), lambda t: math.sumprod((-1 / 4, 3 / 4, 1 / 2), (t ** 3, t, 1.0)),
                      lambda p: 2.0 * cos((math.acos(2.0 * p - 1.0) + pi) / 3.0), 1.0),
        'quartic': (*quartic, _by_newton(quartic[1], quartic[0]), 1.0),
        'triweight': (*triweight, _by_newton(triweight[1], triweight[0]), 1.0),
        'cosine': (lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1 / 2 * math.sin(pi / 2 * t) + 1 / 2,
                   lambda p: 2.0 * math.asin(2.0 * p - 1.0) / pi, 1.0),
    }
    for other, name in (('gauss', 'normal'), ('uniform', 'rectangular'), ('epanechnikov', 'parabolic'), ('biweight', 'quartic')):
        table[other] = table[name]
    return table


_kernel_table = _kernels()
_kernel_invcdfs = {name: kernel[2] for name, kernel in _kernel_table.items()}


def _kernel_arguments(data, h, kernel):
    n = len(data)
    if not n:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    found = _kernel_table.get(kernel)
    if found is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return n, found


def kde(data, h, kernel='normal', *, cumulative=False):
    """Kernel density estimation: a function that is the density, or the cumulative distribution, of data."""
    n, (density, distribution, _, reach) = _kernel_arguments(data, h, kernel)
    if reach is None:
        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample = sorted(data)
        bandwidth = h * reach

        def around(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            return bisect_left(sample, x - bandwidth), bisect_right(sample, x + bandwidth)

        def pdf(x):
            i, j = around(x)
            return sum(density((x - x_i) / h) for x_i in sample[i:j]) / (n * h)

        def cdf(x):
            i, j = around(x)
            return sum((distribution((x - x_i) / h) for x_i in sample[i:j]), i) / n
    if cumulative:
        cdf.__doc__ = f'CDF estimate with {h=!r} and {kernel=!r}'
        return cdf
    pdf.__doc__ = f'PDF estimate with {h=!r} and {kernel=!r}'
    return pdf


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that gives random values with the density that kde estimates of data."""
    _, (_, _, inverse, _) = _kernel_arguments(data, h, kernel)
    generator = random.Random(seed)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())
    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand


class NormalDist:
    "Normal distribution of a random variable"

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        "NormalDist where mu is the mean and sigma is the standard deviation."
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        "Make a normal distribution instance from sample data."
        data = list(data)
        if len(data) < 2:
            raise StatisticsError('stdev requires at least two data points')
        return cls(float(mean(data)), float(stdev(data)))

    def samples(self, n, *, seed=None):
        "Generate *n* samples for a given mean and standard deviation."
        rnd = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(rnd(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        "Probability density function."
        if not self._sigma:
            raise StatisticsError('pdf() not defined when sigma is zero')
        square = self._sigma * self._sigma
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * square)) / math.sqrt(math.tau * square)

    def cdf(self, x):
        "Cumulative distribution function."
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def inv_cdf(self, p):
        "Inverse cumulative distribution function."
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        "Divide into n continuous intervals with equal probability."
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        "Compute the overlapping coefficient of two normal distributions."
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        xv, yv = X.variance, Y.variance
        if not xv or not yv:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv, dm = yv - xv, math.fabs(Y._mu - X._mu)
        if not dv:
            return math.erfc(dm / (2.0 * X._sigma * math.sqrt(2.0)))
        a = X._mu * yv - Y._mu * xv
        b = X._sigma * Y._sigma * math.sqrt(dm * dm + dv * math.log(yv / xv))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (math.fabs(Y.cdf(x1) - X.cdf(x1)) + math.fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        "Compute the Standard Score."
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
