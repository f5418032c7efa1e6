"""Decimal fixed-point and floating-point arithmetic."""

import contextvars as _contextvars
import math as _math
import numbers as _numbers
import sys as _sys
from _spoken import spoken as _spoken
from collections import namedtuple as _namedtuple

__all__ = [
    'Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
    'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded',
    'Subnormal', 'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext',
    'ConversionSyntax', 'DivisionUndefined',
    'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
    'ROUND_HALF_DOWN', 'ROUND_05UP',
    'setcontext', 'getcontext', 'localcontext',
    'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR',
]

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
_roundings = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
              ROUND_HALF_EVEN, ROUND_05UP)

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
# The order in which a context is written.
_spelled = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]
_details = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
            DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}

_FINITE, _INF, _QNAN, _SNAN = range(4)

_rounding_words = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"


def _rounded_up(sign, coeff, rest, half, rounding):
    """Whether a discarded part makes the coefficient one larger. half: the sign of rest compared with one half."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and coeff & 1
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return coeff % 5 == 0


def _shift_right(sign, coeff, places, rounding):
    """Drops decimal places: the new coefficient, and whether something was lost."""
    if places > _size(coeff) + 1:
        places = _size(coeff) + 1
    unit = 10 ** places
    coeff, rest = divmod(coeff, unit)
    twice = rest * 2
    if _rounded_up(sign, coeff, rest, (twice > unit) - (twice < unit), rounding):
        coeff += 1
    return coeff, rest != 0


def _size(n):
    """How many digits a number has that is not negative."""
    if n < _LONG:
        return len(str(n))
    low = int((n.bit_length() - 1) * 0.30102999566398119)
    while n >= 10 ** low:
        low += 1
    return low


def _digits(n):
    """The digits of a number of any size."""
    if n < _LONG:
        return str(n)
    half = _size(n) // 2
    high, low = divmod(n, 10 ** half)
    return _digits(high) + _digits(low).zfill(half)


_LONG = 10 ** 600


def _number(cls, sign, coeff, exp, kind=_FINITE):
    self = object.__new__(cls)
    self._s, self._c, self._e, self._k = sign, coeff, exp, kind
    return self


def _make(sign, coeff, exp, kind=_FINITE):
    return _number(Decimal, sign, coeff, exp, kind)


def _nan():
    return _make(0, 0, 0, _QNAN)


def _infinity(sign):
    return _make(sign, 0, 0, _INF)


def _finish(sign, coeff, exp, ctx, conditions=()):
    """A finite result under a context: rounded, within range, its conditions signalled."""
    happened = list(conditions)
    prec = ctx.prec
    etiny = ctx.Emin - prec + 1
    etop = ctx.Emax - prec + 1
    if coeff == 0:
        low = min(max(exp, etiny), etop if ctx.clamp else ctx.Emax)
        if low != exp:
            exp = low
            happened.append(Clamped)
    else:
        digits = _size(coeff) if prec > 5000 or coeff >= 10 ** prec else 0
        drop = max(digits - prec, 0)
        if exp + drop < etiny:
            size = digits or _size(coeff)
            subnormal = exp + size - 1 < ctx.Emin
            drop = etiny - exp
            if subnormal:
                happened.append(Subnormal)
        else:
            subnormal = False
            if exp < ctx.Emin and exp + _size(coeff) - 1 < ctx.Emin:
                subnormal = True
                happened.append(Subnormal)
        if drop > 0:
            coeff, lost = _shift_right(sign, coeff, drop, ctx.rounding)
            exp += drop
            if coeff >= 10 ** prec:
                coeff //= 10
                exp += 1
            happened.append(Rounded)
            if lost:
                happened.append(Inexact)
                if subnormal:
                    happened.append(Underflow)
                    if coeff == 0:
                        happened.append(Clamped)
        if exp > etop:
            if exp + _size(coeff) - 1 > ctx.Emax:
                _signal(ctx, happened + [Overflow, Inexact, Rounded])
                r = ctx.rounding
                if r in (ROUND_DOWN, ROUND_05UP) or r == (ROUND_FLOOR if not sign else ROUND_CEILING):
                    return _make(sign, 10 ** prec - 1, etop)
                return _infinity(sign)
            if ctx.clamp:
                coeff *= 10 ** (exp - etop)
                exp = etop
                happened.append(Clamped)
    if happened:
        _signal(ctx, happened)
    return _make(sign, coeff, exp)


def _signal(ctx, conditions):
    """Sets the flags of conditions and raises the first that is trapped."""
    flags, traps = ctx._flags, ctx._traps
    trapped = []
    for c in conditions:
        signal = _details.get(c, c)
        flags[signal] = True
        if traps[signal]:
            trapped.append(c)
    if trapped:
        order = [c for s in _signals for c in dict.fromkeys(trapped) if _details.get(c, c) is s]
        raise _details.get(order[0], order[0])(order)


def _invalid(ctx, condition=InvalidOperation):
    _signal(ctx, [condition])
    return _nan()


def _nan_of(ctx, *values):
    """The NaN that an operation with a NaN gives; None when there is none."""
    for v in values:
        if v._k == _SNAN:
            _signal(ctx, [InvalidOperation])
            return _quiet(v, ctx)
    for v in values:
        if v._k == _QNAN:
            return _quiet(v, ctx)
    return None


def _quiet(v, ctx):
    """The NaN with what it carries, as many digits as there are places."""
    return _make(v._s, v._c % 10 ** (ctx.prec - ctx.clamp), 0, _QNAN)


def _parse(text):
    """The parts of a numeric string, or None."""
    s = text.strip().replace('_', '')
    sign = 0
    if s[:1] in ('+', '-') and s:
        sign = int(s[0] == '-')
        s = s[1:]
    low = s.lower()
    if low in ('inf', 'infinity'):
        return sign, 0, 0, _INF
    for name, kind in (('snan', _SNAN), ('nan', _QNAN)):
        if low.startswith(name):
            payload = low[len(name):]
            if payload and not payload.isdecimal():
                return None
            return sign, int(payload or '0'), 0, kind
    mantissa, mark, power = low.partition('e')
    whole, point, part = mantissa.partition('.')
    digits = whole + part
    if not digits.isdecimal():
        return None
    exp = 0
    if mark:
        plain = power[1:] if power[:1] in ('+', '-') else power
        if not plain.isdecimal():
            return None
        exp = int(power)
    return sign, int(digits), exp - len(part), _FINITE


def _convert(value, ctx=None):
    """An operand as Decimal; NotImplemented for what is none."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(int(value < 0), abs(int(value)), 0)
    return NotImplemented


def _operand(value):
    d = _convert(value)
    if d is NotImplemented:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return d


def _from_float(f):
    if f != f:
        return _nan()
    if f in (_math.inf, -_math.inf):
        return _infinity(int(f < 0))
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return _make(int(_math.copysign(1.0, f) < 0), n * 5 ** k, -k)


