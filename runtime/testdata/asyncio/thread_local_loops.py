# A loop in each of several threads, none knowing of the others.
import asyncio
import threading

results = {}


async def work(n):
    await asyncio.sleep(0.01 * n)
    return n, threading.current_thread().name


def runs_a_loop(n):
    async def main():
        return await asyncio.gather(work(n), work(n + 1))

    results[n] = asyncio.run(main())


def has_no_loop():
    try:
        asyncio.get_running_loop()
    except RuntimeError as e:
        results["none"] = str(e)
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        results["none either"] = str(e)


threads = [threading.Thread(target=runs_a_loop, args=(n,), name=f"thread-{n}") for n in range(3)]
threads.append(threading.Thread(target=has_no_loop, name="loopless"))
for t in threads:
    t.start()
for t in threads:
    t.join()
for key in (0, 1, 2, "none", "none either"):
    print(key, results[key])


async def nested_thread():
    def inner():
        return asyncio.run(work(1))

    return await asyncio.to_thread(inner)


value, name = asyncio.run(nested_thread())
print(value, name != "MainThread")
