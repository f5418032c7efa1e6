import asyncio
from collections import deque
from enum import Enum


class State(Enum):
    IDLE = "idle"
    PAID = "paid"
    BROKEN = "broken"


class Machine:
    transitions = {
        (State.IDLE, "coin"): State.PAID,
        (State.PAID, "choose"): State.IDLE,
        (State.PAID, "refund"): State.IDLE,
    }

    def __init__(self):
        self.state, self.events = State.IDLE, deque()
        self.listeners = []

    def listen(self, *states):
        fut = asyncio.get_running_loop().create_future()
        self.listeners.append((states, fut))
        return fut

    async def feed(self, event):
        await asyncio.sleep(0)
        old = self.state
        self.state = self.transitions.get((old, event), State.BROKEN if event == "kick" else old)
        self.events.append((old.value, event, self.state.value))
        for states, fut in self.listeners:
            if self.state in states and not fut.done():
                fut.set_result((event, self.state))
        return self.state is not old


async def main():
    m = Machine()
    paid = m.listen(State.PAID)
    broken = m.listen(State.BROKEN)
    broken.add_done_callback(lambda f: print("listener:", *f.result()))
    for event in ("choose", "coin", "coin", "choose", "coin", "refund"):
        print(f"{event:<7}", await m.feed(event), m.state)
    event, state = await paid
    print(event, state.name, broken.done())
    await m.feed("kick")
    await asyncio.sleep(0)
    print(*m.events, sep="\n")
    match m.state:
        case State.IDLE | State.PAID:
            print("works")
        case State.BROKEN:
            print("call the engineer")


asyncio.run(main())
