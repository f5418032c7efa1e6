import asyncio


async def leaf(name, hops):
    for _ in range(hops):
        await asyncio.sleep(0)
    print("leaf", name)
    return name


async def main():
    tree = asyncio.gather(
        leaf("a", 2),
        asyncio.gather(leaf("b", 0), leaf("c", 3)),
        asyncio.gather(asyncio.gather(leaf("d", 1))),
    )
    print(type(tree).__name__, tree.done())
    print(await tree)
    print(tree.done(), tree.result())

    async def fail():
        raise LookupError("deep")

    try:
        await asyncio.gather(leaf("e", 1), asyncio.gather(leaf("f", 2), fail()))
    except LookupError as e:
        print("caught", e)
    await asyncio.sleep(0.01)
    mixed = await asyncio.gather(
        leaf("g", 0),
        asyncio.gather(fail(), fail(), return_exceptions=True),
    )
    print(mixed)


asyncio.run(main())
