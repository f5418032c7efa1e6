"""Generators as pipelines: what a tutorial on them shows."""
import itertools
def read(lines):
    for n, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        yield n, line
def parse(records):
    for n, rec in records:
        key, sep, value = rec.partition("=")
        if not sep:
            raise SyntaxError(f"line {n}: no '=' in {rec!r}")
        yield key.strip(), value.strip()
def typed(pairs):
    for k, v in pairs:
        for conv in (int, float):
            try:
                yield k, conv(v)
                break
            except ValueError as e:
                last = e
        else:
            yield k, v
text = """
# settings
host = localhost
port = 8080
ratio = 0.75
name=x=y
""".splitlines()
p = typed(parse(read(text)))
print(p.__name__, p.gi_running, p.gi_frame is not None, p.gi_code.co_varnames)
print(dict(p))
try:
    list(typed(parse(read(["a=1", "bad"]))))
except SyntaxError as e:
    print(type(e).__name__, e, e.msg, e.lineno)
def countdown(n):
    print("start")
    try:
        while n:
            got = yield n
            n = n - 1 if got is None else got
        return "liftoff"
    finally:
        print("cleanup")
c = countdown(3)
print(next(c), next(c), c.send(10), next(c))
c.close()
print(next(c, "exhausted"))
def outer():
    r = yield from countdown(2)
    print("got", r)
    yield from "ab"
    return 99
print(list(outer()))
g = (x * y for x in range(3) for y in range(x))
print(g.__name__, g.__qualname__, list(g), list(g))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(itertools.islice(fib(), 10)), list(itertools.takewhile(lambda x: x < 30, fib())))
def avg():
    total = n = 0
    value = None
    while True:
        x = yield value
        total += x; n += 1
        value = total / n
a = avg(); next(a)
print([a.send(v) for v in (10, 20, 60)])
def catcher():
    while True:
        try:
            yield "ok"
        except ValueError as e:
            yield f"caught {e}"
k = catcher(); next(k)
print(k.throw(ValueError("v")), next(k))
try: k.throw(KeyError("gone"))
except KeyError as e: print("out", e)
try: next(k)
except StopIteration as e: print("stop", e.value)
def bad():
    yield 1
    raise StopIteration(5)
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def lazy():
    print("never"); yield
lazy().close()
print(sum(1 for _ in filter(None, (i % 3 for i in range(10)))))
