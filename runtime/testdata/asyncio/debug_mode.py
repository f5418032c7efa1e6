import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print("debug", loop.get_debug(), loop.slow_callback_duration)
    loop.set_debug(False)
    print("debug", loop.get_debug())
    loop.slow_callback_duration = 5
    print(loop.slow_callback_duration)


asyncio.run(main(), debug=True)
asyncio.run(main(), debug=False)
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())

    async def checks():
        loop = asyncio.get_running_loop()
        try:
            loop.call_soon("not callable")
        except TypeError as e:
            print("TypeError:", e)
        try:
            loop.call_later(1, checks)
        except TypeError as e:
            print("TypeError:", str(e).split(" by ")[0][:30])
        h = loop.call_later(0.01, print, "later")
        h.cancel()
        print(h.cancelled())

    runner.run(checks())
