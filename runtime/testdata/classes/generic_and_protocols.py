# generics, TypeVar, Protocol and the PEP 695 syntax at run time
from typing import Generic, TypeVar, Protocol, runtime_checkable, get_args, get_origin, Self, ParamSpec, TypeVarTuple, Unpack, Callable
T, K, V = TypeVar("T"), TypeVar("K", bound=int), TypeVar("V", str, bytes)
class Stack(Generic[T]):
    def __init__(self): self.items = []
    def push(self, x: T) -> Self: self.items.append(x); return self
    def pop(self) -> T: return self.items.pop()
s = Stack[int]().push(1).push(2)
print(s.pop(), Stack[int], Stack[str] == Stack[str], Stack[int] is Stack[int], Stack.__parameters__, Stack[int].__args__, get_origin(Stack[int]), s.__orig_class__, type(s).__name__, isinstance(s, Stack), Stack[T][int], Stack[list[T]][str], Stack.__orig_bases__)
class Pair(Generic[T, K]): pass
class IntPair(Pair[str, int]): pass
print(Pair[int, bool], Pair[T, int][str], IntPair.__mro__[1].__name__, IntPair.__orig_bases__, T, K, V, T.__name__, K.__bound__, V.__constraints__, TypeVar("C", covariant=True))
class Box[A]:
    def __init__(self, v: A): self.v = v
    def map[B](self, f: Callable[[A], B]) -> "Box[B]": return Box(f(self.v))
    def __repr__(self): return f"Box({self.v!r})"
print(Box(3).map(str).map(len), Box[int], Box.__type_params__, Box.map.__type_params__, Box.__parameters__, Box[int](5), Box.__orig_bases__)
def first[X](xs: list[X], default: X = None) -> X: return xs[0] if xs else default
def bounded[N: (int, float), M: str](n: N, m: M) -> N: return n
print(first([1, 2]), first([], "d"), first.__type_params__, bounded(1, "a"), bounded.__type_params__[0].__constraints__, bounded.__type_params__[1].__bound__, first.__annotations__)
type Vec[S] = list[S] | tuple[S, ...]
type Json = dict[str, Json] | list[Json] | str | int | None
print(Vec, Vec.__value__, Vec[int], Vec.__type_params__, Json.__name__, type(Json).__name__, Vec[int].__args__)
class Multi[*Ts, **P]: pass
def deco[**P, R](f: Callable[P, R]) -> Callable[P, R]: return f
print(Multi.__type_params__, deco.__type_params__, deco(len)("ab"))
@runtime_checkable
class Sized2(Protocol):
    def size(self) -> int: ...
@runtime_checkable
class HasName(Protocol):
    name: str
class Impl:
    name = "impl"
    def size(self): return 3
class Explicit(Sized2):
    pass
print(isinstance(Impl(), Sized2), issubclass(Impl, Sized2), isinstance(5, Sized2), isinstance(Impl(), HasName), isinstance(Explicit(), Sized2), Explicit().size(), Sized2.__protocol_attrs__ if hasattr(Sized2, "__protocol_attrs__") else "")
class Comparable(Protocol[T]):
    def less(self, o: T) -> bool: ...
print(Comparable[int], Comparable.__parameters__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Stack[int, str])
attempt(lambda: Pair[int])
attempt(lambda: Sized2())
attempt(lambda: issubclass(Impl, HasName))
attempt(lambda: isinstance(5, Comparable))
attempt(lambda: isinstance([], list[int]))
attempt(lambda: isinstance(s, Stack[int]))
attempt(lambda: type("X", (Generic,), {}))
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: TypeVar("Z", int))
attempt(lambda: TypeVar("Z", bound=int, covariant=True, contravariant=True))
attempt(lambda: list[int][str])
attempt(lambda: dict[T, K][str, int])
attempt(lambda: int[str])
attempt(lambda: Box[int, str])
attempt(lambda: Json())
attempt(lambda: isinstance(1, Json))
attempt(lambda: list[int]("ab"))
attempt(lambda: dict[str, int](a=1))
attempt(lambda: type(list[int]).__name__)
attempt(lambda: (int | str, int | None, type(int | str).__name__, isinstance(1, int | str), (int | str) == (str | int), get_args(int | str | None), int | int, list[int] | None))
attempt(lambda: int | 5)
attempt(lambda: "x" | int)
for src in ("class C[T, T]: pass", "def f[T](x: T = 1, y): pass", "type X[T: int = str] = T", "def f[](): pass", "class C[1]: pass", "type = 5\nprint(type)", "type X = Y\nprint(X)", "def f[T = int](): return T.__default__\nprint(f())", "type X = (yield)", "class C[T](T): pass\n"):
    try:
        exec(src, {})
        print("ok")
    except Exception as e:
        print(type(e).__name__ + ":", e.msg if isinstance(e, SyntaxError) else e)
