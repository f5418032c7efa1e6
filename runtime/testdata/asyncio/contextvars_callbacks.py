import asyncio
import contextvars

user = contextvars.ContextVar("user", default="anonymous")
trace = contextvars.ContextVar("trace", default=())


def log(message):
    print(f"[{user.get()}] {message} {'/'.join(trace.get())}")


def traced(name):
    token = trace.set(trace.get() + (name,))
    return token


async def query(sql):
    token = traced("query")
    try:
        await asyncio.sleep(0)
        log(sql)
    finally:
        trace.reset(token)


async def request(name):
    user.set(name)
    traced("request")
    await query("select 1")
    loop = asyncio.get_running_loop()
    loop.call_soon(log, "call_soon")
    loop.call_later(0.01, log, "call_later")
    user.set(name.upper())
    t = asyncio.create_task(query("in a task"))
    t.add_done_callback(lambda _: log("task done"))
    await t
    await asyncio.sleep(0.02)
    log("end")


async def main():
    await asyncio.create_task(request("ann"))
    await asyncio.gather(request("bob"))
    log("main")
    t = asyncio.create_task(request("eve"))
    print(t.get_context().get(user, "not set yet"))
    await t
    print(t.get_context()[user], len(t.get_context()) >= 2)

    async def generator():
        user.set("set in a generator")
        yield 1
        yield 2

    async for _ in generator():
        print(user.get())


asyncio.run(main())
