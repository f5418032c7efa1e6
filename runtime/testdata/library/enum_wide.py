import enum
from enum import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C(Enum):
    R = 1; G = 2; B = 3; CRIMSON = 1
    def low(self): return self.name.lower()
    @property
    def sq(self): return self.value ** 2
    @classmethod
    def first(cls): return next(iter(cls))
print(list(C), C.R, repr(C.G), C(2), C['B'], C.CRIMSON is C.R, C.R.low(), C.B.sq, C.first(), len(C), C.R in C, 2 in C, 9 in C, C.__members__, C.R == 1, C.R.name, C.R.value, hash(C.R) == hash('R'), isinstance(C.R, C), C, repr(C), [*reversed(C)], bool(C.R), C.R is C(1), f'{C.R}', '%s' % C.R, C.R.__class__, dir(C.R))
t(lambda: C(9)); t(lambda: C['X']); t(lambda: C.X); t(lambda: setattr(C, 'R', 5)); t(lambda: delattr(C, 'R')); t(lambda: C.R < C.G); t(lambda: setattr(C.R, 'name', 'x')); t(lambda: setattr(C.R, 'value', 1)); t(lambda: C()); t(lambda: C(1, 2)); t(lambda: C.R.G); t(lambda: C.R + 1); t(lambda: exec("class D(C): pass", globals())); t(lambda: exec("class X(Enum):\n A = 1\n A = 2", globals())); t(lambda: exec("@unique\nclass X(Enum):\n A = 1\n B = 1", globals())); t(lambda: Enum('E', 'a b c')['b']); t(lambda: list(Enum('E', {'x': 5, 'y': 6}))); t(lambda: list(Enum('E', ['p', 'q'], start=10))); t(lambda: Enum('E', [('a', 1), ('b', 2)], module='m').__module__); t(lambda: Enum('E', 5))
class A(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    X = auto(); Y = auto(); Z = 10; W = auto()
class A2(Enum): X = auto(); Y = 7; Z = auto()
class S(StrEnum): ONE = auto(); Two = 'deux'
class I(IntEnum): A = 1; B = 2
print([m.value for m in A], [m.value for m in A2], list(S), str(S.ONE), S.Two + '!', S('deux'), f'{S.ONE:>5}', I.A + 1, I.B > I.A, str(I.A), repr(I.A), f'{I.A}', I.A == 1, int(I.B), [1, 2, 3][I.A], I(2), isinstance(I.A, int), I.A.real, json := __import__('json').dumps({'a': I.A, 's': S.ONE}))
class P(Flag): R = 4; W = 2; X = 1; RW = 6; NONE = 0
print(P.R | P.X, P.RW, P(5), P(0), ~P.R, P.R & P.W, P.R ^ P.RW, P.R in P.RW, list(P.RW), list(P), len(P.RW), bool(P.NONE), P.R | P.W is P.RW, (P.R | P.X).name, (P.R | P.X).value, repr(P.R | P.W | P.X), P['R'], P.R.__or__(1)); t(lambda: P(8)); t(lambda: P.R | 1); t(lambda: P('a'))
class Q(IntFlag): A = 1; B = 2
print(Q.A | 8, Q(11), Q.A | Q.B, Q.A + 1, ~Q.A, Q(0), repr(Q(8)), Q.A & 3, list(Q(3)), Q.B in Q(3), str(Q.A | Q.B), f'{Q.A:04b}')
class St(Flag, boundary=STRICT): A = 1
class Co(Flag, boundary=CONFORM): A = 1
class Ke(Flag, boundary=KEEP): A = 1
class Ej(Flag, boundary=EJECT): A = 1
t(lambda: St(3)); t(lambda: Co(3)); t(lambda: Ke(3)); t(lambda: Ej(3))
class Pl(Enum):
    M = (3.3e23, 2.4e6); E = (5.9e24, 6.3e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
class Ig(Enum):
    _ignore_ = 'tmp'
    tmp = 5; A = tmp + 1
    class Inner: pass
    fn = member(lambda s: 1); nm = nonmember(3)
print(Pl.E.mass, Pl.M.value, Miss('a'), [m.name for m in Ig], Ig.nm, Ig.Inner); t(lambda: Miss('b')); t(lambda: Ig.tmp); t(lambda: verify(CONTINUOUS)(Enum('V', {'a': 1, 'b': 3}))); t(lambda: verify(UNIQUE)(C)); t(lambda: verify(NAMED_FLAGS)(P)); t(lambda: enum.show_flag_values(P.RW)); t(lambda: enum.bin(5)); t(lambda: enum.bin(-5)); print(enum.property, EnumType, EnumMeta is EnumType, Flag.__mro__, auto(), {C.R: 1}[C(1)], sorted(I), max(I), sum(I), C.R.__reduce_ex__(2), C.__doc__, C._member_names_, C._value2member_map_)
