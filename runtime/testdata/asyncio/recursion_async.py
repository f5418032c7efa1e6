import asyncio
import sys


async def depth(n):
    if n == 0:
        return 0
    return 1 + await depth(n - 1)


async def endless(n):
    return await endless(n + 1)


async def hanoi(n, a, b, c, moves):
    if n:
        await hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        await asyncio.sleep(0)
        await hanoi(n - 1, b, a, c, moves)


async def walk(tree):
    if isinstance(tree, list):
        for part in tree:
            async for leaf in walk(part):
                yield leaf
    else:
        await asyncio.sleep(0)
        yield tree


async def main():
    print(await depth(200))
    try:
        await endless(0)
    except RecursionError as e:
        print("RecursionError:", e)
    moves = []
    await hanoi(3, "A", "B", "C", moves)
    print(moves)
    print([x async for x in walk([1, [2, [3, [4]], []], 5])])
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(150)
    try:
        await depth(200)
    except RecursionError:
        print("too deep now")
    finally:
        sys.setrecursionlimit(limit)
    print(await depth(200), limit)

    async def ackermann(m, n):
        if m == 0:
            return n + 1
        if n == 0:
            return await ackermann(m - 1, 1)
        return await ackermann(m - 1, await ackermann(m, n - 1))

    print(await ackermann(2, 3))


asyncio.run(main())
