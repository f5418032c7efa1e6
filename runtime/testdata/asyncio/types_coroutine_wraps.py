# types.coroutine makes generators, and what behaves like one, awaitable.
import asyncio
import collections.abc
import types


@types.coroutine
def plain():
    yield from ()
    return "a generator function"


def gen():
    yield from ()
    return "a generator"


@types.coroutine
def passing():
    return gen()


class Like(collections.abc.Generator):
    """Behaves like a generator."""

    def __init__(self):
        self.sent = []

    def send(self, value):
        self.sent.append(value)
        raise StopIteration("like a generator")

    def throw(self, *args):
        raise StopIteration("thrown")

    gi_running = False


@types.coroutine
def liking():
    """Says what it likes."""
    return Like()


async def coro():
    return "a coroutine"


@types.coroutine
def passing_coro():
    return coro()


@types.coroutine
def number():
    return 5


async def main():
    print(await plain(), type(plain()).__name__)
    print(await passing(), type(passing()).__name__)
    print(await liking(), type(liking()).__name__, liking.__doc__, liking.__name__)
    print(await passing_coro())
    print(number())
    try:
        await number()
    except TypeError as e:
        print("TypeError", e)
    w = passing()
    print(w.__name__, w.__qualname__, w.gi_running, w.cr_running, w.cr_await, w.gi_code.co_name)
    print(isinstance(w, collections.abc.Coroutine), isinstance(w, collections.abc.Generator), asyncio.iscoroutine(w))
    w.close()
    print(await asyncio.create_task(passing()))
    try:
        types.coroutine(5)
    except TypeError as e:
        print("TypeError", e)


asyncio.run(main())
