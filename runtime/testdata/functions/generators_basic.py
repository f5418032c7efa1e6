# generator functions: laziness, state, exhaustion
def gen():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")

g = gen()
print(type(g).__name__, g.__name__, iter(g) is g)
print(next(g))
print(next(g))
print(next(g, "default"))
print(next(g, "still"))
print(list(gen()))

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

from itertools import islice, takewhile
print(list(islice(fib(), 10)), list(takewhile(lambda x: x < 30, fib())))

def returns():
    yield 1
    return "value"

r = returns()
next(r)
try:
    next(r)
except StopIteration as e:
    print("value:", e.value, e.args)

def chain(*its):
    for it in its:
        yield from it

print(list(chain("ab", [1], (2, 3), {"k": 0}, range(2))))

def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)

print(list(tree(3)))

def evens(limit):
    return (x for x in range(limit) if x % 2 == 0)

print(list(evens(10)), sum(evens(10)), 4 in evens(10), max(evens(5)), sorted(evens(6), reverse=True), [*evens(3)], dict(zip("ab", evens(5))))
a, b, *c = evens(9)
print(a, b, c)

def pipeline(lines):
    stripped = (l.strip() for l in lines)
    nonempty = (l for l in stripped if l)
    fields = (l.split("=") for l in nonempty)
    yield from ((k, int(v)) for k, v in fields)

print(dict(pipeline(["a=1 ", "", " b=2"])))

def empty():
    return
    yield

print(list(empty()), next(empty(), None))

def windows(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)

print(list(windows("abcde", 3)))

def bad():
    yield 1
    raise ValueError("inside")

b = bad()
print(next(b))
for _ in range(2):
    try:
        print(next(b))
    except (ValueError, StopIteration) as e:
        print(type(e).__name__, e)

def stops():
    yield 1
    raise StopIteration("no")

try:
    list(stops())
except RuntimeError as e:
    print("RuntimeError:", e, "|", repr(e.__cause__))
try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print("RuntimeError:", e)
for bad in (lambda: g.send(1), lambda: next(5), lambda: g(), lambda: len(g), lambda: g[0], lambda: gen().send("x"), lambda: g + g):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
