class A:
    def __getattr__(self, n):
        print("getattr", n); raise AttributeError(n)
    @property
    def p(self):
        print("prop"); return lambda *a: a
    def m(self, *a): return a
def s(x): print("arg", x); return x
a = A()
for f in (lambda: a.nope(s(1)), lambda: a.p(s(1), s(2)), lambda: a.m(s(3)), lambda: [].nope(s(4)), lambda: None.x(s(5), s(6)), lambda: "".join(s("ab")), lambda: a.m(*[s(7)]), lambda: a.nope(k=s(8))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import asyncio
async def main():
    async def v(x): print("v", x); return x
    try: a.nope(await v(1))
    except Exception as e: print(repr(e))
    print(a.m(await v(2), await v(3)))
    l = []
    l.append(await v(3)); print(l)
asyncio.run(main())
import os
print(os.path.join(str("a"), str("b")), super(A, a).__class__.__name__)
