import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, nullcontext, suppress


@asynccontextmanager
async def opened(name, fail=False):
    print("open", name)
    if fail:
        raise OSError(name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


@contextmanager
def sync_one():
    print("sync enter")
    yield "sync"
    print("sync exit")


async def main():
    try:
        async with AsyncExitStack() as stack:
            for name in ("a", "b", "c"):
                await stack.enter_async_context(opened(name, fail=name == "c"))
    except OSError as e:
        print("could not open", e)

    async with AsyncExitStack() as stack:
        print(stack.enter_context(sync_one()))

        async def on_exit(exc_type, exc, tb):
            print("on_exit", exc_type and exc_type.__name__)
            return True

        stack.push_async_exit(on_exit)
        stack.push_async_callback(asyncio.sleep, 0)
        raise ValueError("swallowed by on_exit")
    print("went on")

    stack = AsyncExitStack()
    await stack.enter_async_context(opened("kept"))
    kept = stack.pop_all()
    await stack.aclose()
    print("the first stack is empty")
    await kept.aclose()

    async with nullcontext("nothing") as n:
        print(n)
    with suppress(KeyError):
        async with opened("x"):
            raise KeyError
    try:
        async with AsyncExitStack() as s:
            await s.enter_async_context(5)
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
