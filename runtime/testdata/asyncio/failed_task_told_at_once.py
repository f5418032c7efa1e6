# A task that fails and that nobody has is told of at once, in its own context.
import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


def handler(loop, context):
    print("handler:", context["message"], repr(context["exception"]), who.get(), context["future"].get_name())


async def fail(name, steps):
    who.set(name)
    for _ in range(steps):
        await asyncio.sleep(0)
    raise ValueError(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    asyncio.create_task(fail("dropped", 0), name="A")
    for i in range(3):
        print("turn", i)
        await asyncio.sleep(0)
    kept = asyncio.create_task(fail("kept", 1), name="B")
    asyncio.create_task(fail("dropped later", 2), name="C")
    for i in range(4):
        print("turn", i)
        await asyncio.sleep(0)
    print(kept.exception())
    print("end")


asyncio.run(main())
