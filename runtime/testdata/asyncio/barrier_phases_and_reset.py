import asyncio
async def member(b, n, log):
    for phase in range(2):
        await asyncio.sleep(0.001 * n)
        async with b as pos:
            log.append((phase, pos))
            print("phase", phase, "pos", pos, b.n_waiting, b.broken, b.parties)
async def main():
    b = asyncio.Barrier(3); log = []
    await asyncio.gather(*(member(b, i, log) for i in range(3)))
    print(sorted(log))
    try: asyncio.Barrier(0)
    except ValueError as e: print(e)
    t = asyncio.create_task(b.wait()); t2 = asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    t.cancel(); await asyncio.sleep(0)
    print(t.cancelled(), b.broken, b.n_waiting)
    await b.reset()
    r = await asyncio.gather(t2, return_exceptions=True)
    print(r, b.broken)
    await asyncio.gather(b.wait(), b.wait(), b.wait())
    print("again")
asyncio.run(main())
