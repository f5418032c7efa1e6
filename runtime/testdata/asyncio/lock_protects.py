# A race without threads: read, wait, write. And its cure.
import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def deposit_badly(self, amount):
        balance = self.balance
        await asyncio.sleep(0)
        self.balance = balance + amount

    async def deposit(self, amount):
        async with self.lock:
            balance = self.balance
            await asyncio.sleep(0)
            self.balance = balance + amount


async def transfer(a, b, amount, log):
    first, second = sorted((a, b), key=lambda acc: acc.balance)
    async with first.lock:
        await asyncio.sleep(0)
        async with second.lock:
            a.balance -= amount
            b.balance += amount
            log.append(amount)


async def main():
    acc = Account(100)
    await asyncio.gather(*(acc.deposit_badly(10) for _ in range(10)))
    print("lost updates:", acc.balance)
    acc = Account(100)
    await asyncio.gather(*(acc.deposit(10) for _ in range(10)))
    print("with the lock:", acc.balance)

    x, y = Account(50), Account(80)
    log = []
    await asyncio.gather(transfer(x, y, 5, log), transfer(y, x, 20, log), transfer(x, y, 1, log))
    print(x.balance, y.balance, log)

    # The classic deadlock, ended by a timeout.
    a, b = asyncio.Lock(), asyncio.Lock()

    async def cross(first, second):
        async with first:
            await asyncio.sleep(0)
            async with second:
                return "both"

    try:
        async with asyncio.timeout(0.02):
            await asyncio.gather(cross(a, b), cross(b, a))
    except TimeoutError:
        print("deadlock", a.locked(), b.locked())


asyncio.run(main())
