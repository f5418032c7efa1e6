import asyncio
import inspect
import io


async def inner(fut):
    await fut


async def outer(fut):
    await inner(fut)


async def main():
    fut = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(outer(fut), name="looked at")
    await asyncio.sleep(0)
    coro = t.get_coro()
    print(coro.__name__, coro.cr_running, coro.cr_frame is not None, coro.cr_code.co_name)
    print(coro.cr_await.__name__, inspect.getcoroutinestate(coro))
    stack = t.get_stack()
    print(len(stack), stack[0].f_code.co_name, stack[0].f_lineno)
    text = io.StringIO()
    t.print_stack(file=text)
    lines = text.getvalue().splitlines()
    print(len(lines), lines[-1].strip())
    print(t.get_loop() is asyncio.get_running_loop(), t.get_name())
    fut.set_result(None)
    await t
    print(inspect.getcoroutinestate(coro), coro.cr_frame, coro.cr_await, t.get_stack())

    async def failing():
        raise ValueError("x")

    f = asyncio.create_task(failing())
    await asyncio.wait([f])
    print([fr.f_code.co_name for fr in f.get_stack()], repr(f.exception()))
    print(sorted(n for n in dir(t) if not n.startswith("_")))
    for call in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as e:
            print("RuntimeError:", e)


asyncio.run(main())
