import asyncio


class Car:
    def __init__(self, name, pace):
        self.name, self.pace, self.position = name, pace, 0

    async def drive(self, length, standings):
        while self.position < length:
            await asyncio.sleep(self.pace)
            self.position += 1
        standings.append(self.name)
        return self

    def __repr__(self):
        return f"Car({self.name!r}, {self.pace})"


async def announcer(cars, length, period):
    while True:
        await asyncio.sleep(period)
        for c in cars:
            print(f"{c.name:<6}|{'=' * c.position:<{length}}|")
        print()


async def main():
    cars = [Car("red", 0.011), Car("green", 0.02), Car("blue", 0.033)]
    standings = []
    length = 4
    tv = asyncio.create_task(announcer(cars, length, 1))
    finished = []
    for next_car in asyncio.as_completed([c.drive(length, standings) for c in cars]):
        car = await next_car
        finished.append(car)
        print(f"{len(finished)}. {car.name}")
    tv.cancel()
    print(standings, finished)
    print({c.name: c.position for c in cars})
    print(await asyncio.gather(tv, return_exceptions=True))


asyncio.run(main())
