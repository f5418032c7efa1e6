def t(f):
    try: print(ascii(f()), end=" ")
    except Exception as e: print(type(e).__name__, e, end=" ")
for s in ["", "ab", "-5", "+", "é", "x"*40, "\ud800"]:
    for n in [0, 1, 2, 5, 12, 50, -3, True]:
        for f in [s.ljust, s.rjust, s.center, s.zfill, lambda n: s*n, lambda n: n*s]:
            t(lambda: f(n))
        for c in ["*", "é", "", "ab", 1]:
            for f in [s.ljust, s.rjust, s.center]:
                t(lambda: f(n, c))
    print()
for s in ["", "a", "a\nb", "a\r\nb\r", "\n\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "no break", "\r\n", "a\n", "é\né\n"]:
    t(lambda: s.splitlines()); t(lambda: s.splitlines(True)); t(lambda: s.splitlines(keepends=True)); print()
for i in [0, 1, 255, 256, 65535, -1, -128, 1 << 62, (1 << 63) - 1, 1 << 63, 1 << 64, -(1 << 63), True]:
    for n in [0, 1, 2, 3, 7, 8, 9, -1]:
        for o in ["big", "little"]:
            t(lambda: i.to_bytes(n, o)); t(lambda: i.to_bytes(n, o, signed=True))
    t(lambda: i.to_bytes()); t(lambda: i.to_bytes(2)); t(lambda: i.to_bytes(2, "x")); t(lambda: i.to_bytes("a", "big")); print()
for b in [b"", b"\1", b"\xff", b"\1\2\3", b"\xff"*7, b"\xff"*8, b"\x80"+b"\0"*7, b"\1"*9, bytearray(b"ab"), [1, 2], "a"]:
    for o in ["big", "little"]:
        t(lambda: int.from_bytes(b, o)); t(lambda: int.from_bytes(b, o, signed=True))
    t(lambda: int.from_bytes(b)); t(lambda: bool.from_bytes(b)); print()
class Ix:
    def __index__(self): return 3
t(lambda: "a".ljust(Ix())); t(lambda: "a"*Ix()); t(lambda: "a".ljust(1.5)); t(lambda: "a"*1.5); t(lambda: "a" * (1 << 70)); t(lambda: "" * (1 << 40)); print()
for l in [[], [b"a"], [b"a", b"b"], [b"a", bytearray(b"b")], [b"a", "b"], (b"x", b"y"), iter([b"q"]), "ab", 5, [memoryview(b"zz"), b"a"]]:
    l = list(l) if hasattr(l, "__next__") else l
    for s in [b"", b", ", bytearray(b"-")]:
        t(lambda: s.join(l)); t(lambda: type(s.join(l)))
    print()
def f(*a, **k): return a, k
def g(a, b=2, *, c=3): return a, b, c
for k in [{}, {"a": 1}, {"a": 1, "c": 5}, {1: 2}, {"z": 1}, {"a": 1, 2: 3}]:
    t(lambda: f(**k)); t(lambda: g(**k)); t(lambda: g(1, **k)); t(lambda: dict(**k)); t(lambda: dict(a=0, **k)); print(k)
def keep(**k): k["new"] = 1; return k
d = {"a": 1}
print(keep(**d), d, f(**d)[1] is d, dict(**d) is d)
