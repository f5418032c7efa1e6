import asyncio
import enum


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitOpen(Exception):
    pass


class Breaker:
    def __init__(self, threshold, reset_after):
        self.threshold, self.reset_after = threshold, reset_after
        self.failures, self.state = 0, State.CLOSED

    def trip(self):
        self.state = State.OPEN
        loop = asyncio.get_running_loop()
        loop.call_later(self.reset_after, self.half_open)

    def half_open(self):
        self.state = State.HALF_OPEN

    async def call(self, func, *args):
        if self.state is State.OPEN:
            raise CircuitOpen("try later")
        try:
            result = await func(*args)
        except OSError:
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.threshold:
                self.trip()
            raise
        self.failures, self.state = 0, State.CLOSED
        return result


async def service(healthy):
    await asyncio.sleep(0)
    if not healthy:
        raise OSError("down")
    return "ok"


async def main():
    breaker = Breaker(threshold=2, reset_after=0.03)
    for healthy, pause in [(1, 0), (0, 0), (0, 0), (1, 0), (1, 0.05), (0, 0), (1, 0.06), (1, 0)]:
        await asyncio.sleep(pause)
        try:
            outcome = await breaker.call(service, healthy)
        except (OSError, CircuitOpen) as e:
            outcome = f"{type(e).__name__}: {e}"
        print(f"{outcome:<24} {breaker.state.value:<10} {breaker.state!r}")


asyncio.run(main())
