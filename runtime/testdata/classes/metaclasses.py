# metaclasses
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns = {k.lower() if not k.startswith("__") else k: v for k, v in ns.items()}
        ns["tag"] = kw.get("tag", "none")
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __len__(cls): return len([k for k in vars(cls) if not k.startswith("__")])
    def __iter__(cls): return iter(sorted(k for k in vars(cls) if not k.startswith("__")))
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __contains__(cls, k): return hasattr(cls, k)
    def __repr__(cls): return f"<Meta class {cls.__name__}>"
    def __getattr__(cls, n):
        if n.startswith("dyn"): return n
        raise AttributeError(f"meta: {cls.__name__} has no {n}")
    def __setattr__(cls, n, v): print("meta set", n); super().__setattr__(n, v)
    def __add__(cls, o): return f"{cls.__name__}+{o.__name__}"
    def __eq__(cls, o): return isinstance(o, Meta)
    def __hash__(cls): return 1
    def __bool__(cls): return False
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        obj.made_by = "meta"
        return obj
    @property
    def prop(cls): return "meta property"
class A(metaclass=Meta, tag="hi"):
    ONE = 1
    def Method(self): return "lowered"
class B(A): TWO = 2
print(A, [A, B], A.one, A().method(), A.tag, B.tag, len(A), list(B), A[5], "one" in A, A.dynamic, A + B, A == B, bool(A), A().made_by, A.prop, type(A).__name__, isinstance(A, Meta), isinstance(A(), Meta))
A.new = 5
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: A.nothing)
attempt(lambda: A().prop)
attempt(lambda: A()[0])
attempt(lambda: len(A()))
class Other(type): pass
class O(metaclass=Other): pass
def conflict():
    class X(A, O): pass
attempt(conflict)
class Sub(Meta): pass
class Y(A, metaclass=Sub): pass
print(type(Y).__name__, Y)
class Single(type):
    _made = {}
    def __call__(cls, *a):
        if cls not in cls._made: cls._made[cls] = super().__call__(*a)
        return cls._made[cls]
class S(metaclass=Single):
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
def func_meta(name, bases, ns): return (name, bases, sorted(k for k in ns if not k.startswith("__")))
class F(metaclass=func_meta): x = 1
print(F)
