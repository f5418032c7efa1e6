"""Decimal fixed-point and floating-point arithmetic."""

import _decimal
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
# In the order of the bits of a context's flags and traps.
_conditions = (*_signals, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)

_FINITE, _INF, _QNAN, _SNAN = range(4)

_rounding_words = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"


_make, _finish, _signal, _nan_of, _quiet = _decimal.make, _decimal.finish, _decimal.signal, _decimal.nan_of, _decimal.quiet
_shift_right, _size, _digits = _decimal.shift_right, _decimal.size, _decimal.digits


def _nan():
    return _make(0, 0, 0, _QNAN)


def _infinity(sign):
    return _make(sign, 0, 0, _INF)


def _invalid(ctx, condition=InvalidOperation):
    _signal(ctx, [condition])
    return _nan()


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
    n, d = float.as_integer_ratio(float.__abs__(f))
    k = d.bit_length() - 1
    return _make(int(_math.copysign(1.0, f) < 0), n * 5 ** k, -k)


def _constructed(value, context, exact=True):
    """What Decimal(value, context) is for a value that is no text, no int and no decimal.

    Without exact it may have any exponent, since it will be rounded."""
    if isinstance(value, float):
        _signal(context or getcontext(), [FloatOperation])
        return _from_float(value)
    if isinstance(value, (tuple, list)):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exp = value
        if sign not in (0, 1) or not isinstance(sign, int):
            raise ValueError('sign must be an integer with the value 0 or 1')
        if exp == 'F':
            return _infinity(sign)
        for d in digits:
            if not isinstance(d, int) or not 0 <= d <= 9:
                raise ValueError('coefficient must be a tuple of digits')
        coeff = int(''.join(map(str, digits)) or '0')
        if exp in ('n', 'N'):
            return _make(sign, coeff, 0, _QNAN if exp == 'n' else _SNAN)
        if not isinstance(exp, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        d = _make(sign, coeff, exp)
        return _decimal.exact(d, context) if exact else d
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _comparable(self, other, equality):
    """What self and a value that is neither int nor decimal compare like; NotImplemented where they can't be compared."""
    if isinstance(other, float):
        ctx = getcontext()
        if equality:
            ctx.flags[FloatOperation] = True
        else:
            _signal(ctx, [FloatOperation])
        return self, _from_float(other)
    if isinstance(other, _numbers.Rational):
        if not self._k:
            self = _make(self._s, self._c * other.denominator, self._e)
        return self, Decimal(other.numerator)
    if equality and isinstance(other, complex) and other.imag == 0:
        return self, _from_float(other.real)
    return NotImplemented


@_decimal.adopt
class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
    or another Decimal object. If no value is given, return Decimal('0')."""

    @classmethod
    def from_float(cls, f):
        """Class method that converts a float to a decimal number, exactly."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        d = _from_float(f)
        return d if cls is Decimal else cls(d)

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string."""
        return self._text(True, (context or getcontext()).capitals)

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
        return _finish(0, root, exp, ctx, (), ROUND_HALF_EVEN)

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

    def __complex__(self):
        return complex(float(self))

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
        return self.quantize(_make(0, 1, -ndigits))

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
    return _finish(value._s, value._c, value._e, ctx, (), ROUND_HALF_EVEN)


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

    def __init__(self, context, name):
        self._context, self._name = context, name

    @property
    def _values(self):
        bits = getattr(self._context, self._name)
        return {s: bool(bits >> i & 1) for i, s in enumerate(_signals)}

    def __getitem__(self, key):
        return self._values[self._checked(key)]

    def __setitem__(self, key, value):
        bit = 1 << _signals.index(self._checked(key))
        bits = getattr(self._context, self._name)
        setattr(self._context, self._name, bits | bit if value else bits & ~bit)

    def _checked(self, key):
        if key not in _signals:
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


def _signal_bits(given):
    """The bits of the signals in a list or a mapping of them."""
    if isinstance(given, (dict, _SignalDict)):
        return sum(1 << i for i, s in enumerate(_signals) if given[s])
    for s in given:
        if s not in _signals:
            raise TypeError("values must be a list of signals" if not isinstance(s, type) else "invalid signal")
    return sum(1 << i for i, s in enumerate(_signals) if s in given)


@_spoken
class Context(_decimal.Context):
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
        self.flags = flags if flags is not None else []
        self.traps = traps if traps is not None else base.traps

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
            name, value = '_' + name, _signal_bits(value)
        elif name not in ('_flags', '_traps'):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    @property
    def flags(self):
        return _SignalDict(self, '_flags')

    @property
    def traps(self):
        return _SignalDict(self, '_traps')

    def __repr__(self):
        def names(d):
            return ', '.join(s.__name__ for s in _spelled if d[s])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{names(self.flags)}], traps=[{names(self.traps)}])")

    def clear_flags(self):
        """Reset all flags to False."""
        self._flags = 0

    def clear_traps(self):
        """Set all traps to False."""
        self._traps = 0

    def copy(self):
        """Return a duplicate of the context with all flags cleared or not as they are."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def __reduce__(self):
        return (Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                          [s for s in _signals if self.flags[s]], [s for s in _signals if self.traps[s]]))

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
        if isinstance(num, str):
            d = _decimal.parse(num, self)
        else:
            d = Decimal(num) if isinstance(num, (int, Decimal)) else _constructed(num, self, False)
        if d._k >= _QNAN and d._c >= 10 ** (self.prec - self.clamp):
            return _invalid(self, ConversionSyntax)
        return _make(d._s, d._c, d._e, d._k) if d._k >= _QNAN else d._fix(self)

    def _apply(self, a):
        """The text of a value under this context."""
        return str(_operand(a)._fix(self))

    def create_decimal_from_float(self, f):
        """Create a new Decimal instance from float f, rounded by self."""
        return Decimal.from_float(f)._fix(self)

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


for _name in ('sqrt', 'exp', 'ln', 'log10', 'logb', 'normalize', 'to_integral_value', 'to_integral_exact',
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


_decimal.setup(_conditions, _current, getcontext, _comparable, _constructed)


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
