import asyncio
import random


async def part1(n):
    i = random.randint(0, 3)
    print(f"part1({n}) sleeps for {i} units")
    await asyncio.sleep(0.02 * i + 0.005 * n)
    result = f"result{n}-1"
    print(f"returning part1({n}) == {result}")
    return result


async def part2(n, arg):
    i = random.randint(0, 3)
    print(f"part2{n, arg} sleeps for {i} units")
    await asyncio.sleep(0.02 * i + 0.005 * n)
    return f"result{n}-2 derived from {arg}"


async def chain(n):
    p1 = await part1(n)
    p2 = await part2(n, p1)
    print(f"--> chained result{n} => {p2}")


async def main(*args):
    for n in args:
        await chain(n)


random.seed(444)
asyncio.run(main(9, 6, 3))
