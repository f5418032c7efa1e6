# One request on its way for each key; everybody else waits for it.
import asyncio
import functools


def async_cache(func):
    pending = {}

    @functools.wraps(func)
    async def wrapper(key):
        if key not in pending:
            pending[key] = asyncio.ensure_future(func(key))
        else:
            stats["hits"] += 1
        try:
            return await asyncio.shield(pending[key])
        except Exception:
            pending.pop(key, None)
            raise

    wrapper.clear = pending.clear
    return wrapper


stats = {"hits": 0, "loads": 0}


@async_cache
async def load(key):
    stats["loads"] += 1
    print("loading", key)
    await asyncio.sleep(0.01)
    if key == "bad":
        raise KeyError(key)
    return key * 2


async def main():
    print(await asyncio.gather(*(load(k) for k in ["a", "b", "a", "a", "b"])))
    print(stats)
    print(await load("a"), stats)
    print(await asyncio.gather(load("bad"), load("bad"), return_exceptions=True))
    try:
        await load("bad")
    except KeyError as e:
        print("asked again:", e)
    print(stats)
    impatient = asyncio.create_task(load("slow"))
    patient = asyncio.create_task(load("slow"))
    await asyncio.sleep(0)
    impatient.cancel()
    print(await patient, impatient.cancelled())


asyncio.run(main())