@_spoken
class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
    or another Decimal object. If no value is given, return Decimal('0')."""

    __slots__ = ('_s', '_c', '_e', '_k')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                _signal(context or getcontext(), [ConversionSyntax])
                parts = 0, 0, 0, _QNAN
            return _number(cls, *parts)
        if isinstance(value, int):
            return _number(cls, int(value < 0), abs(int(value)), 0)
        if isinstance(value, Decimal):
            if type(value) is cls:
                return value
            return _number(cls, value._s, value._c, value._e, value._k)
        if isinstance(value, float):
            ctx = context or getcontext()
            _signal(ctx, [FloatOperation])
            d = _from_float(value)
            return _number(cls, d._s, d._c, d._e, d._k)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3')
            sign, digits, exp = value
            if sign not in (0, 1) or not isinstance(sign, int):
                raise ValueError('sign must be an integer with the value 0 or 1')
            if exp == 'F':
                return _number(cls, sign, 0, 0, _INF)
            for d in digits:
                if not isinstance(d, int) or not 0 <= d <= 9:
                    raise ValueError('coefficient must be a tuple of digits')
            coeff = int(''.join(map(str, digits)) or '0')
            if exp in ('n', 'N'):
                return _number(cls, sign, coeff, 0, _QNAN if exp == 'n' else _SNAN)
            if not isinstance(exp, int):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
            return _number(cls, sign, coeff, exp)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def from_float(cls, f):
        """Class method that converts a float to a decimal number, exactly."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        d = _from_float(f)
        return d if cls is Decimal else cls(d)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False, getcontext().capitals)

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string."""
        return self._text(True, (context or getcontext()).capitals)

    def _text(self, engineering, capitals):
        sign = '-' if self._s else ''
        if self._k:
            if self._k == _INF:
                return sign + 'Infinity'
            return sign + ('NaN' if self._k == _QNAN else 'sNaN') + (str(self._c) if self._c else '')
        digits, exp = _digits(self._c), self._e
        left = exp + len(digits)
        if exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._c == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = '0.' + '0' * -point + digits
        elif point >= len(digits):
            text = digits + '0' * (point - len(digits))
        else:
            text = digits[:point] + '.' + digits[point:]
        if left != point:
            text += f"{'E' if capitals else 'e'}{left - point:+d}"
        return sign + text

    def __hash__(self):
        if self._k == _SNAN:
            raise TypeError('Cannot hash a signaling NaN value')
        if self._k == _QNAN:
            return object.__hash__(self)
        if self._k == _INF:
            return -_sys.hash_info.inf if self._s else _sys.hash_info.inf
        modulus = _sys.hash_info.modulus
        if self._e >= 0:
            scale = pow(10, self._e, modulus)
        else:
            scale = pow(pow(10, -1, modulus), -self._e, modulus)
        h = self._c * scale % modulus
        h = -h if self._s else h
        return -2 if h == -1 else h

    def __reduce__(self):
        return (self.__class__, (str(self),))

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self if type(self) is Decimal else self.__class__(str(self))

    def as_tuple(self):
        """Represents the number as a triple tuple."""
        digits = tuple(map(int, str(self._c)))
        if self._k == _INF:
            return DecimalTuple(self._s, (0,), 'F')
        if self._k:
            return DecimalTuple(self._s, digits if self._c else (), 'n' if self._k == _QNAN else 'N')
        return DecimalTuple(self._s, digits, self._e)

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is exactly equal to the Decimal."""
        if self._k == _INF:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._k:
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._c, 1
        if self._e >= 0:
            n *= 10 ** self._e
        else:
            d = 10 ** -self._e
            g = _math.gcd(n, d)
            n, d = n // g, d // g
        return (-n if self._s else n), d

    # Comparison.

    def _compare(self, other):
        """-1, 0 or 1; neither is a NaN."""
        if self._k or other._k:
            a = (-1 if self._s else 1) if self._k else 0
            b = (-1 if other._s else 1) if other._k else 0
            return (a > b) - (a < b)
        if not self._c or not other._c:
            a = 0 if not self._c else -1 if self._s else 1
            b = 0 if not other._c else -1 if other._s else 1
            return (a > b) - (a < b)
        if self._s != other._s:
            return -1 if self._s else 1
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            low = min(self._e, other._e)
            a, b = self._c * 10 ** (self._e - low), other._c * 10 ** (other._e - low)
        r = (a > b) - (a < b)
        return -r if self._s else r

    def _comparable(self, other, equality):
        if isinstance(other, Decimal):
            return other
        if isinstance(other, int):
            return _convert(other)
        if isinstance(other, float):
            ctx = getcontext()
            if equality:
                ctx._flags[FloatOperation] = True
            else:
                _signal(ctx, [FloatOperation])
            return _from_float(other)
        if isinstance(other, _numbers.Rational):
            return other
        if equality and isinstance(other, complex) and other.imag == 0:
            return _from_float(other.real)
        return NotImplemented

    def _beside(self, ratio):
        """Two decimals that compare as self and a rational number do."""
        if not self._k:
            self = _make(self._s, self._c * ratio.denominator, self._e)
        return self, Decimal(ratio.numerator)

    def _ordered(self, other, test):
        other = self._comparable(other, False)
        if other is NotImplemented:
            return other
        if not isinstance(other, Decimal):
            self, other = self._beside(other)
        if self._k >= _QNAN or other._k >= _QNAN:
            _invalid(getcontext())
            return False
        return test(self._compare(other))

    def __eq__(self, other):
        other = self._comparable(other, True)
        if other is NotImplemented:
            return other
        if not isinstance(other, Decimal):
            self, other = self._beside(other)
        if self._k >= _QNAN or other._k >= _QNAN:
            if _SNAN in (self._k, other._k):
                _invalid(getcontext())
            return False
        return self._compare(other) == 0

    def __lt__(self, other):
        return self._ordered(other, lambda r: r < 0)

    def __le__(self, other):
        return self._ordered(other, lambda r: r <= 0)

    def __gt__(self, other):
        return self._ordered(other, lambda r: r > 0)

    def __ge__(self, other):
        return self._ordered(other, lambda r: r >= 0)

    def compare(self, other, context=None):
        """Compare self to other: Decimal -1, 0, 1 or NaN."""
        other = _operand(other)
        nan = _nan_of(context or getcontext(), self, other)
        return nan if nan is not None else Decimal(self._compare(other))

    def compare_signal(self, other, context=None):
        """Identical to compare, except that all NaNs signal."""
        other = _operand(other)
        if self._k >= _QNAN or other._k >= _QNAN:
            ctx = context or getcontext()
            _signal(ctx, [InvalidOperation])
            return _quiet(next((v for k in (_SNAN, _QNAN) for v in (self, other) if v._k == k)), ctx)
        return Decimal(self._compare(other))

    def compare_total(self, other, context=None):
        """Compare two operands using their abstract representation."""
        other = _operand(other)

        def rank(d):
            if d._k == _QNAN:
                key = (3, d._c)
            elif d._k == _SNAN:
                key = (2, d._c)
            elif d._k == _INF:
                key = (1, 0)
            else:
                key = (0, 0)
            return key

        if self._s != other._s:
            return Decimal(-1 if self._s else 1)
        a, b = rank(self), rank(other)
        r = (a > b) - (a < b)
        if not r and not self._k:
            r = self.copy_abs()._compare(other.copy_abs()) or (self._e > other._e) - (self._e < other._e)
        return Decimal(-r if self._s else r)

    def compare_total_mag(self, other, context=None):
        """Like compare_total, but ignores the signs."""
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def _extreme(self, other, context, sign):
        other, ctx = _operand(other), context or getcontext()
        if self._k >= _QNAN or other._k >= _QNAN:
            if self._k == _QNAN and other._k < _QNAN:
                return other._fix(ctx)
            if other._k == _QNAN and self._k < _QNAN:
                return self._fix(ctx)
            return _nan_of(ctx, self, other)
        r = self._compare(other) or int(self.compare_total(other))
        return (self if r * sign >= 0 else other)._fix(ctx)

    def max(self, other, context=None):
        """Maximum of self and other."""
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        """Minimum of self and other."""
        return self._extreme(other, context, -1)

    def _extreme_mag(self, other, context, sign):
        other, r = _operand(other), 0
        if self._k < _QNAN and other._k < _QNAN:
            r = self.copy_abs()._compare(other.copy_abs())
        if not r:
            return self._extreme(other, context, sign)
        return (self if r == sign else other)._fix(context or getcontext())

    def max_mag(self, other, context=None):
        """Like max, of the absolute values."""
        return self._extreme_mag(other, context, 1)

    def min_mag(self, other, context=None):
        """Like min, of the absolute values."""
        return self._extreme_mag(other, context, -1)

    # Arithmetic.

    def _fix(self, ctx):
        if self._k == _FINITE:
            return _finish(self._s, self._c, self._e, ctx)
        if self._k == _INF:
            return _make(self._s, 0, 0, _INF)
        return _nan_of(ctx, self)

    def _sum(self, other, ctx, flip=0):
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        other_sign = other._s ^ flip
        if self._k or other._k:
            if self._k and other._k and self._s != other_sign:
                return _invalid(ctx)
            return _infinity(self._s if self._k else other_sign)
        exp = min(self._e, other._e)
        a, b = self._c, other._c
        # Where one is far too small to matter, it need only be there.
        limit = ctx.prec + 3
        if a and b and abs(self._e - other._e) > limit * 2 + len(str(a)) + len(str(b)):
            if self._e > other._e:
                exp = self._e - limit - 2
                a, b = a * 10 ** (limit + 2), 1
            else:
                exp = other._e - limit - 2
                a, b = 1, b * 10 ** (limit + 2)
        elif not a and b and self._e < other._e or not b and a and other._e < self._e:
            wide = other if not a else self
            exp = max(exp, wide._e - ctx.prec - 1)
            a = self._c * 10 ** (self._e - exp) if a else 0
            b = other._c * 10 ** (other._e - exp) if b else 0
        else:
            a, b = a * 10 ** (self._e - exp), b * 10 ** (other._e - exp)
        total = (-a if self._s else a) + (-b if other_sign else b)
        if total:
            sign = int(total < 0)
        elif self._s == other_sign:
            sign = self._s
        else:
            sign = int(ctx.rounding == ROUND_FLOOR)
        return _finish(sign, abs(total), exp, ctx)

    def __add__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._sum(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._sum(other, getcontext(), 1)

    def __rsub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._sum(self, getcontext(), 1)

    def _product(self, other, ctx):
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        sign = self._s ^ other._s
        if self._k or other._k:
            if not (self._k or self._c) or not (other._k or other._c):
                return _invalid(ctx)
            return _infinity(sign)
        return _finish(sign, self._c * other._c, self._e + other._e, ctx)

    def __mul__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._product(other, getcontext())

    __rmul__ = __mul__

    def _quotient(self, other, ctx):
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        sign = self._s ^ other._s
        if self._k:
            return _invalid(ctx) if other._k else _infinity(sign)
        if other._k:
            _signal(ctx, [Clamped])
            return _make(sign, 0, ctx.Etiny())
        if not other._c:
            if not self._c:
                return _invalid(ctx, DivisionUndefined)
            _signal(ctx, [DivisionByZero])
            return _infinity(sign)
        ideal = self._e - other._e
        if not self._c:
            return _finish(sign, 0, ideal, ctx)
        shift = max(_size(other._c) - _size(self._c) + ctx.prec + 1, 0)
        exp = ideal - shift
        coeff, rest = divmod(self._c * 10 ** shift, other._c)
        if rest:
            # A last digit that keeps the rounding right.
            if coeff % 5 == 0:
                coeff += 1
        else:
            while exp < ideal and coeff % 10 == 0:
                coeff //= 10
                exp += 1
        return _finish(sign, coeff, exp, ctx)

    def __truediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._quotient(other, getcontext())

    def __rtruediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._quotient(self, getcontext())

    def _divided(self, other, ctx, both=True):
        """The integer quotient and the remainder, truncated; a special result comes as a pair too.

        Without both the remainder is not rounded, so that it raises no signal."""
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan, nan
        sign = self._s ^ other._s
        if self._k:
            bad = _invalid(ctx)
            return (bad if other._k else _infinity(sign)), bad
        if not other._k and not other._c:
            if not self._c:
                bad = _invalid(ctx, DivisionUndefined)
                return bad, bad
            _signal(ctx, [InvalidOperation, DivisionByZero])
            return _infinity(sign), _nan()
        if other._k:
            return _make(sign, 0, 0), self._fix(ctx) if both else self
        exp = min(self._e, other._e)
        if self.adjusted() - other.adjusted() > ctx.prec + 1 and self._c:
            bad = _invalid(ctx, DivisionImpossible)
            return bad, bad
        if not self._c or self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescaled(exp, ctx) if both else self
        q, r = divmod(self._c * 10 ** (self._e - exp), other._c * 10 ** (other._e - exp))
        if q >= 10 ** ctx.prec:
            bad = _invalid(ctx, DivisionImpossible)
            return bad, bad
        return _make(sign, q, 0), _finish(self._s, r, exp, ctx) if both else None

    def _rescaled(self, exp, ctx):
        """The value with a smaller exponent, as far as there are places for that."""
        if not self._c:
            return _finish(self._s, 0, exp, ctx)
        exp = max(exp, self._e - ctx.prec - 1)
        return _finish(self._s, self._c * 10 ** (self._e - exp), exp, ctx)

    def _floor_quotient(self, other, ctx):
        if not (self._k >= _QNAN or other._k >= _QNAN):
            if self._k and not other._k:
                return _infinity(self._s ^ other._s)
            if not other._k and not other._c and self._c:
                _signal(ctx, [DivisionByZero])
                return _infinity(self._s ^ other._s)
        return self._divided(other, ctx, False)[0]

    def _modulus(self, other, ctx):
        if not (self._k >= _QNAN or other._k >= _QNAN) and not other._k and not other._c:
            return _invalid(ctx, InvalidOperation if self._c or self._k else DivisionUndefined)
        return self._divided(other, ctx)[1]

    def __floordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._floor_quotient(other, getcontext())

    def __rfloordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._floor_quotient(self, getcontext())

    def __mod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._modulus(other, getcontext())

    def __rmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._modulus(self, getcontext())

    def __divmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._divided(other, getcontext())

    def __rdivmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._divided(self, getcontext())

    def remainder_near(self, other, context=None):
        """The remainder whose absolute value is smallest."""
        other, ctx = _operand(other), context or getcontext()
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        if self._k or not other._k and not other._c:
            return _invalid(ctx, DivisionUndefined if not self._k and not self._c else InvalidOperation)
        if other._k:
            return self._fix(ctx)
        exp = min(self._e, other._e)
        apart = self.adjusted() - other.adjusted()
        if apart >= ctx.prec + 1 and self._c:
            return _invalid(ctx, DivisionImpossible)
        if apart <= -2 or not self._c:
            return self._rescaled(exp, ctx)
        a, b = self._c * 10 ** (self._e - exp), other._c * 10 ** (other._e - exp)
        q, r = divmod(a, b)
        sign = self._s
        if 2 * r + (q & 1) > b:
            r, q, sign = b - r, q + 1, 1 - sign
        if q >= 10 ** ctx.prec:
            return _invalid(ctx, DivisionImpossible)
        return _finish(sign, r, exp, ctx)

    def __neg__(self):
        return self._signed(getcontext(), 1 - self._s)

    def __pos__(self):
        return self._signed(getcontext(), self._s)

    def __abs__(self):
        return self._signed(getcontext(), 0)

    def _signed(self, ctx, sign):
        if self._k >= _QNAN:
            return _nan_of(ctx, self)
        if not self._k and not self._c and ctx.rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._c, self._e, self._k)._fix(ctx)

    def fma(self, other, third, context=None):
        """Fused multiply-add: self*other+third with no rounding of the product."""
        other, third, ctx = _operand(other), _operand(third), context or getcontext()
        if _SNAN in (self._k, other._k, third._k):
            return _nan_of(ctx, self, other, third)
        if self._k or other._k:
            product = self._product(other, ctx)
            if product._k >= _QNAN:
                return product
        else:
            product = _make(self._s ^ other._s, self._c * other._c, self._e + other._e)
        return product._sum(third, ctx)

    # Powers and logarithms.

    def _power_int(self, n, ctx):
        """self ** n for a finite self and an int n, rounded once where it is exact enough."""
        if n >= 0 and _size(self._c) * n <= ctx.prec * 40 + 1000:
            return _finish(self._s & n, self._c ** n, self._e * n, ctx)
        work = Context(prec=ctx.prec + 4 + len(str(abs(n))), rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        result, base, k = _make(0, 1, 0), self, abs(n)
        while k:
            if k & 1:
                result = result._product(base, work)
            base = base._product(base, work)
            k >>= 1
        if n < 0:
            result = _make(0, 1, 0)._quotient(result, work)
        exact = not work.flags[Inexact]
        if result._k:
            _signal(ctx, [Overflow, Inexact, Rounded] if n > 0 else [Underflow, Inexact, Rounded, Subnormal])
        return _finish(result._s, result._c, result._e, ctx, () if exact else (Inexact, Rounded))

    def _power(self, other, ctx):
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        zero = not self._k and not self._c
        if not other._k and not other._c:
            return _invalid(ctx) if zero else _make(0, 1, 0)
        whole = not other._k and (other._e >= 0 or other._c % 10 ** -other._e == 0)
        odd = whole and not other._k and int(other) & 1
        sign = self._s & odd
        if self._s and not whole and not zero:
            return _invalid(ctx)
        if zero:
            return _infinity(sign) if other._s else _finish(sign, 0, 0, ctx)
        if self._k:
            return _make(sign, 0, 0) if other._s else _infinity(sign)
        one = self.copy_abs()._compare(_make(0, 1, 0))
        if other._k:
            if one == 0:
                _signal(ctx, [Inexact, Rounded])
                return _make(0, 10 ** (ctx.prec - 1), 1 - ctx.prec)
            return _make(0, 0, 0) if (one < 0) != bool(other._s) else _infinity(0)
        if whole and other.adjusted() < 10:
            n = int(other)
            if n == 1:
                return self._fix(ctx)
            if one == 0:
                return _finish(sign, self._c ** min(abs(n), 1), max(self._e * n, 1 - ctx.prec) if self._e else 0, ctx) if not self._e else \
                    _finish(sign, 10 ** min(-self._e * abs(n), ctx.prec - 1), -min(-self._e * abs(n), ctx.prec - 1), ctx)
            if abs(n) * abs(self.adjusted() or 1) < 10 ** 7:
                if n < 0 and self._c == 1:
                    return _finish(sign, 1, self._e * n, ctx)
                r = self.copy_abs()._power_int(n, ctx)
                return _make(sign, r._c, r._e, r._k)
        if one == 0:
            if whole and not self._e:
                return _make(sign, 1, 0)
            return _finish(sign, 10 ** (ctx.prec - 1), 1 - ctx.prec, ctx, (Inexact, Rounded))
        exact = self._root_power(other, ctx) if not whole else None
        if exact is not None:
            return exact
        work = Context(prec=ctx.prec + 10 + len(str(self.adjusted())) + max(other.adjusted(), 0), rounding=ROUND_HALF_EVEN,
                       Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        log = self.copy_abs()._ln(work.prec)
        r = log._product(other, work)._exp(ctx, ctx.prec + 6)
        return _make(sign, r._c, r._e, r._k)

    def _root_power(self, other, ctx):
        """self ** other where that is a square root of a power, exactly; else None."""
        if other._s or other._c * 2 % 10 ** -other._e:
            return None
        twice = other._c * 2 // 10 ** -other._e
        coeff, exp = self._c ** twice, self._e * twice
        if exp & 1:
            coeff, exp = coeff * 10, exp - 1
        root = _math.isqrt(coeff)
        if root * root != coeff:
            return None
        shift = max(ctx.prec - len(str(root)), 0)
        return _finish(0, root * 10 ** shift, exp // 2 - shift, ctx, (Inexact, Rounded))

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _convert(modulo)
            if modulo is NotImplemented:
                return modulo
            return self._power_modulo(other, modulo, getcontext())
        return self._power(other, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _convert(other)
        return other if other is NotImplemented else other._power(self, getcontext())

    def _power_modulo(self, other, modulo, ctx):
        nan = _nan_of(ctx, self, other, modulo)
        if nan is not None:
            return nan
        values = (self, other, modulo)
        if any(v._k or v._e < 0 and v._c % 10 ** -v._e for v in values) or other._s or not modulo._c or not (self._c or other._c):
            return _invalid(ctx)
        base, power, modulus = map(int, values)
        r = pow(abs(base), power, abs(modulus))
        return _make(self._s & power & 1, r, 0)

    def sqrt(self, context=None):
        """Return the square root of the argument to full precision."""
        ctx = context or getcontext()
        nan = _nan_of(ctx, self)
        if nan is not None:
            return nan
        if not self._k and not self._c:
            return _finish(self._s, 0, self._e >> 1, ctx)
        if self._s:
            return _invalid(ctx)
        if self._k:
            return _infinity(0)
        ideal = self._e >> 1
        coeff, exp = self._c, self._e
        if exp & 1:
            coeff, exp = coeff * 10, exp - 1
        exp >>= 1
        shift = ctx.prec + 1 - (_size(coeff) + 1) // 2
        if shift >= 0:
            coeff *= 100 ** shift
            exact = True
        else:
            coeff, rest = divmod(coeff, 100 ** -shift)
            exact = not rest
        exp -= shift
        root = _math.isqrt(coeff)
        if exact and root * root == coeff:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
        elif root % 5 == 0:
            root += 1
        work = ctx.copy()
        work.rounding = ROUND_HALF_EVEN
        work._flags, work._traps = ctx._flags, ctx._traps
        return _finish(0, root, exp, work)

    def _ln(self, prec):
        """The natural logarithm of a positive number, good to prec digits."""
        adjusted = self.adjusted()
        extra = prec + 8 + len(str(abs(adjusted)))
        # self = m * 10**k with m near 1.
        k = adjusted + (1 if str(self._c)[0] > '3' else 0)
        scale = 10 ** extra
        shift = extra + self._e - k
        m = self._c * 10 ** shift if shift >= 0 else self._c // 10 ** -shift
        if k in (0, 1, -1):
            near = abs(m - scale)
            lost = extra - len(str(near)) if k == 0 and near else 0
            if lost > 2:
                extra += lost
                scale = 10 ** extra
                shift = extra + self._e - k
                m = self._c * 10 ** shift if shift >= 0 else self._c // 10 ** -shift
        total = _log_scaled(m, scale) + (k * _log_ten(scale) if k else 0)
        return _make(int(total < 0), abs(total), -extra)

    def ln(self, context=None):
        """Return the natural (base e) logarithm of the operand."""
        return self._logarithm(context, False)

    def log10(self, context=None):
        """Return the base ten logarithm of the operand."""
        return self._logarithm(context, True)

    def _logarithm(self, context, ten):
        ctx = context or getcontext()
        nan = _nan_of(ctx, self)
        if nan is not None:
            return nan
        if not self._k and not self._c:
            return _infinity(1)
        if self._s:
            return _invalid(ctx)
        if self._k:
            return _infinity(0)
        if self._compare(_make(0, 1, 0)) == 0:
            return _make(0, 0, 0)
        digits = _digits(self._c)
        if ten and digits == '1' + '0' * (len(digits) - 1):
            n = self.adjusted()
            return _finish(int(n < 0), abs(n), 0, ctx)
        value = self._ln(ctx.prec + 8)
        if ten:
            scale = 10 ** (ctx.prec + 12)
            work = Context(prec=ctx.prec + 8, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
            value = value._quotient(_make(0, _log_ten(scale), -(ctx.prec + 12)), work)
        return _half_even(value, ctx)

    def exp(self, context=None):
        """Return the value of the (natural) exponential function e**x."""
        ctx = context or getcontext()
        nan = _nan_of(ctx, self)
        if nan is not None:
            return nan
        if self._k:
            return _make(0, 0, 0) if self._s else _infinity(0)
        if not self._c:
            return _make(0, 1, 0)
        return self._exp(ctx, ctx.prec + 4)

    def _exp(self, ctx, prec):
        if self.adjusted() > 19:
            if self._s:
                return _finish(0, 1, ctx.Etiny() - 10, ctx)
            return _finish(0, 1, ctx.Emax + 10, ctx)
        if self.adjusted() < -prec:
            return _finish(0, 10 ** (prec + 1) + (-1 if self._s else 1), -prec - 1, ctx)
        guard = 6
        while True:
            extra = prec + guard + max(self.adjusted(), 0)
            total, k = self._exp_scaled(extra)
            # More digits where these do not tell how to round.
            unit = 5 * 10 ** max(_size(total) - ctx.prec - 1, 0)
            if 10 ** 4 < total % unit < unit - 10 ** 4 or guard > 4 * prec + 100:
                return _half_even(_make(0, total, k - extra), ctx)
            guard *= 2

    def _exp_scaled(self, extra):
        """e ** self / 10 ** k in so many decimal places, and k."""
        scale = 10 ** extra
        shift = extra + self._e
        x = self._c * 10 ** shift if shift >= 0 else self._c // 10 ** -shift
        if self._s:
            x = -x
        k, rest = divmod(x, _log_ten(scale))
        # The series of a small part of rest, squared back up.
        halvings = 8
        y = rest >> halvings
        total = term = scale
        n = 1
        while term:
            term = term * y // (scale * n)
            total += term
            n += 1
        for _ in range(halvings):
            total = total * total // scale
        return total + (total % 5 == 0), k

    # Integers and rounding.

    def __int__(self):
        if self._k:
            if self._k == _INF:
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        n = self._c * 10 ** self._e if self._e >= 0 else self._c // 10 ** min(-self._e, _size(self._c))
        return -n if self._s else n

    __trunc__ = __int__

    def __float__(self):
        if self._k == _SNAN:
            raise ValueError("cannot convert signaling NaN to float")
        if self._k == _QNAN:
            return -_math.nan if self._s else _math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return bool(self._k or self._c)

    def _to_int(self, rounding):
        if self._k:
            return int(self)
        r = self._rescale(0, rounding)
        return -r._c if r._s else r._c

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            if self._k:
                if self._k == _INF:
                    raise OverflowError("cannot convert Infinity to integer")
                raise ValueError("cannot convert NaN to integer")
            return self._to_int(ROUND_HALF_EVEN)
        return self.quantize(_make(0, 1, -ndigits), rounding=ROUND_HALF_EVEN)

    def _rescale(self, exp, rounding):
        if self._e >= exp:
            return _make(self._s, self._c and self._c * 10 ** (self._e - exp), exp)
        return _make(self._s, _shift_right(self._s, self._c, exp - self._e, rounding)[0], exp)

    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the exponent of the second."""
        exp, ctx = _operand(exp), context or getcontext()
        if rounding is None:
            rounding = ctx.rounding
        elif rounding not in _roundings:
            raise TypeError(_rounding_words)
        nan = _nan_of(ctx, self, exp)
        if nan is not None:
            return nan
        if self._k or exp._k:
            return _make(self._s, 0, 0, _INF) if self._k and exp._k else _invalid(ctx)
        e = exp._e
        if not ctx.Etiny() <= e <= ctx.Emax:
            return _invalid(ctx)
        if self._c and self.adjusted() - e > ctx.prec:
            return _invalid(ctx)
        happened = []
        if self._e >= e:
            r = self._rescale(e, rounding)
        else:
            coeff, lost = _shift_right(self._s, self._c, e - self._e, rounding)
            r = _make(self._s, coeff, e)
            if self._c:
                happened.append(Rounded)
            if lost:
                happened.insert(0, Inexact)
        if _size(r._c) > ctx.prec or r.adjusted() > ctx.Emax:
            return _invalid(ctx)
        if r._c and r.adjusted() < ctx.Emin:
            happened.append(Subnormal)
        if happened:
            _signal(ctx, happened)
        return r

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        ctx = context or getcontext()
        if rounding is None:
            rounding = ctx.rounding
        elif rounding not in _roundings:
            raise TypeError(_rounding_words)
        if self._k >= _QNAN:
            return _nan_of(ctx, self)
        if self._k or self._e >= 0:
            return _make(self._s, self._c, self._e, self._k)
        return self._rescale(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        ctx = context or getcontext()
        r = self.to_integral_value(rounding, ctx)
        if not self._k and self._e < 0 and self._c:
            _signal(ctx, [Inexact, Rounded] if r._compare(self) else [Rounded])
        return r

    def normalize(self, context=None):
        """Normalize the number by stripping trailing zeros."""
        ctx = context or getcontext()
        r = self._fix(ctx)
        if r._k:
            return r
        if not r._c:
            return _make(r._s, 0, 0)
        coeff, exp = r._c, r._e
        while coeff % 10 == 0 and exp < (ctx.Etop() if ctx.clamp else ctx.Emax):
            coeff //= 10
            exp += 1
        return _make(r._s, coeff, exp)

    def adjusted(self):
        """Return the adjusted exponent of the number."""
        return 0 if self._k else self._e + _size(self._c) - 1

    def canonical(self):
        """Return the canonical encoding of the argument."""
        return self

    def conjugate(self):
        """Return self."""
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(0, 0, 0)

    def copy_abs(self):
        """Return the absolute value of the argument."""
        return _make(0, self._c, self._e, self._k)

    def copy_negate(self):
        """Return the negation of the argument."""
        return _make(1 - self._s, self._c, self._e, self._k)

    def copy_sign(self, other, context=None):
        """Return a copy of the first operand with the sign of the second."""
        return _make(_operand(other)._s, self._c, self._e, self._k)

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._k

    def is_infinite(self):
        return self._k == _INF

    def is_nan(self):
        return self._k >= _QNAN

    def is_qnan(self):
        return self._k == _QNAN

    def is_snan(self):
        return self._k == _SNAN

    def is_signed(self):
        return bool(self._s)

    def is_zero(self):
        return not self._k and not self._c

    def is_normal(self, context=None):
        return not self._k and bool(self._c) and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return not self._k and bool(self._c) and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        """Return a string describing the class of the operand."""
        if self._k >= _QNAN:
            return 'NaN' if self._k == _QNAN else 'sNaN'
        sign = '-' if self._s else '+'
        if self._k:
            return sign + 'Infinity'
        if not self._c:
            return sign + 'Zero'
        return sign + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent."""
        other = _operand(other)
        if self._k or other._k:
            return min(self._k, 2) == min(other._k, 2)
        return self._e == other._e

    def radix(self):
        return Decimal(10)

    def logb(self, context=None):
        """Return the adjusted exponent of the operand as a Decimal."""
        ctx = context or getcontext()
        nan = _nan_of(ctx, self)
        if nan is not None:
            return nan
        if self._k:
            return _infinity(0)
        if not self._c:
            _signal(ctx, [DivisionByZero])
            return _infinity(1)
        return Decimal(self.adjusted())._fix(ctx)

    def scaleb(self, other, context=None):
        """Return the first operand with its exponent adjusted by the second."""
        other, ctx = _operand(other), context or getcontext()
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        if other._k or other._e != 0 or other._c > 2 * (ctx.Emax + ctx.prec):
            return _invalid(ctx)
        if self._k:
            return self
        return _finish(self._s, self._c, self._e + int(other), ctx)

    def _turn(self, other, context, rotated):
        """The digits moved to the left, or with a negative other to the right."""
        other, ctx = _operand(other), context or getcontext()
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        if other._k or other._e != 0 or other._c > ctx.prec:
            return _invalid(ctx)
        if self._k:
            return self
        n = int(other)
        size = 10 ** ctx.prec
        coeff = self._c % size
        if rotated:
            n %= ctx.prec
            coeff = coeff * 10 ** n % size + coeff // 10 ** (ctx.prec - n)
        elif n >= 0:
            coeff = coeff * 10 ** n % size
        else:
            coeff //= 10 ** -n
        return _make(self._s, coeff, self._e)

    def rotate(self, other, context=None):
        """The digits moved, those that leave at one end coming in at the other."""
        return self._turn(other, context, True)

    def shift(self, other, context=None):
        """The digits moved, with zeros coming in."""
        return self._turn(other, context, False)

    def _bits(self, ctx):
        """The digits, all 0 or 1, as a text as long as the precision; None for other numbers."""
        if self._k or self._s or self._e:
            return None
        digits = _digits(self._c)
        if digits.strip('01'):
            return None
        return digits[-ctx.prec:].zfill(ctx.prec)

    def _logical(self, other, context, operation):
        other, ctx = _operand(other), context or getcontext()
        a, b = self._bits(ctx), other._bits(ctx)
        if a is None or b is None:
            return _invalid(ctx)
        return _make(0, int(''.join('01'[operation(int(x), int(y))] for x, y in zip(a, b))), 0)

    def logical_and(self, other, context=None):
        """The digit-wise and of two numbers of digits 0 and 1."""
        return self._logical(other, context, lambda x, y: x & y)

    def logical_or(self, other, context=None):
        """The digit-wise or of two numbers of digits 0 and 1."""
        return self._logical(other, context, lambda x, y: x | y)

    def logical_xor(self, other, context=None):
        """The digit-wise exclusive or of two numbers of digits 0 and 1."""
        return self._logical(other, context, lambda x, y: x ^ y)

    def logical_invert(self, context=None):
        """The digits 0 and 1 exchanged."""
        ctx = context or getcontext()
        return self._logical(_make(0, int('1' * ctx.prec), 0), ctx, lambda x, y: x ^ y)

    def _neighbour(self, context, up):
        ctx = context or getcontext()
        nan = _nan_of(ctx, self)
        if nan is not None:
            return nan
        if self._k:
            if bool(self._s) != up:
                return self
            return _make(self._s, 10 ** ctx.prec - 1, ctx.Etop())
        work = ctx.copy()
        work.rounding = ROUND_CEILING if up else ROUND_FLOOR
        work.clear_traps()
        r = self._fix(work)
        if r._compare(self) != 0:
            return r
        return self._sum(_make(0 if up else 1, 1, ctx.Etiny() - 1), work)

    def next_plus(self, context=None):
        """Return the smallest number that is larger than the operand."""
        return self._neighbour(context, True)

    def next_minus(self, context=None):
        """Return the largest number that is smaller than the operand."""
        return self._neighbour(context, False)

    def next_toward(self, other, context=None):
        """Return the number closest to the first operand in the direction of the second."""
        other, ctx = _operand(other), context or getcontext()
        nan = _nan_of(ctx, self, other)
        if nan is not None:
            return nan
        r = self._compare(other)
        if r == 0:
            return self.copy_sign(other)
        near = self._neighbour(ctx, r < 0)
        if near._k:
            _signal(ctx, [Overflow, Inexact, Rounded])
        elif near.adjusted() < ctx.Emin or not near._c:
            _signal(ctx, [Underflow, Subnormal, Inexact, Rounded] + ([] if near._c else [Clamped]))
        return near

    def __format__(self, specifier, context=None):
        return _formatted(self, specifier, context or getcontext())


def _half_even(value, ctx):
    work = ctx.copy()
    work.rounding = ROUND_HALF_EVEN
    work._flags, work._traps = ctx._flags, ctx._traps
    return _finish(value._s, value._c, value._e, work)


def _log_scaled(m, scale):
    """scale * ln(m / scale), for m / scale between about 0.3 and 4."""
    roots = 0
    while abs(m - scale) * 16 > scale:
        m = _math.isqrt(m * scale)
        roots += 1
    y = (m - scale) * scale // (m + scale)
    square = y * y // scale
    total, term, n = 0, y, 1
    while term:
        total += term // n
        term = term * square // scale
        if term == -1:
            break
        n += 2
    return 2 * total << roots


_tens = {}


def _log_ten(scale):
    """scale * ln(10)."""
    if scale not in _tens:
        guard = 10 ** 10
        wide = scale * guard
        # ln 10 = 3 ln 2 + ln 1.25, each by the series of atanh.
        def twice_atanh(n):
            total, term, k = 0, wide // n, 1
            while term:
                total += term // k
                term //= n * n
                k += 2
            return 2 * total
        _tens[scale] = (3 * twice_atanh(3) + twice_atanh(9)) // guard
    return _tens[scale]


def _formatted(value, text, ctx):
    """format(value, text)."""
    bad = ValueError("invalid format string")
    if not isinstance(text, str):
        raise TypeError("format arg must be str")
    at, fill, align = 0, ' ', None
    if len(text) > 1 and text[1] in '<>=^':
        fill, align, at = text[0], text[1], 2
    elif text and text[0] in '<>=^':
        align, at = text[0], 1
    sign_mode = '-'
    if text[at:at + 1] and text[at] in '+- ':
        sign_mode = text[at]
        at += 1
    no_neg_zero = text[at:at + 1] == 'z'
    at += no_neg_zero
    alternate = text[at:at + 1] == '#'
    at += alternate
    zeropad = text[at:at + 1] == '0'
    if zeropad:
        if align is not None:
            raise bad
        fill, align, at = '0', '=', at + 1
    start = at
    while text[at:at + 1].isdigit():
        at += 1
    width = int(text[start:at] or '0')
    grouping = ''
    if text[at:at + 1] and text[at] == ',':
        grouping = text[at]
        at += 1
    precision = None
    if text[at:at + 1] == '.':
        start = at = at + 1
        while text[at:at + 1].isdigit():
            at += 1
        if at == start:
            raise bad
        precision = int(text[start:at])
    kind = text[at:]
    if kind not in ('', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n') or kind == 'n' and grouping:
        raise bad
    align = align or '>'
    sign = value._s
    if value._k:
        body = value.copy_abs()._text(False, 1) + ('%' if kind == '%' else '')
        if zeropad:
            fill, align = ' ', '>'
    else:
        body, sign = _format_digits(value, kind, precision, ctx, no_neg_zero, alternate)
        if grouping or zeropad:
            whole = len(body) - len(body.lstrip('0123456789'))
            digits, rest = body[:whole], body[whole:]
            lead = 1 if sign or sign_mode != '-' else 0
            if zeropad and not grouping:
                digits = digits.zfill(width - lead - len(rest))
            elif grouping:
                room = width - lead - len(rest) if zeropad else 0
                grouped = _grouped(digits, grouping)
                while len(grouped) < room:
                    digits = '0' + digits
                    grouped = _grouped(digits, grouping)
                digits = grouped
            body = digits + rest
    sign = '-' if sign else '' if sign_mode == '-' else sign_mode
    padding = fill * (width - len(sign) - len(body))
    if align == '<':
        return sign + body + padding
    if align == '>':
        return padding + sign + body
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _grouped(digits, mark):
    first = 1 + (len(digits) - 1) % 3
    return digits[:first] + ''.join(mark + digits[k:k + 3] for k in range(first, len(digits), 3))


def _format_digits(value, kind, precision, ctx, no_neg_zero, alternate):
    """The digits under a presentation type, and the sign."""
    rounding = ctx.rounding
    sign, coeff, exp = value._s, value._c, value._e
    if kind == '%':
        exp += 2
    mark = 'E' if kind in ('', 'E', 'G') else 'e'
    if not kind:
        mark = 'E' if ctx.capitals else 'e'
    if precision is not None:
        if kind in ('e', 'E'):
            keep = precision + 1
        elif kind in ('f', 'F', '%'):
            keep = None
        else:
            keep = max(precision, 1)
        if keep is None:
            if exp < -precision:
                coeff, _ = _shift_right(sign, coeff, -precision - exp, rounding)
                exp = -precision
            else:
                coeff, exp = coeff * 10 ** (exp + precision), -precision
        else:
            size = _size(coeff)
            if kind in ('e', 'E') and not coeff:
                exp, coeff = exp - 0, 0
            elif size > keep:
                coeff, _ = _shift_right(sign, coeff, size - keep, rounding)
                exp += size - keep
                if coeff >= 10 ** keep:
                    coeff //= 10
                    exp += 1
            elif kind in ('e', 'E'):
                coeff, exp = coeff * 10 ** (keep - size), exp - (keep - size)
    elif kind in ('f', 'F', '%') and exp > 0:
        coeff, exp = coeff * 10 ** exp, 0
    if no_neg_zero and not coeff:
        sign = 0
    digits = _digits(coeff)
    left = exp + len(digits)
    if kind in ('e', 'E'):
        if not coeff and precision is not None:
            point, digits = 1, '0' * (precision + 1)
            left = 1 + exp + precision if exp + precision else 1
            left = 1 + value._e + precision
        else:
            point = 1
    elif kind in ('f', 'F', '%'):
        point = left
    elif exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point <= 0:
        body = '0.' + '0' * -point + digits
    elif point >= len(digits):
        body = digits + '0' * (point - len(digits)) + ('.' if alternate else '')
    else:
        body = digits[:point] + '.' + digits[point:]
    if left != point or kind in ('e', 'E'):
        body += f"{mark}{left - point:+d}"
    return body + ('%' if kind == '%' else ''), sign


_numbers.Number.register(Decimal)


class _SignalDict:
    """The flags or traps of a context."""

    def __init__(self, values):
        self._values = values

    def __getitem__(self, key):
        return self._values[self._checked(key)]

    def __setitem__(self, key, value):
        self._values[self._checked(key)] = bool(value)

    def _checked(self, key):
        if key not in self._values:
            raise KeyError("invalid error flag")
        return key

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __contains__(self, key):
        return key in self._values

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def get(self, key, default=None):
        return self._values.get(key, default)

    def copy(self):
        return dict(self._values)

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return self._values == other._values
        if isinstance(other, dict):
            return self._values == other
        return NotImplemented

    def __repr__(self):
        return '{' + ', '.join(f"<class 'decimal.{s.__name__}'>:{v}" for s, v in self._values.items()) + '}'


def _signal_values(given):
    """The dict of signals behind a list or a mapping of them."""
    if isinstance(given, (dict, _SignalDict)):
        return {s: bool(given[s]) for s in _signals}
    for s in given:
        if s not in _signals:
            raise TypeError("values must be a list of signals" if not isinstance(s, type) else "invalid signal")
    return {s: s in given for s in _signals}


@_spoken
class Context:
    """The context affects almost all operations: precision, rounding, the
    range of exponents, and what happens when something exceptional does."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None,
                 clamp=None, flags=None, traps=None):
        base = globals().get('DefaultContext')
        self.prec = prec if prec is not None else base.prec
        self.rounding = rounding if rounding is not None else base.rounding
        self.Emin = Emin if Emin is not None else base.Emin
        self.Emax = Emax if Emax is not None else base.Emax
        self.capitals = capitals if capitals is not None else base.capitals
        self.clamp = clamp if clamp is not None else base.clamp
        object.__setattr__(self, '_flags', _signal_values(flags if flags is not None else []))
        object.__setattr__(self, '_traps', _signal_values(traps) if traps is not None else dict(base._traps))

    def __setattr__(self, name, value):
        if name in ('prec', 'Emin', 'Emax', 'capitals', 'clamp'):
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            if name == 'prec' and not 1 <= value <= MAX_PREC:
                raise ValueError(f"valid range for prec is [1, MAX_PREC]")
            if name == 'Emin' and not MIN_EMIN <= value <= 0:
                raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
            if name == 'Emax' and not 0 <= value <= MAX_EMAX:
                raise ValueError("valid range for Emax is [0, MAX_EMAX]")
            if name in ('capitals', 'clamp') and value not in (0, 1):
                raise ValueError(f"valid values for {name} are 0 or 1")
        elif name == 'rounding':
            if value not in _roundings:
                raise TypeError(_rounding_words)
        elif name in ('flags', 'traps'):
            name, value = '_' + name, _signal_values(value)
        elif name not in ('_flags', '_traps'):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    @property
    def flags(self):
        return _SignalDict(self._flags)

    @property
    def traps(self):
        return _SignalDict(self._traps)

    def __repr__(self):
        def names(d):
            return ', '.join(s.__name__ for s in _spelled if d[s])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{names(self._flags)}], traps=[{names(self._traps)}])")

    def clear_flags(self):
        """Reset all flags to False."""
        for s in self._flags:
            self._flags[s] = False

    def clear_traps(self):
        """Set all traps to False."""
        for s in self._traps:
            self._traps[s] = False

    def copy(self):
        """Return a duplicate of the context with all flags cleared or not as they are."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self._flags, self._traps)

    __copy__ = copy

    def __reduce__(self):
        return (Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                          [s for s in _signals if self._flags[s]], [s for s in _signals if self._traps[s]]))

    def Etiny(self):
        """Return a value equal to Emin - prec + 1."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self.Emax - self.prec + 1

    def create_decimal(self, num='0'):
        """Create a new Decimal instance from num, using self as the context."""
        if isinstance(num, str) and (num != num.strip() or '_' in num):
            return _invalid(self, ConversionSyntax)
        d = Decimal(num, self)
        if d._k >= _QNAN and d._c >= 10 ** (self.prec - self.clamp):
            return _invalid(self, ConversionSyntax)
        return _make(d._s, d._c, d._e, d._k) if d._k >= _QNAN else d._fix(self)

    def _apply(self, a):
        """The text of a value under this context."""
        return str(_operand(a)._fix(self))

    def create_decimal_from_float(self, f):
        """Create a new Decimal instance from float f, rounded by self."""
        return Decimal.from_float(f)._fix(self)

    def add(self, a, b):
        return _operand(a)._sum(_operand(b), self)

    def subtract(self, a, b):
        return _operand(a)._sum(_operand(b), self, 1)

    def multiply(self, a, b):
        return _operand(a)._product(_operand(b), self)

    def divide(self, a, b):
        return _operand(a)._quotient(_operand(b), self)

    def divide_int(self, a, b):
        return _operand(a)._floor_quotient(_operand(b), self)

    def remainder(self, a, b):
        return _operand(a)._modulus(_operand(b), self)

    def divmod(self, a, b):
        return _operand(a)._divided(_operand(b), self)

    def power(self, a, b, modulo=None):
        if modulo is not None:
            return _operand(a)._power_modulo(_operand(b), _operand(modulo), self)
        return _operand(a)._power(_operand(b), self)

    def plus(self, a):
        return _operand(a)._signed(self, _operand(a)._s)

    def minus(self, a):
        return _operand(a)._signed(self, 1 - _operand(a)._s)

    def abs(self, a):
        return _operand(a)._signed(self, 0)

    def to_sci_string(self, a):
        return _operand(a)._text(False, self.capitals)

    def radix(self):
        return Decimal(10)

    def is_canonical(self, a):
        return _operand(a).is_canonical()

    def canonical(self, a):
        return _operand(a)


def _through_context(name, takes_context=True):
    def method(self, a, *rest):
        f = getattr(_operand(a), name)
        return f(*rest, context=self) if takes_context else f(*rest)
    method.__name__ = name
    method.__qualname__ = 'Context.' + name
    return method


for _name in ('sqrt', 'exp', 'ln', 'log10', 'logb', 'normalize', 'quantize', 'to_integral_value', 'to_integral_exact',
              'compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'max', 'min', 'max_mag', 'min_mag', 'fma',
              'remainder_near', 'scaleb', 'next_plus', 'next_minus', 'next_toward', 'is_normal', 'is_subnormal',
              'number_class', 'to_eng_string', 'copy_sign', 'same_quantum',
              'rotate', 'shift', 'logical_and', 'logical_or', 'logical_xor', 'logical_invert'):
    setattr(Context, _name, _through_context(_name))
for _name in ('copy_abs', 'copy_negate', 'is_finite', 'is_infinite', 'is_nan', 'is_qnan', 'is_snan', 'is_signed', 'is_zero'):
    setattr(Context, _name, _through_context(_name, False))
del _name
Context.copy_decimal = lambda self, a: _operand(a)
Context.to_integral = Context.to_integral_value

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])

_current = _contextvars.ContextVar('decimal_context')


def getcontext():
    """Get the current default context."""
    ctx = _current.get(None)
    if ctx is None:
        ctx = DefaultContext.copy()
        _current.set(ctx)
    return ctx


def setcontext(context):
    """Set a new default context."""
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _ContextManager:

    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *exc):
        setcontext(self.saved)


_ContextManager.__name__ = _ContextManager.__qualname__ = 'ContextManager'


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of
    ctx on entry to the with-statement and restore the previous one on exit."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(ctx, name, value)
    return _ContextManager(ctx)
