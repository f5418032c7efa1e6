# Where coroutines were made, when that is asked for.
import asyncio
import sys


async def work():
    pass


def make():
    return work()


def lines(coro):
    coro.close()
    return [(line, name) for _, line, name in coro.cr_origin] if coro.cr_origin is not None else None


print(sys.get_coroutine_origin_tracking_depth(), lines(make()))
for depth in (1, 2, 9):
    sys.set_coroutine_origin_tracking_depth(depth)
    print(depth, lines(make()))
sys.set_coroutine_origin_tracking_depth(0)
for bad in (-1, "x", None):
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth() > 0)
    if loop.get_debug():
        print(lines(make())[0])
    loop.set_debug(not loop.get_debug())
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth() > 0)


asyncio.run(main(), debug=True)
asyncio.run(main(), debug=False)
print(sys.get_coroutine_origin_tracking_depth())
