import asyncio


async def good(delay):
    await asyncio.sleep(delay)
    return "good"


async def bad(delay):
    await asyncio.sleep(delay)
    raise RuntimeError("boom")


def show(label, done, pending):
    print(label)
    print("  done   ", sorted(t.get_name() for t in done))
    print("  pending", sorted(t.get_name() for t in pending))


async def main():
    g1 = asyncio.create_task(good(0.01), name="g1")
    b1 = asyncio.create_task(bad(0.03), name="b1")
    g2 = asyncio.create_task(good(0.06), name="g2")
    done, pending = await asyncio.wait([g1, b1, g2], return_when=asyncio.FIRST_EXCEPTION)
    show("FIRST_EXCEPTION", done, pending)
    print(repr(b1.exception()), g1.exception())

    done, pending = await asyncio.wait(pending)
    show("ALL_COMPLETED", done, pending)

    # No exception at all: FIRST_EXCEPTION waits for everything.
    ts = [asyncio.create_task(good(0.01 * i), name=f"t{i}") for i in range(3)]
    show("no error", *await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION))

    # A cancelled task is no exception in this sense.
    c = asyncio.create_task(good(1), name="c")
    d = asyncio.create_task(good(0.02), name="d")
    asyncio.get_running_loop().call_later(0.01, c.cancel)
    show("cancelled", *await asyncio.wait([c, d], return_when=asyncio.FIRST_EXCEPTION))


asyncio.run(main())
