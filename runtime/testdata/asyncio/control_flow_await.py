# await in every corner of an expression and a statement.
import asyncio


async def v(x, log=[]):
    log.append(x)
    await asyncio.sleep(0)
    return x


async def main():
    print(await v(1) + await v(2) * await v(3))
    print(await v(1) if await v(0) else await v("else"))
    print(await v(0) or await v("or"), await v(0) and await v("never"))
    print(await v(1) < await v(2) < await v(3), await v(3) < await v(2) < await v("never"))
    print([await v(1), *(await v([2, 3])), *await v((4,))])
    print({await v("k"): await v("v"), **await v({"x": 1})})
    print((await v([10, 20, 30]))[await v(1)], (await v("abcdef"))[await v(1):await v(4)])
    print(f"{await v('f')} {await v(3.14159):.{await v(2)}f} {await v('r')!r}")
    print(not await v(False), -await v(5), await v(2) ** await v(3))
    print((await v(max))(await v(3), await v(9), key=await v(None)))
    data = {"n": 1}
    data["n"] += await v(5)
    data[await v("m")] = await v(7)
    print(data)
    a, *b = await v([1, 2, 3])
    print(a, b)
    if (n := await v(4)) > 3:
        print("walrus", n)
    while await v(n) > 2:
        n -= 1
    print(n)
    for i in await v(range(2)):
        print("for", i)
    assert await v(True), await v("message")
    try:
        assert await v(False), await v("asserted")
    except AssertionError as e:
        print("AssertionError", e)
    match await v({"kind": "point", "x": 1}):
        case {"kind": "point", "x": x} if await v(x == 1):
            print("matched", x)
    del data[await v("n")]
    print(data, await (lambda: v("lambda"))())
    print(await v(await v(await v("nested"))))
    return await v("returned")


print(asyncio.run(main()))
print(v.__defaults__[0][:6], len(v.__defaults__[0]))
