# what typing does at run time
from typing import NamedTuple, TypedDict, Optional, Union, Any, Callable, Generic, TypeVar, Protocol, runtime_checkable, Literal, Final, ClassVar, get_type_hints, cast, NewType, overload, Annotated, get_args, get_origin, TYPE_CHECKING, Iterable
class Emp(NamedTuple):
    name: str
    id: int = 3
    def up(self): return self.name.upper()
e = Emp("Al")
print(e, e.name, e[1], e._asdict(), e._replace(id=9), Emp._fields, Emp._field_defaults, e == ("Al", 3), e.up(), [*e], Emp._make(["B", 2]))
class Movie(TypedDict, total=False):
    name: str
    year: int
m = Movie(name="X", year=1)
print(m, type(m).__name__, Movie.__annotations__ == {"name": str, "year": int}, Movie.__total__, m["name"])
print(Optional[int], Union[int, str], Union[int, None], int | None, Callable[[int], str], Any, Literal["a", 1], list[Optional[int]], Union[int], Union[int, int, str], Annotated[int, "meta"])
print(get_args(dict[str, int]), get_origin(list[int]), get_origin(Optional[int]) is Union, get_args(Optional[int]), get_args(Literal[1, 2]), get_origin(5), get_args(int | str))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
print(T, Stack[int], Stack[int]().push(1).items, Stack.__parameters__, Stack[int].__origin__ is Stack)
class New[K, V]:
    def get(self, k: K) -> V: return k
def first[S](xs: list[S]) -> S: return xs[0]
print(New[int, str]().get(5), first([1, 2]), New.__type_params__, first.__type_params__, New[int, str])
@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Quacks), isinstance(5, Quacks), issubclass(Duck, Quacks))
def f(a: int, b: "str" = "x", *args: float, **kw: Any) -> Optional[bool]: ...
print(f.__annotations__, get_type_hints(f))
class Ann:
    x: int
    y: "str" = "d"
    z: ClassVar[list] = []
    MAX: Final = 10
print(Ann.__annotations__, hasattr(Ann, "x"), Ann.y)
UserId = NewType("UserId", int)
print(UserId(5), UserId(5) + 1, cast(str, 5), TYPE_CHECKING, UserId.__name__)
type Alias[Q] = list[Q] | None
type Simple = int
print(Alias, Simple, Simple.__value__, Alias[int], type(Simple).__name__)
local: int
try:
    print(local)
except NameError as err:
    print(err)
counter: int = 5
print(__annotations__["counter"], counter)
def attempt(fn):
    try:
        print(fn())
    except Exception as err:
        print(type(err).__name__ + ":", err)
attempt(lambda: Emp())
attempt(lambda: setattr(e, "name", "x"))
attempt(lambda: e._replace(nope=1))
attempt(lambda: Emp._make([1]) if False else Emp._make([1, 2, 3]))
attempt(lambda: isinstance(5, Optional[int]))
attempt(lambda: isinstance([], list[int]))
attempt(lambda: Union[5] if False else Optional[5])
attempt(lambda: Optional[int]())
attempt(lambda: Any())
attempt(lambda: Stack[int, str])
attempt(lambda: Quacks())
attempt(lambda: isinstance({}, Movie))
attempt(lambda: Callable[int])
attempt(lambda: Literal)
class NotRt(Protocol):
    def m(self): ...
attempt(lambda: isinstance(5, NotRt))
