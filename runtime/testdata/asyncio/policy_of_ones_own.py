# A policy that a program sets decides which loops are made.
import asyncio
import warnings


class Policy(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        Policy.made += 1
        print("new_event_loop", Policy.made)
        return super().new_event_loop()

    def set_event_loop(self, loop):
        print("set_event_loop", None if loop is None else type(loop).__name__)
        super().set_event_loop(loop)


async def main():
    return type(asyncio.get_running_loop()).__name__


asyncio.set_event_loop_policy(Policy())
print(type(asyncio.get_event_loop_policy()).__name__)
print(asyncio.run(main()))
with asyncio.Runner() as runner:
    print(runner.run(main()))
    print(runner.run(main()))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop_policy().get_event_loop() is loop)
asyncio.set_event_loop(None)
loop.close()
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__, Policy.made)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as e:
    print("TypeError", e)


class Abstract(asyncio.AbstractEventLoopPolicy):
    pass


asyncio.set_event_loop_policy(Abstract())
for f in (asyncio.new_event_loop, asyncio.get_event_loop, lambda: asyncio.set_event_loop(None)):
    try:
        f()
    except NotImplementedError:
        print("NotImplementedError")
asyncio.set_event_loop_policy(None)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    made = asyncio.get_event_loop_policy().get_event_loop()
    print([(w.category.__name__, str(w.message)) for w in seen])
made.close()
