# What dir() says of modules whose names may be made on demand.
import asyncio
import collections
import functools
import inspect

for module in asyncio, functools, collections:
    names = dir(module)
    print(module.__name__, [n for n in module.__all__ if n not in names], names == sorted(names))

print([n for n in dir(asyncio) if n.startswith("wait") or n.startswith("open")])
print([n for n in dir(asyncio) if n.endswith("s") and n.islower()])
print([name for name, f in inspect.getmembers(asyncio, inspect.iscoroutinefunction)])
print([name for name, c in inspect.getmembers(asyncio, inspect.isclass) if issubclass(c, BaseException)])
print([n for n in dir(asyncio.tasks) if n.startswith("wait")])


def cached(function):
    cache = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = functools._make_key(args, kwargs, typed=False)
        if key not in cache:
            cache[key] = function(*args, **kwargs)
        return cache[key]
    wrapper.cache = cache
    return wrapper


@cached
def power(base, exponent=2):
    print("computing", base, exponent)
    return base ** exponent


print(power(3), power(3), power(3, exponent=3), power(3, exponent=3))
print(len(power.cache), functools._make_key((3,), {}, False), functools._make_key((1, 2), {}, True))
