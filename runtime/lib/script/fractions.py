"""Fraction, infinite-precision, rational numbers."""

import functools
import math
import numbers
import operator
import sys

__all__ = ['Fraction']


def _digits(text, at):
    """Reads digits with single underscores between them from text[at:]; gives them and where they end."""
    start = at
    while at < len(text) and (text[at].isdecimal() or
                              text[at] == '_' and at > start and text[at - 1] != '_'
                              and at + 1 < len(text) and text[at + 1].isdecimal()):
        at += 1
    return text[start:at].replace('_', ''), at


def _parse(text):
    """The numerator and denominator that a text stands for, or None."""
    s = text.strip()
    at = 1 if s[:1] in ('+', '-') else 0
    whole, at = _digits(s, at)
    negative = s[:1] == '-'
    if whole:
        k = at
        while k < len(s) and s[k].isspace():
            k += 1
        if s[k:k + 1] == '/':
            k += 1
            while k < len(s) and s[k].isspace():
                k += 1
            below, end = _digits(s, k)
            if not below or end != len(s):
                return None
            return (-int(whole) if negative else int(whole)), int(below)
    part = ''
    if s[at:at + 1] == '.':
        part, at = _digits(s, at + 1)
    if not whole and not part:
        return None
    exponent = 0
    if s[at:at + 1] in ('e', 'E'):
        sign = s[at + 1:at + 2]
        power, at = _digits(s, at + 2 if sign in ('+', '-') and sign else at + 1)
        if not power:
            return None
        exponent = -int(power) if sign == '-' else int(power)
    if at != len(s):
        return None
    numerator = int(whole + part or '0')
    exponent -= len(part)
    denominator = 1
    if exponent >= 0:
        numerator *= 10 ** exponent
    else:
        denominator = 10 ** -exponent
    return (-numerator if negative else numerator), denominator


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    """Rounds n/d to a multiple of 10**exponent, ties to even: (sign, significand)."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    sign = q < 0 if no_neg_zero else n < 0
    return sign, abs(q)


def _round_to_figures(n, d, figures):
    """Rounds n/d to significant figures: (sign, significand, exponent)."""
    if n == 0:
        return False, 0, 1 - figures
    top, bottom = str(abs(n)), str(d)
    m = len(top) - len(bottom) + (bottom <= top)
    exponent = m - figures
    sign, significand = _round_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


class _Spec:
    """A format specification, taken apart."""

    def __init__(self, text):
        self.ok = False
        at = 0
        self.fill, self.align = None, None
        if len(text) > 1 and text[1] in '<>=^':
            self.fill, self.align, at = text[0], text[1], 2
        elif text and text[0] in '<>=^':
            self.align, at = text[0], 1
        self.sign = '-'
        if text[at:at + 1] in ('-', '+', ' ') and text[at:at + 1]:
            self.sign = text[at]
            at += 1
        self.no_neg_zero = text[at:at + 1] == 'z'
        at += self.no_neg_zero
        self.alternate = text[at:at + 1] == '#'
        at += self.alternate
        self.zeropad = text[at:at + 1] == '0' and text[at + 1:at + 2].isdigit()
        at += self.zeropad
        start = at
        while text[at:at + 1].isdigit():
            at += 1
        self.width = int(text[start:at] or '0')
        if text[start:at] == '0' and at - start == 1:
            self.zeropad = False
        self.thousands = ''
        if text[at:at + 1] in (',', '_') and text[at:at + 1]:
            self.thousands = text[at]
            at += 1
        self.precision = None
        if text[at:at + 1] == '.':
            start = at = at + 1
            while text[at:at + 1].isdigit():
                at += 1
            if at == start:
                return
            self.precision = int(text[start:at])
        self.kind = text[at:]
        self.ok = self.kind in ('', 'e', 'E', 'f', 'F', 'g', 'G', '%')


def _grouped(digits, mark):
    if not mark:
        return digits
    first = 1 + (len(digits) - 1) % 3
    return digits[:first] + ''.join(mark + digits[k:k + 3] for k in range(first, len(digits), 3))


def _operation(exact, fallback, of_complex=True):
    """The forward and the reverse method of an operator; some have no meaning for complex numbers."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        elif isinstance(b, int):
            return exact(a, Fraction(b))
        elif isinstance(b, float):
            return fallback(float(a), b)
        elif of_complex and isinstance(b, complex):
            return fallback(complex(a), b)
        else:
            return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        elif isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        elif of_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        else:
            return NotImplemented

    forward.__name__ = '__' + fallback.__name__ + '__'
    reverse.__name__ = '__r' + fallback.__name__ + '__'
    forward.__doc__ = reverse.__doc__ = exact.__doc__
    return forward, reverse


