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

def shared():
    x = []
    return lambda v: x.append(v) or x, lambda: len(x)

push, size = shared()
push(1)
print(push(2), size())

class Scope:
    x = "class"
    def method(self):
        try:
            return x
        except NameError as e:
            return str(e)
    get = lambda self: self.x

print(Scope().method(), Scope().get())
x = "global now"
print(Scope().method())

def param_cell(n):
    def add(m):
        nonlocal n
        n += m
        return n
    return add

p = param_cell(5)
print(p(1), p(1))

def delete_cell():
    v = 1
    def get():
        return v
    del v
    try:
        return get()
    except NameError as e:
        return f"{type(e).__name__}: {e}"

print(delete_cell())

def loop_in_gen():
    return [g() for g in (lambda: n * n for n in range(3))]

print(loop_in_gen(), list(map(lambda f: f(), [lambda: n for n in range(3)])))

def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run

print(compose(str, lambda x: x + 1, abs)(-41), (lambda f: (lambda x: x(x))(lambda x: f(lambda n: x(x)(n))))(lambda fact: lambda n: 1 if n == 0 else n * fact(n - 1))(10))
