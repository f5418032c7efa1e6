import asyncio


def callback(tag):
    def run(fut):
        print("callback", tag, fut.done())
    return run


async def waiter(name, fut):
    print(name, "waits")
    value = await fut
    print(name, "got", value)


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.add_done_callback(callback(1))
    a = asyncio.create_task(waiter("a", fut))
    b = asyncio.create_task(waiter("b", fut))
    await asyncio.sleep(0)
    two = callback(2)
    fut.add_done_callback(two)
    fut.add_done_callback(two)
    fut.add_done_callback(callback(3))
    print("removed", fut.remove_done_callback(two))
    fut.set_result("value")
    print("set; nothing has run yet")
    fut.add_done_callback(callback("late"))
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.gather(a, b)
    print("removed", fut.remove_done_callback(two))


asyncio.run(main())
