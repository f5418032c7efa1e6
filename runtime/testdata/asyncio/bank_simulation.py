import asyncio
import random


class InsufficientFunds(Exception):
    def __init__(self, name, need, have):
        super().__init__(f"{name} has {have}, needs {need}")
        self.missing = need - have


class Bank:
    def __init__(self, **balances):
        self.balances = balances
        self.locks = {name: asyncio.Lock() for name in balances}

    async def transfer(self, src, dst, amount):
        a, b = sorted((src, dst))
        async with self.locks[a], self.locks[b]:
            if self.balances[src] < amount:
                raise InsufficientFunds(src, amount, self.balances[src])
            balance = self.balances[src]
            await asyncio.sleep(0)
            self.balances[src] = balance - amount
            self.balances[dst] += amount
            return amount


async def main():
    rng = random.Random(2024)
    bank = Bank(ann=100, bob=50, eve=0)
    names = list(bank.balances)
    jobs = []
    for _ in range(12):
        src, dst = rng.sample(names, 2)
        jobs.append((src, dst, rng.randint(10, 60)))
    results = await asyncio.gather(*(bank.transfer(*j) for j in jobs), return_exceptions=True)
    for (src, dst, amount), r in zip(jobs, results):
        mark = "ok" if r == amount else f"refused: {r} (missing {r.missing})"
        print(f"{src} -> {dst} {amount:>3} {mark}")
    print(bank.balances, sum(bank.balances.values()))


asyncio.run(main())
