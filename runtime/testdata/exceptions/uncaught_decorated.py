# wrappers show up in the traceback
import functools


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("calling", f.__name__)
        return f(*args, **kwargs)
    return wrapper


@logged
@logged
def half(n):
    return n / 2


print(half(3))
half("three")
