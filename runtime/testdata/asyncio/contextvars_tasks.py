import asyncio
from contextvars import ContextVar, copy_context

request = ContextVar("request", default="none")


async def show(label):
    print(label, request.get())


async def handler(name):
    request.set(name)
    await asyncio.sleep(0)
    await show("in await:")
    await asyncio.create_task(show("in task:"))
    asyncio.get_running_loop().call_soon(lambda: print("in callback:", request.get()))
    await asyncio.sleep(0)
    return request.get()


async def main():
    print(await asyncio.gather(handler("A"), handler("B")))
    print("main still", request.get())
    await handler("direct")
    print("a plain await shares the context:", request.get())

    token = request.set("temporary")
    request.reset(token)
    print(request.get(), token.old_value, token.var is request)

    ctx = copy_context()
    ctx.run(request.set, "in ctx")
    await asyncio.create_task(show("explicit context:"), context=ctx)
    print(ctx[request], request.get(), request in ctx)

    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: print("done callback:", request.get()), context=ctx)
    fut.add_done_callback(lambda f: print("done callback:", request.get()))
    fut.set_result(None)
    await asyncio.sleep(0)
    try:
        ContextVar("empty").get()
    except LookupError as e:
        print("LookupError")


asyncio.run(main())
