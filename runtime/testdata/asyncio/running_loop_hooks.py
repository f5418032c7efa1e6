# What loops and tasks that are not asyncio's own call to be known to it.
import asyncio

loop = asyncio.new_event_loop()
print(asyncio._get_running_loop())
asyncio._set_running_loop(loop)
print(asyncio._get_running_loop() is loop, asyncio.get_running_loop() is loop)
coro = asyncio.sleep(0)
try:
    asyncio.run(coro)
except RuntimeError as e:
    print("RuntimeError", e)
coro.close()
asyncio._set_running_loop(None)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print("RuntimeError", e)


class Job:
    """As much of a task as asyncio asks for."""

    def __init__(self, name):
        self.name = name
        self.over = False

    def done(self):
        return self.over

    def get_loop(self):
        return loop

    def __repr__(self):
        return f"<Job {self.name}>"


a, b = Job("a"), Job("b")
asyncio._register_task(a)
asyncio._register_task(b)
print(sorted(map(repr, asyncio.all_tasks(loop))))
b.over = True
print(sorted(map(repr, asyncio.all_tasks(loop))))
b.over = False
asyncio._unregister_task(b)
asyncio._unregister_task(b)
print(sorted(map(repr, asyncio.all_tasks(loop))))
print(asyncio.current_task(loop))
asyncio._enter_task(loop, a)
print(asyncio.current_task(loop))
for text, f in (("enter b", lambda: asyncio._enter_task(loop, b)), ("leave b", lambda: asyncio._leave_task(loop, b))):
    try:
        f()
    except RuntimeError as e:
        words = str(e).replace(repr(loop), "LOOP")
        print(text, "->", words)
asyncio._leave_task(loop, a)
print(asyncio.current_task(loop))
asyncio._unregister_task(a)
print(asyncio.all_tasks(loop))
loop.close()
