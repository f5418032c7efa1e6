# The first failure leaves run; the others have been looked at by gather.
import asyncio


async def check(n):
    await asyncio.sleep(0.01 * n)
    if n % 2:
        raise ArithmeticError(f"{n} is odd")
    return n


async def report(n):
    try:
        return await check(n)
    except ArithmeticError as e:
        raise RuntimeError(f"report {n}") from e


async def main():
    print(await asyncio.gather(*(check(n) for n in (0, 2))))
    results = await asyncio.gather(*(report(n) for n in range(4)), return_exceptions=True)
    for r in results:
        match r:
            case RuntimeError(__cause__=ArithmeticError() as cause):
                print("failed because", cause)
            case int():
                print("fine", r)
    await asyncio.gather(*(report(n) for n in (2, 3, 5)))


asyncio.run(main())
