# A task that waits on a future of a class of the program's own is woken through
# that class's add_done_callback, with the future.
import asyncio


class Told(asyncio.Future):
    def add_done_callback(self, fn, *, context=None):
        print("asked by", type(fn).__name__, context is not None)
        super().add_done_callback(fn, context=context)


class Plain(asyncio.Future):
    pass


class Held:
    """Not a Future at all: it only looks like one."""

    _asyncio_future_blocking = False

    def __init__(self, loop):
        self.loop = loop
        self.callbacks = []
        self.value = None

    def get_loop(self):
        return self.loop

    def add_done_callback(self, fn, *, context=None):
        self.callbacks.append((fn, context))

    def set(self, value):
        self.value = value
        for fn, context in self.callbacks:
            self.loop.call_soon(fn, self, context=context)

    def result(self):
        return self.value

    def exception(self):
        return None

    def cancelled(self):
        return False

    def done(self):
        return self.value is not None

    def __await__(self):
        if self.value is None:
            self._asyncio_future_blocking = True
            yield self
        return self.value


async def waits(name, future):
    try:
        print(name, await future)
    except ValueError as e:
        print(name, "ValueError", e)
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    loop = asyncio.get_running_loop()
    for cls in (Told, Plain):
        for how in ("result", "error", "cancel"):
            future = cls(loop=loop)
            task = asyncio.create_task(waits(f"{cls.__name__} {how}", future))
            await asyncio.sleep(0)
            if how == "result":
                future.set_result(1)
            elif how == "error":
                future.set_exception(ValueError("no"))
            else:
                future.cancel()
            await task
    held = Held(loop)
    task = asyncio.create_task(waits("Held", held))
    await asyncio.sleep(0)
    held.set(5)
    await task


asyncio.run(main())
