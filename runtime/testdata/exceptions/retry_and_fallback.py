# retry, fallback, circuit breaker and error accumulation
import functools
class Flaky:
    def __init__(self, *outcomes): self.outcomes, self.calls = list(outcomes), 0
    def __call__(self, *a):
        self.calls += 1
        o = self.outcomes.pop(0) if self.outcomes else "exhausted"
        if isinstance(o, BaseException) or isinstance(o, type) and issubclass(o, BaseException): raise o
        return o
def retry(times=3, on=(Exception,), backoff=lambda n: 2 ** n, sleep=lambda s: None):
    def deco(f):
        @functools.wraps(f, updated=()) if hasattr(f, "__name__") else (lambda g: g)
        def inner(*a, **k):
            errors = []
            for n in range(times):
                try:
                    return f(*a, **k)
                except on as e:
                    errors.append(e)
                    sleep(backoff(n))
            raise ExceptionGroup(f"failed {times} times", errors) from errors[-1]
        return inner
    return deco
waits = []
f = Flaky(ValueError("1"), KeyError("2"), "ok")
print(retry(sleep=waits.append)(f)(), f.calls, waits)
g = Flaky(ValueError("a"), ValueError("b"), ValueError("c"))
try:
    retry()(g)()
except ExceptionGroup as e:
    print(e, [str(x) for x in e.exceptions], repr(e.__cause__))
h = Flaky(ValueError("v"), TypeError("not retried"))
try:
    retry(on=ValueError)(h)()
except TypeError as e:
    print(type(e).__name__, e, h.calls, repr(e.__context__))
def first_of(*fs, default=None):
    errors = []
    for fn in fs:
        try: return fn()
        except Exception as e: errors.append(e)
    if default is not None: return default
    raise ExceptionGroup("nothing worked", errors)
print(first_of(Flaky(KeyError), lambda: "second"), first_of(Flaky(OSError), default="fallback"))
try:
    first_of(Flaky(KeyError("k")), Flaky(OSError("o")))
except* KeyError as e: print("keys", e.exceptions)
except* OSError as e: print("os", e.exceptions)
class Breaker:
    def __init__(self, f, limit=2): self.f, self.limit, self.failures, self.open = f, limit, 0, False
    def __call__(self, *a):
        if self.open: raise RuntimeError("circuit open")
        try: r = self.f(*a)
        except Exception:
            self.failures += 1
            self.open = self.failures >= self.limit
            raise
        self.failures = 0
        return r
b = Breaker(Flaky("fine", ValueError("x"), ValueError("y"), "never"))
for _ in range(5):
    try: print(b(), end="; ")
    except Exception as e: print(f"{type(e).__name__}: {e}", end="; ")
print()
def validate(d):
    errs = {}
    def check(k, cond, msg):
        try:
            if not cond(d[k]): errs[k] = msg
        except KeyError: errs[k] = "missing"
        except TypeError as e: errs[k] = f"wrong type ({e})"
    check("age", lambda v: v > 0, "must be positive")
    check("name", lambda v: len(v) > 1, "too short")
    return errs
print(validate({"age": 5, "name": "bob"}), validate({"age": -1}), validate({"age": "x", "name": 5}))
class Result:
    def __init__(self, v=None, e=None): self.v, self.e = v, e
    @classmethod
    def of(cls, f, *a):
        try: return cls(f(*a))
        except Exception as e: return cls(e=e)
    def then(self, f): return self if self.e else Result.of(f, self.v)
    def get(self, default): return default if self.e else self.v
    def __repr__(self): return f"Err({self.e!r})" if self.e else f"Ok({self.v!r})"
print(Result.of(int, "5").then(lambda x: 10 / x), Result.of(int, "0").then(lambda x: 10 / x).then(str), Result.of(int, "z").get("dflt"))
def timeout_after(n):
    def gen():
        for i in range(n): yield i
        raise TimeoutError(f"after {n} steps")
    return gen()
try:
    for step in timeout_after(2): print("step", step, end=" ")
except TimeoutError as e: print(e)
try:
    raise functools.reduce(lambda acc, e: setattr(e, "__cause__", acc) or e, [ValueError("root"), KeyError("mid"), RuntimeError("top")])
except RuntimeError as e:
    chain = []
    while e: chain.append(repr(e)); e = e.__cause__
    print(chain)
