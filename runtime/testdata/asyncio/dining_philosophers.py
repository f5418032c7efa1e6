import asyncio


class Table:
    def __init__(self, names):
        self.names = names
        self.forks = [asyncio.Lock() for _ in names]
        self.meals = dict.fromkeys(names, 0)
        self.log = []

    async def philosopher(self, i, rounds):
        left, right = i, (i + 1) % len(self.names)
        # Everybody takes the lower fork first, so there is no circle.
        first, second = sorted((left, right))
        for _ in range(rounds):
            async with self.forks[first]:
                await asyncio.sleep(0)
                async with self.forks[second]:
                    self.log.append(self.names[i][0])
                    self.meals[self.names[i]] += 1
                    await asyncio.sleep(0)
            await asyncio.sleep(0)


async def greedy(table, i):
    async with table.forks[i]:
        await asyncio.sleep(0)
        async with table.forks[(i + 1) % len(table.forks)]:
            table.log.append("!")


async def main():
    names = ["Ada", "Boole", "Curry", "Dijkstra", "Euler"]
    table = Table(names)
    await asyncio.gather(*(table.philosopher(i, 3) for i in range(len(names))))
    print(table.meals)
    print("".join(table.log))

    table = Table(names)
    try:
        async with asyncio.timeout(0.02):
            await asyncio.gather(*(greedy(table, i) for i in range(5)))
    except TimeoutError:
        print("starved:", table.log, any(f.locked() for f in table.forks))


asyncio.run(main())
