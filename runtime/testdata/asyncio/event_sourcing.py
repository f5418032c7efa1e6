import asyncio, dataclasses, json, enum, datetime as dt, uuid, functools
class Kind(enum.StrEnum): OPENED = enum.auto(); DEPOSITED = enum.auto(); WITHDRAWN = enum.auto()
@dataclasses.dataclass(slots=True, kw_only=True)
class Event: kind: Kind; amount: int = 0; at: dt.datetime = dt.datetime(2024, 1, 1, tzinfo=dt.UTC); id: int = 0
class Store:
    def __init__(self): self.events, self.cond = [], asyncio.Condition()
    async def append(self, e):
        async with self.cond: self.events.append(dataclasses.replace(e, id=len(self.events) + 1)); self.cond.notify_all()
    async def stream(self, after=0):
        while True:
            async with self.cond:
                await self.cond.wait_for(lambda: len(self.events) > after)
                batch = self.events[after:]
            for e in batch: after = e.id; yield e
@functools.singledispatch
def show(x): return str(x)
@show.register
def _(x: dt.datetime): return x.isoformat()
@show.register(Kind)
def _(x): return x.value.upper()
class Account:
    def __init__(self): self.balance = 0; self.open = False
    def apply(self, e):
        getattr(self, f"on_{e.kind}")(e); return self
    def on_opened(self, e): self.open = True
    def on_deposited(self, e): self.balance += e.amount
    def on_withdrawn(self, e): self.balance -= e.amount
async def project(store, n, out):
    acc = Account(); k = 0
    async for e in store.stream():
        acc.apply(e); k += 1; out.append((e.id, acc.balance))
        if k == n: return acc
async def main():
    st = Store(); out = []
    t = asyncio.create_task(project(st, 4, out))
    for e in [Event(kind=Kind.OPENED), Event(kind=Kind.DEPOSITED, amount=50), Event(kind=Kind.WITHDRAWN, amount=20), Event(kind="deposited", amount=5)]:
        await st.append(e); await asyncio.sleep(0)
    acc = await t; print(acc.balance, acc.open, out)
    for e in st.events: print(json.dumps(dataclasses.asdict(e), default=show))
    print(functools.reduce(Account.apply, st.events, Account()).balance, st.events[0])
    try: Event(Kind.OPENED)
    except TypeError as e: print(e)
    try: st.events[0].nope = 1
    except AttributeError as e: print(e)
asyncio.run(main())
