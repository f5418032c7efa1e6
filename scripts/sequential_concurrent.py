# The same three downloads, one after another and all at once. Waiting costs
# nothing while somebody else can work.
#
#     inloop scripts/sequential_concurrent.py
import asyncio

PAGES = {"news": 0.3, "weather": 0.1, "sport": 0.2}


async def download(page):
    print(f"  {page:<8} asked for")
    await asyncio.sleep(PAGES[page])
    print(f"  {page:<8} here")
    return len(page) * 100


async def one_after_another():
    sizes = []
    for page in PAGES:
        sizes.append(await download(page))
    return sizes


async def all_at_once():
    return await asyncio.gather(*(download(page) for page in PAGES))


async def two_at_a_time():
    slots = asyncio.Semaphore(2)

    async def polite(page):
        async with slots:
            return await download(page)

    return await asyncio.gather(*(polite(page) for page in PAGES))


async def timed(plan):
    loop = asyncio.get_running_loop()
    print(plan.__name__.replace("_", " "))
    begun = loop.time()
    sizes = await plan()
    print(f"  sizes {sizes} after about {loop.time() - begun:.1f} s\n")


async def main():
    for plan in (one_after_another, all_at_once, two_at_a_time):
        await timed(plan)


asyncio.run(main())
