# closures capture variables, not values, continued
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
