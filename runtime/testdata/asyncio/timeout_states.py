import asyncio
async def main():
    try:
        async with asyncio.timeout(0.01) as t:
            print(t.when() is not None, t.expired())
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", repr(e), t.expired(), type(e.__cause__).__name__)
    try:
        t.reschedule(1)
    except RuntimeError as e: print(e)
    try:
        async with t: pass
    except RuntimeError as e: print(e)
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(asyncio.get_running_loop().time() + 0.01)
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print("inner cancelled"); 
        print("swallowed")
    print("end", t.expired())
async def zero():
    try:
        async with asyncio.timeout(0):
            print("body runs")
            await asyncio.sleep(0)
            print("not here?")
    except TimeoutError: print("zero timed out")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(1)
    except TimeoutError: print("negative timed out")
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await asyncio.sleep(1)
    except TimeoutError: print("past")
    try: await asyncio.wait_for(asyncio.sleep(1, "x"), 0)
    except TimeoutError: print("wait_for 0")
    f = asyncio.get_running_loop().create_future(); f.set_result(5)
    print(await asyncio.wait_for(f, 0))
    print(await asyncio.wait_for(asyncio.sleep(0, 7), None))
    try:
        async with asyncio.timeout(1) as tm:
            raise ValueError("own")
    except ValueError as e: print(e, tm.expired())
    tm = asyncio.timeout(1)
    try: tm.reschedule(2)
    except RuntimeError as e: print(e)
for m in (main, zero):
    try: asyncio.run(m())
    except BaseException as e: print(type(e), e)
try:
    asyncio.timeout(1).__enter__
except AttributeError as e: print(e)
