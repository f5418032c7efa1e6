import functools, enum, dataclasses, typing, abc
def f(a, b: int = 2, *args, c="x", **kw) -> str:
    """Do f.

    More text here.
      indented
    """
def g(): pass
class A:
    """Class A doc."""
    x: int = 1
    def m(self, q=1): "method m"
    @classmethod
    def cm(cls): "cm doc"
    @staticmethod
    def sm(a): "sm doc"
    @property
    def p(self): "prop doc"; return 1
    @p.setter
    def p(self, v): pass
    @functools.cached_property
    def cp(self): "cp doc"
class B(A):
    def m(self): pass
    def __init__(self, z): "init doc"
    def __len__(self): return 1
@dataclasses.dataclass
class D: x: int; y: str = "q"
class E(enum.Enum): R = 1; G = 2
class S:
    __slots__ = ("a", "b")
class P(abc.ABC):
    @abc.abstractmethod
    def z(self): "z doc"
for o in (f, g, A, B, A.m, A().m, A.p, A.cm, S, P, lambda x: x):
    try: help(o)
    except Exception as e: print(type(e), e)
    print("=" * 20)
