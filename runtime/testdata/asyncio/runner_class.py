import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def step(n):
    old = var.get()
    var.set(f"step {n}")
    await asyncio.sleep(0)
    return n, old, asyncio.get_running_loop()


with asyncio.Runner() as runner:
    n1, old1, loop1 = runner.run(step(1))
    n2, old2, loop2 = runner.run(step(2))
    print(n1, old1, n2, old2, loop1 is loop2)
    loop = runner.get_loop()
    print(loop.is_running(), loop.get_debug())

    ctx = contextvars.copy_context()
    ctx.run(var.set, "from my context")
    print(runner.run(step(3), context=ctx)[:2])
    print(ctx[var], var.get())
    try:
        runner.run(12)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(loop.is_closed())
c = step(4)
try:
    runner.run(c)
except RuntimeError as e:
    print("RuntimeError:", e)
c.close()


async def nested():
    inner = step(5)
    try:
        asyncio.run(inner)
    except RuntimeError as e:
        print("RuntimeError:", e)
    inner.close()


asyncio.run(nested())
try:
    asyncio.run("main")
except ValueError as e:
    print("ValueError:", e)
