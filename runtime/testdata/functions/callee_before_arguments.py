"""What is called is looked up before its arguments are evaluated."""


class Tracer:
    def __getattr__(self, name):
        print("get", name)
        return lambda *args, **kwargs: print("call", name, len(args), sorted(kwargs))


class Owner:
    @property
    def method(self):
        print("method")
        return print

    @property
    def value(self):
        print("value")
        return 5


t = Tracer()
t.one(t.two)
t.one(t.two, 1)
t.one(k=t.two)
t.one(*[t.two])
o = Owner()
o.method(o.value)
o.method(o.value + 1)
o.method([o.value][0])


def evaluated():
    class Names:
        def __init__(self, n):
            self.n = n

        def __getattr__(self, name):
            print("look up", name, self.n)
            if name == "arg":
                return str(self.n)
            return self.make

        def make(self, arg):
            print("make", arg)
            return lambda f: print("decorate", arg) or f

    a, b, c = map(Names, (1, 2, 3))

    @a.deco(a.arg)
    @b.deco(arg=b.arg)
    @c.deco(c.arg)
    def f():
        return 42

    return f


print(evaluated()())
for attempt in "(1).missing(t.x)", "'x'.missing(t.x, y=1)", "[].missing(t.x)":
    try:
        eval(attempt)
    except (AttributeError, ZeroDivisionError) as e:
        print(e)
