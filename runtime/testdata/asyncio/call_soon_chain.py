# Callbacks alone, without any coroutine: a small state machine.
import asyncio


class Countdown:
    def __init__(self, loop, name, n, on_end):
        self.loop, self.name, self.n, self.on_end = loop, name, n, on_end

    def step(self):
        print(self.name, self.n)
        if self.n == 0:
            self.loop.call_soon(self.on_end, self.name)
        else:
            self.n -= 1
            self.loop.call_soon(self.step)


ended = []


def on_end(name):
    print(name, "has ended")
    ended.append(name)
    if len(ended) == 3:
        loop.stop()


loop = asyncio.new_event_loop()
for name, n in (("a", 2), ("b", 0), ("c", 1)):
    loop.call_soon(Countdown(loop, name, n, on_end).step)
loop.run_forever()
print(ended)


def every(period, times, action, *args):
    if times:
        action(*args, times)
        loop.call_later(period, every, period, times - 1, action, *args)
    else:
        loop.stop()


loop.call_soon(every, 0.01, 3, print, "tick")
loop.run_forever()
loop.close()
