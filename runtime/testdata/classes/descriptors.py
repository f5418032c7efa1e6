# the descriptor protocol
class Logged:
    def __set_name__(self, owner, name):
        print(f"set_name {owner.__name__}.{name}")
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        print("get", self.name)
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        print("set", self.name, value)
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.name)
class C:
    a = Logged()
    b = Logged()
c = C()
print(c.a)
c.a = 5
print(c.a, vars(c), C.a is C.__dict__["a"])
del c.a
print(c.a)
class NonData:
    def __get__(self, obj, owner): return ("nondata", obj is None, owner.__name__)
class Data(NonData):
    def __set__(self, obj, v): raise AttributeError("read only!")
class D:
    n, d = NonData(), Data()
x = D()
print(x.n, D.n, x.d, D.d)
x.n = "instance"
x.__dict__["d"] = "hidden"
print(x.n, x.d)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: setattr(x, "d", 1))
attempt(lambda: delattr(x, "d"))
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["s"] = v * 2
class E: s = SetOnly()
e = E()
print(type(e.s).__name__)
e.s = 4
print(e.s)
attempt(lambda: delattr(e, "s"))
class Typed:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, got {v!r}")
        obj.__dict__[self.name] = v
class Person:
    name, age = Typed(str, "?"), Typed(int, 0)
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
p = Person(name="Al")
print(p.name, p.age, vars(p))
attempt(lambda: Person(age="x"))
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class L:
    @Lazy
    def big(self):
        print("computed once")
        return 42
l = L()
print(l.big, l.big)
class Method:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner): return lambda *a: self.f(obj, *a)
class M:
    @Method
    def hi(self, x): return type(self).__name__, x
print(M().hi(1), (lambda self: self).__get__(7)(), len.__get__(5) is len if hasattr(len, "__get__") else "no __get__")
class BadName:
    def __set_name__(self, owner): pass
try:
    class F: x = BadName()
except Exception as err:
    print(type(err).__name__, err, err.__notes__)
class InInstance: pass
i = InInstance(); i.d = Data()
print(type(i.d).__name__, "d" in vars(i))
C.late = Logged()
attempt(lambda: c.late)
