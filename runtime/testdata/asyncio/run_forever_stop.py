import asyncio


async def worker(loop, n):
    for i in range(n):
        print("work", i)
        await asyncio.sleep(0.01)
    loop.stop()
    print("stop was asked for; this turn still goes on")
    await asyncio.sleep(0)
    print("printed in the second run_forever")


loop = asyncio.new_event_loop()
task = loop.create_task(worker(loop, 2))
loop.run_forever()
print("loop stopped", task.done())
loop.call_soon(print, "soon")
loop.call_soon(loop.stop)
loop.call_soon(print, "same turn as stop")
loop.run_forever()
print(task.done())

loop.stop()
loop.call_soon(print, "stop before run: one turn")
loop.run_forever()


async def stopped_early():
    loop.stop()
    await asyncio.sleep(1)

t = loop.create_task(stopped_early())
try:
    loop.run_until_complete(t)
except RuntimeError as e:
    print("RuntimeError:", e)
t.cancel()
try:
    loop.run_until_complete(t)
except asyncio.CancelledError:
    print("cancelled")


async def closes_it():
    try:
        loop.close()
    except RuntimeError as e:
        print("RuntimeError:", e)

loop.run_until_complete(closes_it())
loop.close()
loop.close()
for call in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.call_later(1, print)):
    try:
        call()
    except RuntimeError as e:
        print("RuntimeError:", e)
