# Calls that leave parameters to their defaults.
def f(a, b=2, c=3): return (a, b, c)
def g(a=1): return a
class P:
    def __init__(self, x, y=5): self.x, self.y = x, y
    def m(self, k=7): return (self.x, self.y, k)
print(f(1), f(1, 5), f(1, 5, 6), g(), g(4), P(1).m(), P(1, 2).m(3))
for bad in (lambda: f(), lambda: f(1, 2, 3, 4), lambda: g(1, 2), lambda: P(), lambda: P(1).m(1, 2)):
    try: bad()
    except TypeError as e: print(e)
f.__defaults__ = (9,)
print(f(1, 2))
try: f(1)
except TypeError as e: print(e)
def h(a, b=lambda: a1): 
    def k(): return a
    return k() + 1
print(h(3))
async def co(a, b=3): return a + b
def gen(n, m=2):
    for i in range(n): yield i * m
import asyncio
print(asyncio.run(co(1)), list(gen(3)))
