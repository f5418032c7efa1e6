import asyncio, functools, collections, time
def async_lru(maxsize=2, ttl=None):
    def deco(fn):
        cache = collections.OrderedDict(); pending = {}; stats = collections.Counter()
        @functools.wraps(fn)
        async def w(*a, **k):
            key = functools._make_key(a, k, typed=False)
            if key in cache:
                v, t = cache[key]
                if ttl is None or time.monotonic() - t < ttl: cache.move_to_end(key); stats["hit"] += 1; return v
                del cache[key]; stats["expired"] += 1
            if key in pending: stats["joined"] += 1; return await asyncio.shield(pending[key])
            f = pending[key] = asyncio.ensure_future(fn(*a, **k))
            try: v = await f
            finally: del pending[key]
            stats["miss"] += 1; cache[key] = v, time.monotonic()
            while len(cache) > maxsize: cache.popitem(last=False); stats["evicted"] += 1
            return v
        w.stats = stats; w.cache_clear = cache.clear
        return w
    return deco
@async_lru(2)
async def load(x, *, scale=1): print("load", x, scale); await asyncio.sleep(0.001); return x * scale
@async_lru(8, ttl=0.01)
async def short(x): return object()
async def main():
    print(await asyncio.gather(load(1), load(1), load(2), load(1, scale=3)))
    print(await load(1), await load(2), dict(load.stats))
    a = await short(1); b = await short(1); await asyncio.sleep(0.02); c = await short(1); print(a is b, a is c, dict(short.stats))
    class Svc:
        def __init__(self): self.n = 0
        @functools.cached_property
        def conn(self): self.n += 1; return asyncio.ensure_future(asyncio.sleep(0, f"conn{self.n}"))
    s = Svc(); print(await s.conn, await s.conn, s.n)
asyncio.run(main())
