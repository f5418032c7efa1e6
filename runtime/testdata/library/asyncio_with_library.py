# library pieces around async code: contextlib, functools, itertools, dataclasses
import asyncio, contextlib, functools, time
from dataclasses import dataclass, field
@contextlib.asynccontextmanager
async def resource(name, log):
    log.append(f"open {name}")
    try: yield name.upper()
    except KeyError as e: log.append(f"handled {e}")
    finally: log.append(f"close {name}")
class Closer:
    async def aclose(self): print("aclosed")
@dataclass(order=True)
class Job:
    pri: int
    name: str = field(compare=False)
def retry(n):
    def deco(f):
        @functools.wraps(f)
        async def inner(*a):
            for i in range(n):
                try: return await f(*a)
                except ValueError as e: print(f"{f.__name__} attempt {i + 1}: {e}")
            raise RuntimeError("gave up")
        return inner
    return deco
count = 0
@retry(3)
async def flaky(x):
    global count
    count += 1
    await asyncio.sleep(0)
    if count < 3: raise ValueError(f"no {count}")
    return x
def cached(f):
    memo = {}
    async def inner(k):
        if k not in memo: memo[k] = asyncio.ensure_future(f(k))
        return await memo[k]
    return inner
calls = []
@cached
async def load(k): calls.append(k); await asyncio.sleep(0); return k * 2
async def agen(n):
    for i in range(n): yield i; await asyncio.sleep(0)
async def aenumerate(it, start=0):
    async for x in it:
        yield start, x
        start += 1
async def amap(f, it):
    async for x in it: yield f(x)
async def main():
    log = []
    async with resource("a", log) as r, resource("b", log): print(r)
    async with resource("c", log): raise KeyError("swallowed")
    print(log)
    async with contextlib.AsyncExitStack() as st:
        for n in "xy": await st.enter_async_context(resource(n, log))
        st.callback(print, "sync callback"); st.push_async_callback(asyncio.sleep, 0)
    print(log[-4:])
    async with contextlib.aclosing(agen(3)) as g: print([x async for x in g])
    async with contextlib.nullcontext("null") as v: print(v)
    print(await flaky("ok"), flaky.__name__)
    print(await asyncio.gather(load(1), load(1), load(2)), calls)
    print([p async for p in aenumerate(agen(2), 1)], [x async for x in amap(lambda v: v * v, agen(4))], {x: y async for x, y in aenumerate(agen(2))})
    q = asyncio.PriorityQueue()
    for p, n in ((3, "c"), (1, "a"), (2, "b")): q.put_nowait(Job(p, n))
    print([(await q.get()).name for _ in range(3)])
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, functools.partial(pow, 2, exp=10)), await asyncio.to_thread(sum, [1, 2]))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0, i)) for i in range(3)])
    print(sorted(t.result() for t in done), len(pending))
    for c in asyncio.as_completed([asyncio.sleep(0.002, "slow"), asyncio.sleep(0, "fast")]): print(await c, end=" ")
    print()
    try:
        async with asyncio.timeout(0.001): await asyncio.sleep(10)
    except TimeoutError as e: print("timeout", repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(10)); tg.create_task(bad())
    except* ValueError as eg: print(eg.exceptions)
    sem, active, peak = asyncio.Semaphore(2), 0, 0
    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active); await asyncio.sleep(0); active -= 1
    await asyncio.gather(*(limited() for _ in range(6))); print(peak)
    ev, lock, cond = asyncio.Event(), asyncio.Lock(), asyncio.Condition()
    loop.call_later(0.001, ev.set); print(await ev.wait(), lock.locked())
    async with lock: print(lock.locked())
async def bad(): raise ValueError("in group")
asyncio.run(main())
