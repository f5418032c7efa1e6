# global, nonlocal and the lookup order
x = "module"


def reads():
    return x


def shadows():
    x = "local"
    return x


def writes():
    global x, made_here
    x = "changed"
    made_here = 42


print(reads(), shadows(), reads())
writes()
print(x, made_here)


def counter(start=0):
    n = start

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def peek():
        return n

    return inc, peek


inc, peek = counter(10)
inc()
inc(5)
print(peek())
other, _ = counter()
print(other(), other(), peek())


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "inner wrote"

        inner()
        return x

    return middle(), x


print(outer(), x)


def unbound():
    print(x)
    x = 1


def deleted():
    y = 1
    del y
    return y


def free_unbound():
    def g():
        return later

    if False:
        later = 1
    return g()


for f in (unbound, deleted, free_unbound):
    try:
        f()
    except NameError as e:
        print(type(e).__name__ + ":", e)
for code in ("def f():\n  nonlocal q\n", "def f():\n  x = 1\n  global x\n", "nonlocal z", "def f(a):\n  global a\n", "def f():\n  print(x)\n  global x\n"):
    try:
        exec(code)
    except SyntaxError as e:
        print("SyntaxError:", e.msg, e.lineno)
print("x" in globals(), "made_here" in globals(), globals()["x"])
globals()["dynamic"] = "yes"
print(dynamic)


def locs(a, b=2):
    c = 3
    return locals()


print(locs(1))
len = lambda s: "shadowed"
print(len([1]))
del len
print(len([1]))
