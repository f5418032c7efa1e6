# Tasks that make tasks: trees of task groups, and one flat group.
import asyncio

TREE = {"root": ["src", "doc"], "src": ["a.py", "b.py", "lib"], "lib": ["c.py"], "doc": ["index"]}
SIZES = {"a.py": 10, "b.py": 20, "c.py": 30, "index": 5}


async def size(name):
    await asyncio.sleep(0)
    if name in SIZES:
        return SIZES[name]
    async with asyncio.TaskGroup() as tg:
        parts = [tg.create_task(size(child)) for child in TREE[name]]
    total = sum(p.result() for p in parts)
    print(f"{name}: {total}")
    return total


async def fib(n):
    if n < 2:
        return n
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(fib(n - 1)), tg.create_task(fib(n - 2))
    return a.result() + b.result()


async def visit(name, tg, seen):
    seen.append(name)
    await asyncio.sleep(0)
    for child in TREE.get(name, ()):
        tg.create_task(visit(child, tg, seen))


async def merge_sort(items):
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    left, right = await asyncio.gather(merge_sort(items[:middle]), merge_sort(items[middle:]))
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


async def main():
    print(await size("root"))
    print([await fib(n) for n in range(9)])
    seen = []
    async with asyncio.TaskGroup() as tg:
        tg.create_task(visit("root", tg, seen))
    print(seen)
    print(await merge_sort([5, 2, 9, 1, 5, 6, 0, 3]))
    try:
        await size("missing")
    except* KeyError as eg:
        print("KeyError", eg.exceptions)


asyncio.run(main())
