import asyncio
async def imm(x): print("imm", x); return x
async def susp(x): print("start", x); await asyncio.sleep(0); print("end", x); return x
async def fail(): raise ValueError("eager")
async def main():
    loop = asyncio.get_running_loop(); loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(imm(1)); print(t.done(), t.result())
    t = asyncio.create_task(susp(2)); print(t.done()); print(await t)
    t = asyncio.create_task(fail()); print(t.done(), repr(t.exception()))
    print(await asyncio.gather(imm(3), susp(4), imm(5)))
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(imm(6)); b = tg.create_task(susp(7)); print("created", a.done(), b.done())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail()); print("after fail"); tg.create_task(susp(8))
    except ExceptionGroup as e: print(e.exceptions)
    async def who(): return asyncio.current_task().get_name()
    t = asyncio.create_task(who(), name="me"); print(t.result(), asyncio.current_task().get_name() != "me")
    t = asyncio.Task(susp(9), eager_start=True, loop=loop); print("made", t.done()); await t
    f = asyncio.create_eager_task_factory(asyncio.Task); print(callable(f))
    r = await asyncio.wait([asyncio.create_task(imm(10))]); print(len(r[0]), len(r[1]))
    async def nested():
        print("n1"); t = asyncio.create_task(susp("in")); print("n2"); await t; print("n3")
    await nested()
asyncio.run(main())
