import asyncio, functools, random, itertools
def retry(times=3, exceptions=(Exception,), base=0.001, factor=2, jitter=None, on_retry=None):
    def deco(fn):
        @functools.wraps(fn)
        async def wrapper(*a, **k):
            delay = base
            for attempt in itertools.count(1):
                try: return await fn(*a, **k)
                except exceptions as e:
                    if attempt >= times: e.add_note(f"gave up after {attempt}"); raise
                    if on_retry: on_retry(attempt, e, delay)
                    await asyncio.sleep(delay); delay *= factor
        wrapper.retries = times
        return wrapper
    return deco
calls = 0
@retry(4, (ConnectionError,), on_retry=lambda n, e, d: print(f"retry {n}: {e!r} in {d:.3f}"))
async def flaky(limit):
    """Doc."""
    global calls; calls += 1
    if calls < limit: raise ConnectionError(calls)
    return calls
async def main():
    global calls
    print(await flaky(3), flaky.__name__, flaky.__doc__, flaky.retries, asyncio.iscoroutinefunction(flaky))
    calls = 0
    try: await flaky(10)
    except ConnectionError as e: print(e, e.__notes__)
    @retry(2, KeyError)
    async def other(): raise ValueError("not retried")
    try: await other()
    except ValueError as e: print(e, getattr(e, "__notes__", None))
    @retry(3)
    async def slow():
        async with asyncio.timeout(0.005): await asyncio.sleep(1)
    try: await slow()
    except TimeoutError as e: print(repr(e), e.__notes__)
    import inspect
    print(inspect.signature(flaky), inspect.unwrap(flaky) is not flaky)
asyncio.run(main())
