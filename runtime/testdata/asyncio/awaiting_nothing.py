import asyncio
async def main():
    for f in (asyncio.wait, ):
        try:
            await f([])
        except ValueError as e:
            print("ValueError", e)
    try:
        await asyncio.wait(asyncio.sleep(0))
    except TypeError as e:
        print("TypeError", e)
    c = asyncio.sleep(0)
    try:
        await asyncio.wait([c])
    except TypeError as e:
        print("TypeError", e)
    c.close()
    try:
        await asyncio.wait([asyncio.create_task(asyncio.sleep(0))], return_when="SOON")
    except ValueError as e:
        print("ValueError", e)
    print(await asyncio.gather())
    f = asyncio.gather()
    print(f.done(), f)
    print(await f)
    print(list(asyncio.as_completed([])))
    async for x in asyncio.as_completed([]):
        print("never")
    try:
        for c in asyncio.as_completed(asyncio.sleep(0)):
            pass
    except TypeError as e:
        print("TypeError", e)
    try:
        await asyncio.gather(1, 2)
    except TypeError as e:
        print("TypeError", e)
    try:
        await asyncio.shield(3)
    except TypeError as e:
        print("TypeError", e)
    try:
        await asyncio.wait_for(3, 1)
    except TypeError as e:
        print("TypeError", e)
    try:
        asyncio.create_task(3)
    except TypeError as e:
        print("TypeError", e)
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print("TypeError", e)
    try:
        asyncio.run(3)
    except Exception as e:
        print(type(e).__name__, e)
asyncio.run(main())
try:
    asyncio.run(3)
except Exception as e:
    print(type(e).__name__, e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
try:
    asyncio.all_tasks()
except RuntimeError as e:
    print(e)
