# descriptors, properties and __setattr__ for validation
class Field:
    def __init__(self, *checks, default=None): self.checks, self.default = checks, default
    def __set_name__(self, owner, name): self.name, self.slot = name, "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.slot, self.default)
    def __set__(self, obj, value):
        for c in self.checks:
            value = c(self.name, value)
        setattr(obj, self.slot, value)
def typed(*ts):
    def check(n, v):
        if not isinstance(v, ts) or isinstance(v, bool) and bool not in ts: raise TypeError(f"{n} must be {' or '.join(t.__name__ for t in ts)}, not {type(v).__name__}")
        return v
    return check
def between(lo, hi):
    def check(n, v):
        if not lo <= v <= hi: raise ValueError(f"{n} must be from {lo} to {hi}, got {v}")
        return v
    return check
def convert(f): return lambda n, v: f(v)
def one_of(*xs):
    def check(n, v):
        if v not in xs: raise ValueError(f"{n} must be one of {xs}, got {v!r}")
        return v
    return check
class Model:
    def __init__(self, **kw):
        fields = {n: f for c in reversed(type(self).__mro__) for n, f in vars(c).items() if isinstance(f, Field)}
        for n in kw:
            if n not in fields: raise TypeError(f"unexpected {n!r}; fields are {', '.join(fields)}")
        for n, f in fields.items():
            if n in kw: setattr(self, n, kw[n])
            elif f.default is None: raise TypeError(f"missing {n!r}")
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k[1:]}={v!r}' for k, v in vars(self).items())})"
class Person(Model):
    name = Field(typed(str), convert(str.strip), convert(str.title))
    age = Field(typed(int), between(0, 150))
    role = Field(one_of("user", "admin"), default="user")
class Employee(Person):
    salary = Field(typed(int, float), between(0, 1e6), default=0)
p = Person(name="  ann lee ", age=30)
print(p, p.role, p.name, vars(p), Person.age.name, type(Person.age).__name__)
p.age += 1; p.role = "admin"
print(p, Employee(name="bob", age=5, salary=10.5), Employee(name="x", age=1).salary)
for f in (lambda: Person(name="x"), lambda: Person(name="x", age="5"), lambda: Person(name="x", age=200), lambda: Person(name=5, age=1), lambda: Person(name="x", age=True), lambda: Person(name="x", age=1, colour="red"), lambda: setattr(p, "role", "root"), lambda: setattr(p, "age", -1), lambda: Employee(name="x", age=1, salary="lots"), lambda: Person("x", 1), lambda: delattr(p, "age"), lambda: setattr(p, "nickname", "ok") or p.nickname):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class Strict:
    _types = {"n": int, "s": str}
    def __setattr__(self, k, v):
        if k not in self._types: raise AttributeError(f"no field {k}")
        if not isinstance(v, self._types[k]): raise TypeError(f"{k}: expected {self._types[k].__name__}")
        object.__setattr__(self, k, v)
s = Strict(); s.n = 5
for k, v in (("n", "x"), ("z", 1), ("s", "fine")):
    try: setattr(s, k, v); print(vars(s))
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
