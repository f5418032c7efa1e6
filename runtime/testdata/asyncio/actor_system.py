import asyncio, dataclasses, typing, abc
@dataclasses.dataclass(frozen=True)
class Msg: body: typing.Any; reply: asyncio.Future | None = dataclasses.field(default=None, repr=False, compare=False)
class Actor(abc.ABC):
    def __init__(self, name): self.name, self.inbox, self.task = name, asyncio.Queue(), None
    @abc.abstractmethod
    async def receive(self, msg): ...
    async def _run(self):
        while True:
            m = await self.inbox.get()
            if m is StopIteration: break
            try: r = await self.receive(m.body)
            except Exception as e: m.reply and m.reply.set_exception(e)
            else: m.reply and m.reply.set_result(r)
    async def __aenter__(self): self.task = asyncio.create_task(self._run(), name=self.name); return self
    async def __aexit__(self, *a): self.inbox.put_nowait(StopIteration); await self.task; print(self.name, "stopped")
    def tell(self, b): self.inbox.put_nowait(Msg(b))
    async def ask(self, b):
        f = asyncio.get_running_loop().create_future(); self.inbox.put_nowait(Msg(b, f)); return await f
class Counter(Actor):
    n = 0
    async def receive(self, msg):
        match msg:
            case "inc": self.n += 1
            case ("add", int(k)): self.n += k
            case {"get": str(what), **rest}: return f"{what}={self.n} {rest}"
            case [first, *others]: return first, others
            case _: raise TypeError(f"what is {msg!r}?")
class Bank(Actor):
    def __init__(self): super().__init__("bank"); self.acc = {}
    async def receive(self, msg):
        op, who, amt = msg
        self.acc[who] = self.acc.get(who, 0) + (amt if op == "dep" else -amt)
        if self.acc[who] < 0: self.acc[who] += amt; raise ValueError(f"{who} has only {self.acc[who]}")
        return self.acc[who]
async def main():
    try: Actor("x")
    except TypeError as e: print(e)
    async with Counter("ctr") as c, Bank() as b:
        c.tell("inc"); c.tell(("add", 5)); print(await c.ask({"get": "n", "x": 1})); print(await c.ask([1, 2, 3]))
        try: await c.ask(3.5)
        except TypeError as e: print(e)
        print(await asyncio.gather(b.ask(("dep", "al", 10)), b.ask(("wd", "al", 3)), b.ask(("wd", "al", 30)), return_exceptions=True))
        print(Msg(1), Msg(1) == Msg(1, 5), hash(Msg(1)) == hash(Msg(1)))
asyncio.run(main())
