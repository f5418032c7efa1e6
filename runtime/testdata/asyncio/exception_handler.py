import asyncio


def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0])
    print("   exception:", repr(context.get("exception")))
    print("   keys:", sorted(context))


def broken_callback():
    raise ZeroDivisionError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(broken_callback)
    loop.call_later(0.01, broken_callback)
    await asyncio.sleep(0.03)

    fut = loop.create_future()
    fut.add_done_callback(lambda f: 1 / 0)
    fut.add_done_callback(lambda f: print("the next callback still runs"))
    fut.set_result(None)
    await asyncio.sleep(0)

    loop.call_exception_handler({"message": "by hand", "detail": 42})
    try:
        loop.set_exception_handler("not callable")
    except TypeError as e:
        print("TypeError:", e)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())


asyncio.run(main())
