# Futures tied together by callbacks, in the manner of promises.
import asyncio


def then(fut, func):
    """A future for func(result of fut)."""
    out = fut.get_loop().create_future()

    def on_done(f):
        if f.cancelled():
            out.cancel()
        elif f.exception() is not None:
            out.set_exception(f.exception())
        else:
            try:
                out.set_result(func(f.result()))
            except Exception as e:
                out.set_exception(e)

    fut.add_done_callback(on_done)
    return out


async def main():
    loop = asyncio.get_running_loop()
    start = loop.create_future()
    doubled = then(start, lambda x: x * 2)
    text = then(doubled, lambda x: f"<{x}>")
    broken = then(doubled, lambda x: x / 0)
    after_broken = then(broken, lambda x: "never")
    text.add_done_callback(lambda f: print("text is ready:", f.result()))
    loop.call_later(0.01, start.set_result, 21)
    print(await text)
    for f in (broken, after_broken):
        try:
            await f
        except ZeroDivisionError as e:
            print("ZeroDivisionError:", e)

    dropped = loop.create_future()
    end = then(then(dropped, str), len)
    dropped.cancel()
    try:
        await end
    except asyncio.CancelledError:
        print("cancelled all along:", end.cancelled())


asyncio.run(main())
