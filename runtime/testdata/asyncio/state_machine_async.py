import asyncio, enum, functools
class S(enum.Enum):
    IDLE = "idle"; RUN = "run"; PAUSED = "paused"; DONE = "done"
    @property
    def final(self): return self is S.DONE
class FSM:
    table = {(S.IDLE, "start"): S.RUN, (S.RUN, "pause"): S.PAUSED, (S.PAUSED, "resume"): S.RUN, (S.RUN, "finish"): S.DONE}
    def __init__(self): self.state = S.IDLE; self.changed = asyncio.Condition(); self.hist = [self.state]
    async def fire(self, ev):
        async with self.changed:
            try: new = self.table[self.state, ev]
            except KeyError: raise RuntimeError(f"{ev!r} not allowed in {self.state.name}") from None
            old, self.state = self.state, new; self.hist.append(new)
            for hook in (f"on_exit_{old.value}", f"on_enter_{new.value}"):
                if m := getattr(self, hook, None): await m()
            self.changed.notify_all()
    async def on_enter_run(self): print("-> running"); await asyncio.sleep(0)
    async def on_exit_run(self): print("<- running")
    async def wait(self, *states):
        async with self.changed: await self.changed.wait_for(lambda: self.state in states); return self.state
async def main():
    m = FSM(); w = [asyncio.create_task(m.wait(S.PAUSED)), asyncio.create_task(m.wait(S.DONE))]
    for ev in "start pause start resume finish".split():
        try: await m.fire(ev); print(ev, m.state)
        except RuntimeError as e: print("refused:", e)
        await asyncio.sleep(0)
    print([ (await t).name for t in w], m.hist, m.state.final)
    print(S("run"), S["DONE"], list(S)[:2], S.RUN in S, len(S), repr(S.IDLE))
    try: S("nope")
    except ValueError as e: print(e)
asyncio.run(main())
