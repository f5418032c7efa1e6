import asyncio
import functools
import random


class Flaky(Exception):
    pass


def retry(times, base=0.005, factor=2, exceptions=(Flaky,)):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            delay = base
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except exceptions as e:
                    print(f"{func.__name__} attempt {attempt} failed: {e}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(delay)
                    delay *= factor
        return wrapper
    return decorate


calls = 0


@retry(times=4)
async def unstable(until):
    """Fails a number of times."""
    global calls
    calls += 1
    if calls < until:
        raise Flaky(f"call {calls}")
    return f"worked on call {calls}"


@retry(times=2, exceptions=(KeyError, IndexError))
async def wrong_error():
    raise ValueError("not retried")


async def main():
    global calls
    print(await unstable(3))
    calls = -10
    try:
        await unstable(3)
    except Flaky as e:
        print("gave up:", e)
    try:
        await wrong_error()
    except ValueError as e:
        print("ValueError:", e)
    print(unstable.__name__, unstable.__doc__, asyncio.iscoroutinefunction(unstable))
    rng = random.Random(3)
    print([round(0.1 * 2 ** n + rng.uniform(0, 0.1), 3) for n in range(4)])


asyncio.run(main())
