import asyncio
async def w(n): return n
class S:
    async def m(self): return 1
def helper():
    helper.c = w(9)
    return 5
async def main():
    if w(1): print("true")
    if not w(2): print("no")
    x = 1 if w(3) else 2
    print(w(4) is None, w(5) is not None)
    for f in (lambda: w(6) + 1, lambda: w(8)[0], lambda: -w(9), lambda: 1 < w(10), lambda: w(11)()):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    try: helper() + "a"
    except TypeError as e: print(e)
    await helper.c
    c = w(12)
    try: c + 1
    except TypeError as e: print(e)
    print(await c)
    while w(13):
        break
    assert w(14)
    z = [1 for _ in range(1) if w(16)]
    for t in (lambda: [i for i in w(17)],):
        try: t()
        except TypeError as e: print(e)
asyncio.run(main())
