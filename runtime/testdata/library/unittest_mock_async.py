# mocks of coroutines
import asyncio
from unittest.mock import AsyncMock, MagicMock, Mock, patch, call
async def main():
    m = AsyncMock(return_value=5)
    print(await m(1, k=2), m.await_count, m.await_args, m.await_args_list, m.called, asyncio.iscoroutinefunction(m))
    m.assert_awaited(); m.assert_awaited_once(); m.assert_awaited_with(1, k=2); m.assert_has_awaits([call(1, k=2)])
    s = AsyncMock(side_effect=[1, ValueError("boom")])
    print(await s())
    try: await s()
    except ValueError as e: print(e)
    try: await s()
    except StopAsyncIteration: print("exhausted")
    async def effect(x): return x * 2
    f = AsyncMock(side_effect=effect); print(await f(4))
    g = AsyncMock(side_effect=lambda x: x + 1); print(await g(1))
    client = AsyncMock(); client.get.return_value.status = 200
    r = await client.get("/x"); print(r.status, client.get.await_args, client.mock_calls)
    cm = MagicMock(); cm.__aenter__.return_value = "resource"
    async with cm as res: print(res)
    cm.__aexit__.assert_awaited_once()
    it = MagicMock(); it.__aiter__.return_value = [1, 2, 3]
    print([x async for x in it])
    class Real:
        async def fetch(self, n): return n
        def sync(self): return "s"
    spec = MagicMock(spec=Real); spec.fetch.return_value = 9; spec.sync.return_value = "mocked"
    print(type(spec.fetch).__name__, await spec.fetch(1), spec.sync())
    with patch.object(Real, "fetch", return_value="patched") as p: print(type(p).__name__, await Real().fetch(1), p.await_count)
    with patch("asyncio.sleep", new=AsyncMock()) as sl:
        await asyncio.sleep(1000); print("slept", sl.await_args)
    @patch.object(Real, "fetch", AsyncMock(return_value="decorated"))
    async def test(): return await Real().fetch(0)
    print(await test())
    m.reset_mock(); print(m.await_count, m.await_args)
    for bad in (m.assert_awaited, lambda: client.get.assert_awaited_with("/y"), client.get.assert_not_awaited, lambda: s.assert_awaited_once()):
        try: bad()
        except AssertionError as e: print("AssertionError:", e)
    print(await asyncio.gather(*(AsyncMock(return_value=i)() for i in range(3))), await asyncio.wait_for(AsyncMock(return_value="t")(), 1))
asyncio.run(main())
