# closures capture variables, not values
def make():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs

print([f() for f in make()], [f() for f in [lambda i=i: i for i in range(3)]])

def counter():
    count = 0
    def inc(step=1):
        nonlocal count
        count += step
        return count
    def reset():
        nonlocal count
        count = 0
    inc.reset = reset
    return inc

a, b = counter(), counter()
print(a(), a(), a(10), b())
a.reset()
print(a(), b())

def outer(x):
    def middle(y):
        def inner(z):
            return x + y + z
        return inner
    return middle

print(outer(1)(2)(3), outer("a")("b")("c"))
f = outer(1)(2)
print(f.__closure__[0].cell_contents, f.__code__.co_freevars, make.__closure__, [c.cell_contents for c in f.__closure__])

def late():
    def show():
        return value
    value = "first"
    r = [show()]
    value = "second"
    r.append(show())
    return r

print(late())

def average():
    total = n = 0
    def add(x):
        nonlocal total, n
        total += x
        n += 1
        return total / n
    return add

avg = average()
print([avg(v) for v in (10, 20, 60)])
