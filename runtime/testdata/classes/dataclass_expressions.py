from dataclasses import *
import dataclasses, typing, copy
def t(s, g):
    try: print(s, "->", repr(eval(s, g)))
    except BaseException as e: print(s, "->", type(e).__name__, e)
@dataclass
class A: x: int; y: str = "d"
@dataclass(order=True, frozen=True)
class O: a: int; b: list = field(default_factory=list, compare=False)
@dataclass(slots=True, kw_only=True)
class S: p: int = 1; q: "str" = "z"
@dataclass(eq=False, repr=False)
class N: v: int
@dataclass
class I:
    a: int
    b: InitVar[int]
    c: typing.ClassVar[int] = 9
    d: int = field(init=False, repr=False)
    e: int = field(default=5, metadata={"m": 1}, kw_only=True)
    def __post_init__(self, b): self.d = self.a + b
@dataclass
class B(A): z: float = 0.0
@dataclass
class K: a: int; _: KW_ONLY; b: int = 2; c: int
@dataclass(unsafe_hash=True)
class H: a: int
@dataclass(match_args=False)
class M: a: int
class F:
    def __get__(self, i, o): return 5 if i is None else i._v
    def __set__(self, i, v): i._v = v * 2
@dataclass
class Desc: v: int = F()
g = globals()
for s in ["A(1)","A()","A(1,2,3)","A(x=1,y='q')","A(1)==A(1)","A(1)==5","A(1)<A(2)","hash(A(1))","A.__match_args__","A.__doc__","O(1)<O(2)","O(1)<5","O(1)==O(1,[2])","hash(O(1))==hash(O(1,[3]))","setattr(O(1),'a',2)","delattr(O(1),'a')","S()","S(1)","S.__slots__","S(p=3).q","hasattr(S(),'__dict__')","N(1)==N(1)","N(1).__repr__()[:9]","I(1,2)","I(1,2).d","I(1)","fields(I)[0].name","[f.name for f in fields(I)]","fields(I)[-1].metadata","fields(5)","fields(A(1))[1].default","fields(A)[0].default is MISSING","B(1)","B(1,z=2)","K(1,c=3)","K(1,2,3)","K(1)","H(1)=={H(1):2}","hash(H(1))==hash((1,))","M.__match_args__","Desc()","Desc(4)","asdict(B(1))","astuple(B(1,'q'))","asdict(O(1,[A(2)]))","asdict(5)","asdict(A)","asdict(A(1),dict_factory=list)","replace(A(1),y='n')","replace(A(1),q=1)","replace(I(1,2),a=3)","replace(I(1,2),b=3,a=2)","replace(I(1,2),d=3)","is_dataclass(A),is_dataclass(A(1)),is_dataclass(int)","make_dataclass('Q',['a',('b',int),('c',int,field(default=3))])(1,2)","make_dataclass('Q',['a','a'])","make_dataclass('Q',['class'])","make_dataclass('Q',[5])","make_dataclass('Q',[('x',int)],bases=(A,),namespace={'f':lambda s:s.x})(1,2,)" ,"copy.copy(A(1))","copy.replace(A(1),x=9)","A.__annotations__","A.__dataclass_params__","A.__eq__(A(1),5)","I.__init__.__annotations__","field(default=1,default_factory=list)","field(5)","A.__init__.__qualname__","A(x=[A(2)])","repr(A.__dataclass_fields__['x'].type)","K.__match_args__"]: t(s,g)
for src in ["@dataclass\nclass X:\n a: int = 1\n b: int","@dataclass\nclass X:\n a: list = []","@dataclass(order=True,eq=False)\nclass X: pass","@dataclass(order=True)\nclass X:\n def __lt__(s,o): pass","@dataclass(frozen=True)\nclass X(A): pass","@dataclass\nclass X(O): pass","@dataclass(frozen=True)\nclass X:\n def __setattr__(s,n,v): pass","@dataclass(slots=True)\nclass X:\n __slots__=()","@dataclass(unsafe_hash=True)\nclass X:\n def __hash__(s): pass","@dataclass\nclass X:\n a: int = field(kw_only=True)\n b: int\nprint(X(1,a=2))","@dataclass\nclass X:\n a: InitVar[int] = field(default_factory=int)","@dataclass\nclass X:\n a: typing.ClassVar = field(default_factory=int)","@dataclass\nclass X:\n a: KW_ONLY\n b: KW_ONLY","@dataclass(weakref_slot=True)\nclass X: pass","@dataclass\nclass X:\n x = field()","@dataclass(foo=1)\nclass X: pass","@dataclass\nclass X:\n def __init__(self): self.q=1\n a: int = 3\nprint(X().q, X.a)","@dataclass\nclass X:\n a: int\n def __repr__(self): return 'mine'\nprint(X(1))","@dataclass\nclass X:\n self: int\nprint(X(1))"]:
    try: exec(src); print("ok")
    except Exception as e: print(type(e).__name__, e)
