import asyncio
import functools
import inspect


def logged(func):
    if inspect.iscoroutinefunction(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            print("->", func.__name__, args, kwargs)
            try:
                result = await func(*args, **kwargs)
            except Exception as e:
                print("!!", func.__name__, repr(e))
                raise
            print("<-", func.__name__, result)
            return result
    else:
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            print("=", func.__name__, result := func(*args, **kwargs))
            return result
    return wrapper


def limit(seconds):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            async with asyncio.timeout(seconds):
                return await func(*args, **kwargs)
        return wrapper
    return decorate


def synchronous(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return asyncio.run(func(*args, **kwargs))
    return wrapper


@logged
async def add(a, b=1):
    await asyncio.sleep(0)
    return a + b


@logged
def plain(x):
    return x * 2


@logged
@limit(0.01)
async def too_slow():
    await asyncio.sleep(1)


@synchronous
async def main():
    await add(1)
    await asyncio.gather(add(2, b=3), add("a", b="b"))
    plain(4)
    try:
        await too_slow()
    except TimeoutError:
        print("limit reached")
    return "main result"


print(main())