def _coprime(n, d):
    """The fraction n/d of numbers that have no common divisor; d is positive."""
    self = object.__new__(Fraction)
    self._numerator = n
    self._denominator = d
    return self


def _total(na, da, nb, db):
    """na/da + nb/db. What the denominators have in common is taken out first, so that the numbers stay small."""
    g = math.gcd(da, db)
    if g == 1:
        return _coprime(na * db + nb * da, da * db)
    rest = da // g
    n = na * (db // g) + nb * rest
    g = math.gcd(n, g)
    if g == 1:
        return _coprime(n, rest * db)
    return _coprime(n // g, rest * (db // g))


def _product(na, da, nb, db):
    """na/da * nb/db, reduced crosswise beforehand."""
    g = math.gcd(na, db)
    if g > 1:
        na //= g
        db //= g
    g = math.gcd(nb, da)
    if g > 1:
        nb //= g
        da //= g
    return _coprime(na * nb, da * db)


@functools.lru_cache(1 << 14)
def _hash_of(n, d):
    modulus, inf = sys.hash_info.modulus, sys.hash_info.inf
    try:
        inverse = pow(d, -1, modulus)
    except ValueError:
        value = inf
    else:
        value = hash(hash(abs(n)) * inverse)
    result = value if n >= 0 else -value
    return -2 if result == -1 else result


class Fraction(numbers.Rational):
    """This class implements rational numbers.

    Fraction(8, 6) makes a rational number equivalent to 4/3. Both arguments
    must be Rational; the first may also be a float, a Decimal or a string.
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            elif isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            elif isinstance(numerator, float) or (not isinstance(numerator, (type, str)) and hasattr(numerator, 'as_integer_ratio')):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            elif isinstance(numerator, str):
                parsed = _parse(numerator)
                if parsed is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)
                numerator, denominator = parsed
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """Converts a finite float to a rational number, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        elif not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._coprime(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Converts a finite Decimal instance to a rational number, exactly."""
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__))
        return cls._coprime(*dec.as_integer_ratio())

    @classmethod
    def _coprime(cls, numerator, denominator, /):
        self = object.__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        """Return True if the Fraction is an integer."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return a pair of integers, whose ratio is equal to the original Fraction."""
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """Closest Fraction to self with denominator at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._coprime(p1, q1)
        return Fraction._coprime(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        """repr(self)"""
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        """str(self)"""
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def __format__(self, format_spec, /):
        """Format this fraction according to the given format specification."""
        if not format_spec:
            return str(self)
        spec = _Spec(format_spec)
        if not spec.ok or spec.zeropad and spec.align is not None or \
                not spec.kind and (spec.zeropad or spec.precision is not None or spec.no_neg_zero or spec.align == '='):
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        if spec.kind:
            sign, body = self._digits_for(spec)
        else:
            n, d = self._numerator, self._denominator
            sign, body = n < 0, _grouped(str(abs(n)), spec.thousands)
            if d > 1 or spec.alternate:
                body += '/' + _grouped(str(d), spec.thousands)
        sign = '-' if sign else '' if spec.sign == '-' else spec.sign
        padding = (spec.fill or ' ') * (spec.width - len(sign) - len(body))
        align = spec.align or '>'
        if align == '>':
            return padding + sign + body
        if align == '<':
            return sign + body + padding
        if align == '^':
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        return sign + padding + body

    def _digits_for(self, spec):
        """The sign and the digits under one of the presentation types of float."""
        kind, alternate = spec.kind, spec.alternate
        precision = 6 if spec.precision is None else spec.precision
        trim = kind in 'gG' and not alternate
        mark = 'E' if kind in 'EFG' else 'e'
        if kind in 'fF%':
            exponent = -precision - (2 if kind == '%' else 0)
            sign, significand = _round_to_exponent(self._numerator, self._denominator, exponent, spec.no_neg_zero)
            scientific, point = False, precision
        else:
            figures = max(precision, 1) if kind in 'gG' else precision + 1
            sign, significand, exponent = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f"{mark}{exponent + point:+03d}"
        else:
            suffix = ''
        digits = f"{significand:0{point + 1}d}"
        sign = sign and not (spec.no_neg_zero and significand == 0)
        leading, trailing = digits[:len(digits) - point], digits[len(digits) - point:]
        if trim:
            trailing = trailing.rstrip('0')
        if trailing or alternate:
            trailing = '.' + trailing
        if spec.zeropad:
            width = spec.width - (1 if sign or spec.sign != '-' else 0) - len(trailing) - len(suffix)
            if spec.thousands:
                width = 3 * (width // 4) + width % 4
            leading = leading.zfill(width)
        return sign, _grouped(leading, spec.thousands) + trailing + suffix

    def _add(a, b):
        """a + b"""
        return _total(a._numerator, a._denominator, b._numerator, b._denominator)

    __add__, __radd__ = _operation(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        return _total(a._numerator, a._denominator, -b._numerator, b._denominator)

    __sub__, __rsub__ = _operation(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        return _product(a._numerator, a._denominator, b._numerator, b._denominator)

    __mul__, __rmul__ = _operation(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        nb = b._numerator
        if nb == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % (a._numerator * b._denominator))
        if nb < 0:
            return _product(a._numerator, a._denominator, -b._denominator, -nb)
        return _product(a._numerator, a._denominator, b._denominator, nb)

    __truediv__, __rtruediv__ = _operation(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    __floordiv__, __rfloordiv__ = _operation(_floordiv, operator.floordiv, of_complex=False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a.denominator, b.denominator
        div, n_mod = divmod(a.numerator * db, da * b.numerator)
        return div, Fraction(n_mod, da * db)

    __divmod__, __rdivmod__ = _operation(_divmod, divmod, of_complex=False)

    def _mod(a, b):
        """a % b"""
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    __mod__, __rmod__ = _operation(_mod, operator.mod, of_complex=False)

    def __pow__(a, b, modulo=None):
        """a ** b"""
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction._coprime(a._numerator ** power, a._denominator ** power)
                elif a._numerator > 0:
                    return Fraction._coprime(a._denominator ** -power, a._numerator ** -power)
                elif a._numerator == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
                else:
                    return Fraction._coprime((-a._denominator) ** -power, (-a._numerator) ** -power)
            else:
                return float(a) ** float(b)
        elif isinstance(b, (float, complex)):
            return float(a) ** b
        else:
            return NotImplemented

    def __rpow__(b, a, modulo=None):
        """a ** b"""
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a: Coerces a subclass instance to Fraction"""
        return Fraction._coprime(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._coprime(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._coprime(abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        return _index(a.__trunc__())

    def __trunc__(a):
        """math.trunc(a)"""
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits): half to even."""
        if ndigits is None:
            d = self._denominator
            floor, rest = divmod(self._numerator, d)
            if rest * 2 < d:
                return floor
            elif rest * 2 > d:
                return floor + 1
            return floor + (floor & 1)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self)"""
        return _hash_of(self._numerator, self._denominator)

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)
