# special methods are looked up on the type
class C: pass
c = C()
c.__len__ = lambda: 5
c.__add__ = lambda o: "added"
c.__str__ = lambda: "instance str"
c.__call__ = lambda: "called"
c.__iter__ = lambda: iter([1])
c.__eq__ = lambda o: True
c.__bool__ = lambda: False
c.__enter__ = lambda: 1
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: len(c))
attempt(lambda: c + 1)
attempt(lambda: str(c).startswith("<__main__.C object"))
attempt(lambda: c())
attempt(lambda: iter(c))
attempt(lambda: c == 5)
attempt(lambda: bool(c))
attempt(lambda: c.__len__())
C.__len__ = lambda self: 7
C.__add__ = lambda self, o: f"type add {o}"
C.__str__ = lambda self: "type str"
C.__call__ = lambda self, *a: ("type call", a)
C.__getitem__ = lambda self, i: f"item {i}"
C.__contains__ = lambda self, x: x == 1
print(len(c), c + 1, str(c), c(2), c[3], 1 in c, 2 in c, bool(c))
del C.__add__
attempt(lambda: c + 1)
class D(C):
    __len__ = None
    __call__ = 5
attempt(lambda: len(D()))
attempt(lambda: D()())
attempt(lambda: bool(D()))
class Prop:
    @property
    def __len__(self): return lambda: 42
    @staticmethod
    def __getitem__(i): return ("static", i)
    @classmethod
    def __call__(cls, x): return (cls.__name__, x)
print(len(Prop()), Prop()[5], Prop()(6))
