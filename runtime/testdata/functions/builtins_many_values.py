"""Built-in functions and constructors of one argument, with values of many kinds; calls of objects."""

class A:
    def __call__(self, n): return self(n+1)
try: A()(0)
except RecursionError as e: print(e)
class B:
    __call__ = A()
try: print(B()(1))
except RecursionError as e: print(e)
class C:
    def __call__(self, *a, **k): return a, k
c = C()
print(c(), c(1), c(1,2), c(1,2,3), c(x=1), c(*[1,2]), c(*[1], **{"y": 2}))
C.__call__ = staticmethod(lambda *a: ("static", a))
print(c(), c(1), c(1, 2))
C.__call__ = lambda self, *a: ("later", a)
print(c(), c(1), c(1,2), c(1,2,3))
del C.__call__
try: c()
except TypeError as e: print(e)
def dec(x):
    try: print(ascii(x()))
    except Exception as e: print(type(e).__name__, e)
for s in ["1.5", "-1", "+.5", "5.", ".", "", "-", "1_000.5", "1e5", "inf", "-nan", " 1.5 ", "0x1p3", "1..5", "--1", "٣.٥", "1"*400, "0."+"0"*400+"1", "1.5\n", "+"]:
    dec(lambda: float(s))
for b in [b"", b"a", b"abc", "é".encode(), b"\xff", b"\xed\xa0\x80", "\u20ac".encode()]:
    dec(lambda: b.decode())
for s in ["", "a", "é", "\ud800", "a\udcff"]:
    dec(lambda: s.encode())
for l in [[3,1,2],[3,1],[1],[],["b","a","c"],[2.5,float("nan"),1.0,-1.0],[1,"a"],[1,2.5,0],[True,0,5,-1],[(2,1),(1,2)],[None,1],[5,4,3,2,1,0,9,8,7,6,5,4,3],["x"*i for i in range(5,0,-1)]]:
    dec(lambda: sorted(l)); dec(lambda: l.sort()); dec(lambda: l); dec(lambda: max(l)); dec(lambda: min(l)); dec(lambda: sorted(l, key=str)); dec(lambda: sorted(l, key=str, reverse=True)); dec(lambda: sum(l))
    dec(lambda: sorted(tuple(l))); dec(lambda: max(tuple(l)))
    dec(lambda: list(l)); dec(lambda: tuple(l)); dec(lambda: dict(l)); dec(lambda: any(l)); dec(lambda: all(l))
for x in [5, -1, 0, 1.5, "a", None, True, 1 << 70]:
    dec(lambda: range(x)); dec(lambda: bool(x)); dec(lambda: chr(x)); dec(lambda: ord(x)); dec(lambda: hash(x) == hash(x)); dec(lambda: divmod(x, 3)); dec(lambda: divmod(7, x)); dec(lambda: sum(x)); dec(lambda: max(x)); dec(lambda: repr(x))
for b in [b"a b  c", b"a,b,,c", b""]:
    dec(lambda: b.split()); dec(lambda: b.split(b",")); dec(lambda: b.find(b"b")); dec(lambda: b.find(98)); dec(lambda: b.find("b")); dec(lambda: b.startswith(b"a")); dec(lambda: b.startswith((b"x", b"a"))); dec(lambda: b.startswith("a")); dec(lambda: b.endswith(b"c")); dec(lambda: b.hex()); dec(lambda: b.split(b"")); dec(lambda: b.split(",")); dec(lambda: b.endswith(1)); dec(lambda: b.startswith(bytearray(b"a")))
