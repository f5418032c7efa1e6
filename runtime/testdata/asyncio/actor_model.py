import asyncio
from dataclasses import dataclass


@dataclass
class Deposit:
    amount: int


@dataclass
class Withdraw:
    amount: int
    reply: asyncio.Future


@dataclass
class Balance:
    reply: asyncio.Future


class Actor:
    def __init__(self):
        self.inbox = asyncio.Queue()
        self.task = asyncio.create_task(self.run())

    def tell(self, message):
        self.inbox.put_nowait(message)

    async def ask(self, kind, *args):
        reply = asyncio.get_running_loop().create_future()
        self.tell(kind(*args, reply))
        return await reply

    async def run(self):
        balance = 0
        while True:
            match await self.inbox.get():
                case Deposit(amount) if amount > 0:
                    balance += amount
                case Deposit(amount=bad):
                    print("ignored deposit of", bad)
                case Withdraw(amount, reply) if amount > balance:
                    reply.set_exception(ValueError(f"only {balance} left"))
                case Withdraw(amount, reply):
                    balance -= amount
                    reply.set_result(balance)
                case Balance(reply=reply):
                    reply.set_result(balance)
                case "stop":
                    return balance
                case other:
                    print("unknown message", other)


async def main():
    account = Actor()
    account.tell(Deposit(100))
    account.tell(Deposit(-5))
    account.tell({"what": "is this"})
    print(await account.ask(Balance))
    print(await asyncio.gather(*(account.ask(Withdraw, n) for n in (30, 50, 40)), return_exceptions=True))
    print(Deposit(1) == Deposit(1), Deposit(2))
    account.tell("stop")
    print("final", await account.task)


asyncio.run(main())
