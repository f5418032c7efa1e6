import asyncio
import random

COLORS = ("\033[0m", "\033[36m", "\033[91m", "\033[35m")


async def make_random(idx, threshold=6):
    print(COLORS[idx + 1] + f"Initiated make_random({idx}).")
    i = random.randint(0, 10)
    while i <= threshold:
        print(COLORS[idx + 1] + f"make_random({idx}) == {i} too low; retrying.")
        await asyncio.sleep(0.01 * (idx + 1))
        i = random.randint(0, 10)
    print(COLORS[idx + 1] + f"---> Finished: make_random({idx}) == {i}" + COLORS[0])
    return i


async def main():
    results = []
    for i in range(3):
        results.append(await make_random(i, 10 - i - 1))
    return results


random.seed(444)
r1, r2, r3 = asyncio.run(main())
print(f"r1: {r1}, r2: {r2}, r3: {r3}")
random.seed("a string seed")
print(random.random(), random.choice("abc"), random.sample(range(10), 3), random.uniform(1, 2))
numbers = list(range(6))
random.shuffle(numbers)
print(numbers, round(random.gauss(0, 1), 6), random.choices("xy", weights=[1, 3], k=4))
