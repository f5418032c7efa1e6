from dataclasses import *
import dataclasses, typing, copy
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    z: int = field(default=3, repr=False, compare=False)
    c: typing.ClassVar[int] = 9
    i: InitVar[int] = 0
    def __post_init__(self, i): self.sum = self.x + i
a = A(1, i=5); print(a, a.sum, a == A(1), A(1) != A(2), fields(A)[0].name, [f.name for f in fields(a)], asdict(a), astuple(a), replace(a, x=2, i=1), A.__match_args__, is_dataclass(A), is_dataclass(a), is_dataclass(5), A.__doc__)
t(lambda: A()); t(lambda: A(1, 2, 3, 4, 5)); t(lambda: A(q=1)); t(lambda: A(1) < A(2)); t(lambda: hash(A(1))); t(lambda: replace(a, q=1)); t(lambda: replace(a, i=1)); t(lambda: replace(5)); t(lambda: asdict(5)); t(lambda: fields(5)); t(lambda: fields(int)); t(lambda: copy.replace(A(1), x=5, i=0))
@dataclass(frozen=True, order=True)
class B:
    a: int; b: str = 'q'
b = B(1); print(hash(b) == hash(B(1)), b < B(2), sorted([B(3), B(1, 'a')]), {b: 1}); t(lambda: setattr(b, 'a', 2)); t(lambda: delattr(b, 'a')); t(lambda: setattr(b, 'new', 2)); t(lambda: b < 5)
@dataclass(slots=True, kw_only=True)
class S:
    a: int; b: int = 2
s = S(a=1); print(s, S.__slots__, hasattr(s, '__dict__')); t(lambda: S(1)); t(lambda: setattr(s, 'q', 1))
@dataclass
class K:
    a: int; _: KW_ONLY; b: int = 1; c: int
print(K(1, c=3), K.__match_args__); t(lambda: K(1, 2, 3))
@dataclass
class Sub(A):
    w: str = 'w'; x: int = 100
print(Sub(), Sub.__mro__[1].__name__, [f.name for f in fields(Sub)])
t(lambda: exec("@dataclass\nclass X:\n a: int = 1\n b: int", globals())); t(lambda: exec("@dataclass\nclass X:\n a: list = []", globals())); t(lambda: exec("@dataclass\nclass X(B):\n c: int = 1", globals())); t(lambda: exec("@dataclass(frozen=True)\nclass X(A):\n w: int = 1", globals())); t(lambda: field(default=1, default_factory=int)); t(lambda: exec("@dataclass\nclass X:\n a: int = field(default=1, default_factory=int)", globals())); t(lambda: exec("@dataclass(order=True, eq=False)\nclass X: pass", globals())); t(lambda: exec("@dataclass(order=True)\nclass X:\n def __lt__(self, o): pass", globals())); t(lambda: exec("@dataclass\nclass X:\n a: int = field(init=False)\nprint(X())", globals()))
M = make_dataclass('M', ['x', ('y', int), ('z', int, field(default=5))], namespace={'f': lambda s: s.x}); print(M(1, 2), M(1, 2).f(), M.__annotations__); t(lambda: make_dataclass('M', ['1a'])); t(lambda: make_dataclass('M', ['x', 'x'])); t(lambda: make_dataclass('M', ['for']))
@dataclass(repr=False, eq=False)
class N: a: int
print(repr(N(1))[:12], N(1) == N(1), N.__hash__ is object.__hash__); print(A.__dataclass_params__)
@dataclass(unsafe_hash=True)
class H: a: int; b: int = field(hash=False, default=2)
print(hash(H(1)) == hash(H(1, 5)), H(1) == H(1, 5)); 
@dataclass
class R:
    me: 'R' = None; items: dict = field(default_factory=dict)
r = R(); r.me = r; print(r); t(lambda: asdict(R(R(), {'k': [R()]}))); t(lambda: astuple(R()))
match A(1, [2]):
    case A(x, y=[q]): print(x, q)
