# abc
from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): return "base area"
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def unit(cls): ...
    def describe(self): return f"{self.name}: {self.area():.2f}"
class Sq(Shape):
    name = "square"
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    @classmethod
    def unit(cls): return cls(1)
class Half(Shape):
    def area(self): return super().area()
print(Sq(3).describe(), Sq.unit().area(), sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Sq.__abstractmethods__, isinstance(Sq(1), Shape))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: Shape())
attempt(lambda: Half())
class One(ABC):
    @abstractmethod
    def only(self): ...
attempt(One)
attempt(lambda: type("Impl", (One,), {"only": lambda s: "ok"})().only())
class Virtual(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Virtual: return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class Duck:
    def quack(self): pass
class Robot: pass
print(isinstance(Duck(), Virtual), issubclass(Duck, Virtual), isinstance(Robot(), Virtual))
Virtual.register(Robot)
print(isinstance(Robot(), Virtual), Virtual in Robot.__mro__, Virtual.register(int) is int, isinstance(5, Virtual))
@Virtual.register
class Deco: pass
print(issubclass(Deco, Virtual))
from collections.abc import Iterable, Iterator, Sized, Container, Hashable, Callable, Mapping, MutableMapping, Sequence, MutableSequence, Set, Generator, Awaitable, Coroutine, Collection, Reversible
for obj in ([], {}, (), "", set(), range(1), iter([]), (x for x in []), 5, len, b"", None, dict().keys(), zip()):
    print(type(obj).__name__, [t.__name__ for t in (Iterable, Iterator, Sized, Container, Hashable, Callable, Mapping, MutableMapping, Sequence, MutableSequence, Set, Generator, Collection, Reversible) if isinstance(obj, t)])
class MyMap(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap({"a": 1})
print(m.get("a"), m.get("z", 0), "a" in m, list(m.items()), m == {"a": 1}, dict(m), {**m}, list(m.keys()), list(m.values()))
class MySeq(Sequence):
    def __getitem__(self, i): return [10, 20, 30][i]
    def __len__(self): return 3
s = MySeq()
print(list(s), 20 in s, s.index(30), s.count(10), list(reversed(s)))
attempt(lambda: s.index(99))
attempt(lambda: type("Bad", (Sequence,), {})())
attempt(lambda: Iterable())
attempt(lambda: MyMap({})["k"])
class MyList(MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = MyList(1, 2)
l.append(3); l.extend([4, 5]); l.remove(1); l.reverse(); l += [9]
print(l.l, l.pop(), l.pop(0), list(l))
