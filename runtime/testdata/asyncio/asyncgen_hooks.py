import asyncio, sys
log = []
async def gen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("gen closed")
def first(ag): print("firstiter", ag.__name__)
def fin(ag): print("finalizer", ag.__name__)
print(sys.get_asyncgen_hooks())
async def main():
    h = sys.get_asyncgen_hooks()
    print(h.firstiter is not None, h.finalizer is not None, type(h).__name__)
    async for i in gen(3):
        print(i)
        if i == 1: break
asyncio.run(main())
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(first, fin)
print(sys.get_asyncgen_hooks().firstiter is first)
a = gen(2)
try:
    a.__anext__().send(None)
except StopIteration as e:
    print("value", e.value)
old = sys.get_asyncgen_hooks()
try:
    sys.set_asyncgen_hooks(firstiter=1)
except TypeError as e: print(e)
try:
    sys.set_asyncgen_hooks(finalizer=1)
except TypeError as e: print(e)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(*old)
print(tuple(sys.get_asyncgen_hooks()) == tuple(old))
sys.set_asyncgen_hooks(firstiter=None, finalizer=None)
