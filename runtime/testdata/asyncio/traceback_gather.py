import asyncio


class PaymentError(Exception):
    def __init__(self, code):
        super().__init__(f"payment failed with code {code}")
        self.code = code
        self.add_note("try another card")
        self.add_note("or another day")


async def pay(amount):
    await asyncio.sleep(0)
    if amount > 100:
        raise PaymentError(amount)
    return amount


async def main():
    results = await asyncio.gather(pay(10), pay(500), return_exceptions=True)
    print([r if isinstance(r, int) else r.code for r in results])
    await asyncio.gather(pay(20), pay(200))


asyncio.run(main())
