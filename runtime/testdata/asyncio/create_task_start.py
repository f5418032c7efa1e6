# A task's first step is a callback: it waits for the loop's next turn.
import asyncio


async def child(n):
    print("child", n, "starts")
    return n * n


async def main():
    t = asyncio.create_task(child(3))
    print("main goes on; done?", t.done())
    for turn in range(3):
        await asyncio.sleep(0)
        print("turn", turn, "done?", t.done())
    print(t.result())

    late = asyncio.create_task(child(4))
    print("awaiting")
    print(await late)

    never_awaited_but_runs = asyncio.create_task(child(5))
    await asyncio.sleep(0.01)
    print(never_awaited_but_runs.done())


asyncio.run(main())
