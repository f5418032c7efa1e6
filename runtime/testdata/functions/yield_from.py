# delegation with yield from
def inner():
    x = yield "a"
    print("inner got", x)
    y = yield "b"
    print("inner got", y)
    return "inner result"

def outer():
    result = yield from inner()
    print("outer got", result)
    last = yield "c"
    return last

g = outer()
print(next(g), g.send(1), g.send(2))
try:
    g.send(3)
except StopIteration as e:
    print("final", e.value)

def over_list():
    r = yield from [1, 2]
    print("list returns", r)

print(list(over_list()), list(x for x in over_list()))

def thrower():
    try:
        yield 1
    except KeyError as e:
        print("handled", e)
        yield "after"

def delegate():
    yield from thrower()
    yield "delegate end"

d = delegate()
print(next(d), d.throw(KeyError("k")), next(d))

def closing(name):
    try:
        yield name
    finally:
        print("closed", name)

def both():
    try:
        yield from closing("in")
    finally:
        print("closed out")

b = both()
next(b)
b.close()

def to_list():
    try:
        yield from [1, 2, 3]
    except ValueError as e:
        print("thrown through iterator:", e)
        yield "rescued"

t = to_list()
next(t)
print(t.throw(ValueError("v")))
