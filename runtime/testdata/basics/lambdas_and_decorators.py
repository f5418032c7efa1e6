# small functions that take and return functions
import functools

add = lambda a, b=10: a + b
print(add(1), add(1, 2), add.__name__, (lambda: None)())
print((lambda *a, **k: (a, k))(1, 2, x=3))
print(sorted([(1, "b"), (3, "a"), (2, "c")], key=lambda p: p[1]))
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print(f"-> {f.__name__}{args} {kwargs}")
        result = f(*args, **kwargs)
        print(f"<- {result!r}")
        return result

    return wrapper


def repeat(n):
    def deco(f):
        def inner(*a):
            return [f(*a) for _ in range(n)]

        return inner

    return deco


@trace
def hello(name, punct="!"):
    "says hello"
    return "hello " + name + punct


hello("bob")
hello("ann", punct="?")
print(hello.__name__, hello.__doc__, hello.__wrapped__.__name__)


@repeat(2)
@trace
def one(x):
    return x + 1


print(one(4), one.__name__)
