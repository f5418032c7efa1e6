# What the default exception handler writes to stderr.
import asyncio


def explode(what):
    raise ValueError(f"exploded: {what}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(explode, "soon")
    await asyncio.sleep(0)
    print("the loop goes on")
    loop.call_exception_handler({"message": "something odd", "exception": KeyError("k")})
    loop.default_exception_handler({"message": "only a message"})
    loop.default_exception_handler({"no message": 1})

    def broken_handler(loop, context):
        raise RuntimeError("the handler is broken")

    loop.set_exception_handler(lambda loop, context: print("custom:", context["message"]))
    loop.call_exception_handler({"message": "to the custom one"})
    loop.set_exception_handler(None)


asyncio.run(main())
