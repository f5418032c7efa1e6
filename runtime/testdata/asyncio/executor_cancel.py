import asyncio
import concurrent.futures
import threading


def wait_for_event(event, name):
    event.wait(2)
    return name


async def main():
    loop = asyncio.get_running_loop()
    gate = threading.Event()
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as pool:
        running = loop.run_in_executor(pool, wait_for_event, gate, "running")
        queued = loop.run_in_executor(pool, wait_for_event, gate, "queued")
        await asyncio.sleep(0.01)
        # What has not begun can be cancelled for good.
        print(queued.cancel())
        try:
            await asyncio.wait_for(asyncio.shield(running), 0.02)
        except TimeoutError:
            print("still running:", not running.done())
        gate.set()
        print(await running, queued.cancelled())

    # A future of concurrent.futures seen from both sides.
    cf = concurrent.futures.Future()
    af = asyncio.wrap_future(cf)
    threading.Thread(target=cf.set_result, args=("from a thread",)).start()
    print(await af, asyncio.wrap_future(af) is af)
    cf = concurrent.futures.Future()
    af = asyncio.wrap_future(cf)
    cf.set_exception(LookupError("lost"))
    try:
        await af
    except LookupError as e:
        print("LookupError", e)
    cf = concurrent.futures.Future()
    af = asyncio.wrap_future(cf)
    af.cancel()
    await asyncio.sleep(0)
    print(cf.cancelled())
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        print(list(pool.map(lambda x: x * x, range(4))))
        fs = [pool.submit(pow, 2, n) for n in (3, 5)]
        done, not_done = concurrent.futures.wait(fs)
        print(sorted(f.result() for f in done), len(not_done))


asyncio.run(main())
