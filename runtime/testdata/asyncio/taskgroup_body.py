# What the body of the group does matters as much as its children.
import asyncio


async def child(n, log):
    try:
        await asyncio.sleep(n)
        log.append(f"child {n} done")
    except asyncio.CancelledError:
        log.append(f"child {n} cancelled")
        raise


async def main():
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(1, log))
            raise asyncio.CancelledError("in the body")
    except asyncio.CancelledError as e:
        print("CancelledError", e.args, log)

    async def early_return():
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(asyncio.sleep(0.01, "waited for"))
            return "returned", t

    word, t = await early_return()
    print(word, t.done(), t.result())

    for turn in range(3):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(0))
            if turn == 1:
                continue
        print("turn", turn)

    class Stop(Exception):
        pass

    async def stopper():
        raise Stop

    # The known way to end a group early.
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(1, log))
            await asyncio.sleep(0.01)
            tg.create_task(stopper())
    except* Stop:
        print("stopped", log)
    try:
        tg.create_task(c := child(0, log))
    except RuntimeError:
        print("a finished group takes no tasks")
        c.close()
    fresh = asyncio.TaskGroup()
    try:
        fresh.create_task(c := child(0, log))
    except RuntimeError:
        print("nor does one not entered")
        c.close()


asyncio.run(main())
