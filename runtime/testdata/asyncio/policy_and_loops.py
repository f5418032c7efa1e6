import asyncio


class Tracing(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        Tracing.calls += 1
        return super().call_soon(callback, *args, context=context)

    calls = 0


async def which():
    loop = asyncio.get_running_loop()
    return type(loop).__name__, isinstance(loop, asyncio.AbstractEventLoop), asyncio.get_event_loop() is loop


print(asyncio.run(which(), loop_factory=asyncio.SelectorEventLoop)[1:])
print(asyncio.run(which(), loop_factory=Tracing), Tracing.calls > 0)
with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    print(runner.run(which())[1:])
    print(runner.get_loop().is_closed())
print(issubclass(asyncio.DefaultEventLoopPolicy, asyncio.AbstractEventLoopPolicy))
policy = asyncio.get_event_loop_policy()
loop = policy.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, policy.get_event_loop() is loop)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print("RuntimeError:", e)
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print("RuntimeError:", e)
c = which()
try:
    asyncio.create_task(c)
except RuntimeError as e:
    print("RuntimeError:", e)
c.close()
