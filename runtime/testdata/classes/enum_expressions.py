from enum import *
import enum
def t(s, g):
    try: print(s, "->", repr(eval(s, g)))
    except BaseException as e: print(s, "->", type(e).__name__, e)
class C(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    def hi(self): return f"hi {self.name}"
    @classmethod
    def dflt(cls): return cls.RED
    @property
    def low(self): return self.name.lower()
class I(IntEnum): A = 1; B = 2
class S(StrEnum): X = auto(); Y = "why"
class F(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class IF(IntFlag): A = 1; B = 2; C = 4
class P(Enum):
    EARTH = (1, 2); MARS = (3, 4)
    def __init__(self, m, r): self.m = m; self.r = r
    @property
    def s(self): return self.m * self.r
class Au(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
class W(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "a" else None
@unique
class U(Enum): A = 1; B = 2
class N(Enum):
    A = nonmember(5); B = member(lambda: 3); C = 7
    class Inner: pass
@verify(CONTINUOUS)
class V(IntEnum): A = 1; B = 2
class St(str, Enum): A = "a"; B = "b"
class K(Flag, boundary=KEEP): A = 1
class E(Flag, boundary=EJECT): A = 1
class Cf(Flag, boundary=CONFORM): A = 1
g = globals()
for s in ["C.RED","str(C.RED)","C(1)","C(3)","C['RED']","C['X']","C.CRIMSON","list(C)","C.__members__","C.RED.hi()","C.dflt()","C.RED.low","C.RED.name,C.RED.value","C.RED is C.CRIMSON","C.RED==1","C.RED<C.GREEN","len(C)","C.RED in C","1 in C","5 in C","'RED' in C","C.X","C.RED.GREEN","C.RED.foo","setattr(C,'RED',5)","setattr(C.RED,'value',3)","delattr(C,'RED')","C('x')","C()","C(1,2)","hash(C.RED)==hash('RED')","repr(C)","list(reversed(C))","bool(C.RED)","f'{C.RED}'","f'{C.RED:>10}'","'%s %r'%(C.RED,C.RED)","I.A","str(I.A)","f'{I.A}'","f'{I.A:03d}'","I.A+1","I.A<I.B","I.A==1","I(1)","I('a')","I(9)","type(I.A|I.B)","S.X","str(S.X)","S.Y+'!'","S('why')","S('zz')","f'{S.Y:>5}'","F.R|F.W","F.RW","F.RW is F.R|F.W","F(3)","F(0)","F(7)","F(8)","F(-1)","~F.R","F.R&F.W","F.R^F.RW","F.R in F.RW","list(F.RW)","list(F)","len(F.RW)","bool(F(0))","F.R|1","F.RW.name,F.RW.value","(F.R|F.X).name","str(F.R|F.X)","repr(F(0))","IF.A|IF.B","IF(7)","IF(8)","IF.A|8","IF(3)+1","~IF.A","IF.A|1","IF(0)","str(IF(5))","IF(-1)","P.EARTH.s","P.EARTH","P((1,2))","P(1)","Au.A,Au.B","W('a')","W('q')","U","N.A,N.C","N.Inner","N.B.value()","V.A","St.A","str(St.A)","f'{St.A}'","St.A=='a'","St('b')","'x'+St.A","K(5)","E(5)","Cf(5)","Enum('Q','a b c')","list(Enum('Q','a b c'))","Enum('Q',{'a':5}).a","Enum('Q',[('x',1)]).x","list(IntEnum('Q','a,b',start=10))","Enum('Q',5)","Flag('Q','a b').b","C.__class__","C.RED.__class__","type(C.RED)","C._member_names_","C._value2member_map_","C.RED._value_,C.RED._name_","dir(C)","C.__doc__","C.RED.__doc__","isinstance(C.RED,C)","issubclass(I,int)","C.__contains__(1)","C.__len__()","I.A.__repr__()","I.A.bit_length()","I.A.real","max(I)","sorted(I,reverse=True)","{C.RED:1}[C.RED]","EnumType","enum.EnumMeta is EnumType","auto()","C.__getitem__('RED')","property in type(C.low).__mro__","C.low","F.__members__","F._all_bits_","F.R._value_","F.R.__reduce_ex__(2)","C.RED.__hash__()==hash(C.RED)","C.RED.__dir__()", "enum.show_flag_values(7)","enum.pickle_by_enum_name(C.RED,2)[1]"]: t(s,g)
for src in ["class D(C): pass","class D(C):\n X=1","class D(Enum):\n A=1\n A=2","class D(Enum):\n mro=1","@unique\nclass D(Enum):\n A=1\n B=1\n C=1","@verify(CONTINUOUS)\nclass D(IntEnum):\n A=1\n B=5","@verify(NAMED_FLAGS)\nclass D(Flag):\n A=1\n B=6","class D(Flag):\n A='x'","class D(IntEnum):\n A='x'","class D(StrEnum):\n A=5","class D(Enum):\n _x_=5\n A=1","class D(Enum):\n __p=5\n A=1\nprint(list(D))","class D(Enum):\n _ignore_=['z']\n z=1\n A=2\nprint(list(D))","class D(Enum):\n def __new__(cls,v):\n  o=object.__new__(cls);o._value_=v*2;o.extra=v;return o\n A=1\n B=2\nprint(D.A.value,D.B.extra,D(4))","class D(int,Enum):\n A=1\n B='x'","class D(Enum):\n A=auto()\n B='b'\n C=auto()\nprint(list(D))","class D(Enum):\n A=3\n B=auto()\n C=auto(),\nprint(list(D))","class D(Flag):\n A=auto()\n B=5\n C=auto()\nprint(list(D), D.B)","class D(Enum):\n _order_='B A'\n A=1\n B=2","class D(Enum):\n A=1\n @property\n def value(self): return 'custom'\nprint(D.A.value, D.A._value_)","class D(Enum):\n A=1\n def __eq__(s,o): return True\nprint(D.A==5)\nhash(D.A)","class D(Enum):\n def f(self): pass\nclass G(D):\n A=1\nprint(G.A.f())","class D(Enum):\n A={}\n B=[]\nprint(D.A,D({}),D.B.value)","class D(Enum):\n A=1\n def __str__(self): return 'S'\nprint(D.A,f'{D.A}',repr(D.A),[D.A])"]:
    try: exec(src); print("ok")
    except Exception as e: print(type(e).__name__, e)
