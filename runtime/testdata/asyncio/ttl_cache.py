import asyncio


class TTLCache:
    def __init__(self, ttl):
        self.ttl = ttl
        self.values = {}
        self.timers = {}

    def __setitem__(self, key, value):
        if key in self.timers:
            self.timers[key].cancel()
        self.values[key] = value
        loop = asyncio.get_running_loop()
        self.timers[key] = loop.call_later(self.ttl, self.expire, key)

    def __getitem__(self, key):
        return self.values[key]

    def __contains__(self, key):
        return key in self.values

    def __len__(self):
        return len(self.values)

    def expire(self, key):
        del self.values[key], self.timers[key]
        print("expired", key)

    async def get_or_load(self, key, loader):
        try:
            return self[key]
        except KeyError:
            print("loading", key)
            self[key] = await loader(key)
            return self[key]


async def loader(key):
    await asyncio.sleep(0)
    return f"<{key}>"


async def main():
    cache = TTLCache(0.05)
    print(await cache.get_or_load("a", loader), len(cache))
    await asyncio.sleep(0.03)
    print(await cache.get_or_load("a", loader), await cache.get_or_load("b", loader))
    cache["b"] = "set again"
    await asyncio.sleep(0.035)
    print("a" in cache, "b" in cache, cache["b"])
    await asyncio.sleep(0.04)
    print(len(cache))
    print(await cache.get_or_load("a", loader))
    if "zzz" not in cache:
        print("never there")


asyncio.run(main())
