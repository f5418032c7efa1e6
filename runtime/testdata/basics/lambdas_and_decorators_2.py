# small functions that take and return functions, continued
import functools
def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print(f"-> {f.__name__}{args} {kwargs}")
        result = f(*args, **kwargs)
        print(f"<- {result!r}")
        return result

    return wrapper
registry = {}


def register(name):
    def deco(f):
        registry[name] = f
        return f

    return deco


@register("double")
def _(x):
    return x * 2


@register("neg")
def _(x):
    return -x


print({k: f(21) for k, f in registry.items()})


@lambda f: f.__name__ + " replaced"
def weird():
    pass


print(weird)
decos = [trace]


@decos[0]
def indexed():
    return 1


indexed()
