import asyncio


def debounce(wait):
    """Calls only when nothing has come for a while."""
    def decorate(func):
        handle = None

        def call(*args):
            nonlocal handle
            if handle:
                handle.cancel()
            handle = asyncio.get_running_loop().call_later(wait, func, *args)
        return call
    return decorate


def throttle(period):
    """Calls at most once in a period; what comes between is dropped."""
    def decorate(func):
        ready = True

        def again():
            nonlocal ready
            ready = True

        def call(*args):
            nonlocal ready
            if ready:
                ready = False
                asyncio.get_running_loop().call_later(period, again)
                func(*args)
        return call
    return decorate


@debounce(0.05)
def search(text):
    print("search for", text)


@throttle(0.05)
def save(n):
    print("save", n)


async def main():
    for text in ("a", "as", "asy", "asyn"):
        search(text)
        await asyncio.sleep(0.005)
    await asyncio.sleep(0.08)
    search("done")
    await asyncio.sleep(0.08)
    for n in range(3):
        save(n)
    await asyncio.sleep(0.08)
    save("last")


asyncio.run(main())
