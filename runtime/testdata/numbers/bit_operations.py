# bit manipulation
def bits(n, w=8):
    return format(n & (1 << w) - 1, f"0{w}b")


for n in (0, 1, 5, -1, -6, 127, 200):
    print(n, bits(n), bits(~n), n.bit_length(), n.bit_count(), n & -n)
print((2 ** 100).bit_length(), (2 ** 100 - 1).bit_count(), (-(2 ** 64)).bit_length(), (255).to_bytes(2, "big"), (1024).to_bytes(2, "little"))
print((5).to_bytes(), (-2).to_bytes(2, "big", signed=True), (-2).to_bytes(2, byteorder="little", signed=True), (0).to_bytes(0, "big"))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b""), int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytes(range(16)), "big"))
flags = 0
READ, WRITE, EXEC = 1, 2, 4
flags |= READ | EXEC
print(flags, bool(flags & WRITE), bool(flags & EXEC), flags & ~READ, flags ^ WRITE)
print(1 << 63, 1 << 64, (1 << 64) >> 63, -1 >> 5, -(1 << 70) >> 68, -5 >> 1, 2 ** 64 & 2 ** 64 - 1, -(2 ** 64) | 1, -(2 ** 64) ^ (2 ** 65), ~(2 ** 64))


def gray(n):
    return n ^ n >> 1


print([bits(gray(i), 3) for i in range(8)])
print([i for i in range(1, 70) if i & (i - 1) == 0])


def subsets(s):
    return ["".join(c for i, c in enumerate(s) if m >> i & 1) for m in range(1 << len(s))]


print(subsets("abc"))
a, b = 12, 25
a ^= b; b ^= a; a ^= b
print(a, b)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: (256).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (200).to_bytes(1, "big", signed=True))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: (1).to_bytes(1, "middle"))
attempt(lambda: int.from_bytes("ab", "big"))
attempt(lambda: int.from_bytes([256], "big"))
attempt(lambda: int.from_bytes(5, "big"))
attempt(lambda: 1 | "a")
attempt(lambda: 1 << 1.0)
attempt(lambda: 1 << (1 << 70))
attempt(lambda: 0 << (1 << 70))
attempt(lambda: 5 >> (1 << 70))
