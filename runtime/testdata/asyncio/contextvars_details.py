import asyncio
from contextvars import Context, ContextVar, Token, copy_context

a = ContextVar("a", default=0)
b = ContextVar("b")


async def bump(n):
    for _ in range(n):
        a.set(a.get() + 1)
        await asyncio.sleep(0)
    return a.get()


def in_thread():
    return a.get(), b.get("unset")


async def main():
    a.set(10)
    print(await asyncio.gather(bump(1), bump(3)), a.get())
    print(await bump(2), a.get())
    print(await asyncio.to_thread(in_thread))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, in_thread))

    token = b.set("one")
    b.set("two")
    print(b.get(), token.old_value is Token.MISSING)
    b.reset(token)
    print(b.get("gone"), a.name)
    try:
        b.reset(token)
    except RuntimeError as e:
        print("RuntimeError:", str(e).split(" has ")[-1])
    fresh = b.set("three")
    try:
        a.reset(fresh)
    except ValueError as e:
        print("ValueError:", str(e).split(" by ")[-1].split(" at ")[0])
    b.reset(fresh)

    ctx = copy_context()
    print(ctx.run(lambda: (a.set(99), a.get())[1]), a.get(), ctx[a])
    print(len(Context()), a in Context(), ctx.get(b, "no"), sorted(v.name for v in ctx if v in (a, b)))

    # A task group and a timeout run in the same context as the code round them.
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as tg:
            a.set(50)
            t = tg.create_task(bump(1))
            a.set(60)
    print(t.result(), a.get())

    async def sets(value):
        a.set(value)

    await sets(1)
    print("await", a.get())
    await asyncio.create_task(sets(2))
    print("task", a.get())
    await asyncio.wait_for(sets(3), 1)
    print("wait_for", a.get())


asyncio.run(main())
print(a.get())
