# BaseEventLoop and the names of the loop that programs get.
import asyncio

print(asyncio.EventLoop is asyncio.SelectorEventLoop)
print(asyncio.EventLoop.__name__, asyncio.EventLoop.__module__)
print([c.__name__ for c in asyncio.EventLoop.__mro__])
print(issubclass(asyncio.BaseEventLoop, asyncio.AbstractEventLoop))


class Counting(asyncio.SelectorEventLoop):
    """A loop that counts what is scheduled."""

    def __init__(self):
        super().__init__()
        self.calls = 0
        self.tasks = []

    def call_soon(self, callback, *args, context=None):
        self.calls += 1
        return super().call_soon(callback, *args, context=context)

    def create_task(self, coro, *, name=None, context=None):
        task = super().create_task(coro, name=name, context=context)
        self.tasks.append(task.get_name())
        return task


async def child(n):
    await asyncio.sleep(0)
    return n


async def main():
    loop = asyncio.get_running_loop()
    before = loop.calls
    got = await asyncio.gather(*(child(i) for i in range(3)))
    print(got, type(loop).__name__, loop.calls > before)
    t = asyncio.create_task(child(9), name="nine")
    print(await t)
    return loop


with asyncio.Runner(loop_factory=Counting) as runner:
    loop = runner.run(main())
    print(loop.tasks[-1], len(loop.tasks))
print(loop.is_closed())

base = asyncio.BaseEventLoop()
print(base.is_running(), base.is_closed(), base.get_debug())
for name in ("_process_events", "_make_socket_transport"):
    try:
        getattr(base, name)(None, None) if name != "_process_events" else base._process_events([])
    except NotImplementedError:
        print(name, "not implemented")
base.close()
print(base.is_closed(), repr(base))
try:
    asyncio.run(child(1), loop_factory=asyncio.EventLoop, debug=None)
    print("ran")
except Exception as e:
    print(type(e), e)
