# exception classes as a practitioner writes them
class AppError(Exception):
    """Base of the application's errors."""
    code = 500
    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details
    def __str__(self):
        extra = ", ".join(f"{k}={v!r}" for k, v in self.details.items())
        return f"[{self.code}] {self.args[0]}" + (f" ({extra})" if extra else "")
class NotFound(AppError):
    code = 404
class Invalid(AppError, ValueError):
    code = 422
    @classmethod
    def field(cls, name, value):
        return cls(f"bad {name}", value=value)
class Multi(AppError):
    def __init__(self, errors):
        super().__init__(f"{len(errors)} errors")
        self.errors = errors
    def __iter__(self): return iter(self.errors)
for e in (AppError("boom"), NotFound("page", id=5), Invalid.field("age", -1), Multi([NotFound("a"), Invalid("b")])):
    try:
        raise e
    except ValueError as err:
        print("as ValueError:", err)
    except AppError as err:
        print(type(err).__name__, "|", err, "|", repr(err), "|", err.args, err.details)
print([str(x) for x in Multi([NotFound("a"), Invalid("b")])], AppError.__doc__, Invalid.__mro__[1:3])
import pickle, copy
class Simple(Exception): pass
s = Simple("a", 1); s.extra = 5
c = copy.copy(s)
print(repr(c), c.extra, c is s, repr(pickle.loads(pickle.dumps(ValueError("p", 2)))))
def retry(f, n):
    last = None
    for i in range(n):
        try:
            return f(i)
        except AppError as e:
            last = e
    raise RuntimeError(f"failed {n} times") from last
def flaky(i):
    if i < 2: raise NotFound(f"try {i}")
    return f"ok on {i}"
print(retry(flaky, 3))
try:
    retry(flaky, 2)
except RuntimeError as e:
    print(e, "<-", e.__cause__)
class Cleanup:
    def __init__(self): self.log = []
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.log.append(t and t.__name__)
        return isinstance(v, NotFound)
with Cleanup() as c:
    raise NotFound("swallowed")
try:
    with c:
        raise Invalid("passes")
except Invalid:
    print(c.log)
class Status(Exception):
    def __eq__(self, o): return isinstance(o, Status) and self.args == o.args
    def __hash__(self): return hash(self.args)
print(Status(1) == Status(1), len({Status(1), Status(1)}), Status(1) in [Status(1)])
class Slotted(Exception):
    __slots__ = ("a",)
x = Slotted("m"); x.a = 1; x.b = 2
print(x.a, x.b, repr(x))
class Lazy(Exception):
    @property
    def detail(self): return f"computed from {self.args[0]}"
    def __repr__(self): return "Lazy!"
    def __bool__(self): return False
try:
    raise Lazy("q")
except Lazy as e:
    print(e.detail, repr(e), bool(e), [e])
from contextlib import contextmanager
@contextmanager
def translate(frm, to):
    try:
        yield
    except frm as e:
        raise to(str(e)) from e
try:
    with translate(KeyError, NotFound):
        {}["missing"]
except NotFound as e:
    print(e, repr(e.__cause__))
raise Multi([NotFound("last")])
