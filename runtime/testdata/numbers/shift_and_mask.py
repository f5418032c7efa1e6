# shifts and masks with negative and huge numbers
for n in (1, -1, 255, -256, 2 ** 64, -(2 ** 64) - 1):
    print(n, n << 3, n >> 3, n >> 100, n << 0, ~n, n & 0xFF, n | 0xFF, n ^ 0xFF)
print([-5 >> k for k in range(5)], [5 >> k for k in range(5)], [-8 // 2 ** k for k in range(5)], -1 >> 1000, 1 << 1000 >> 999)
print(0b1010 & 0b0110, 0b1010 | 0b0110, 0b1010 ^ 0b0110, -6 & 5, -6 | 5, -6 ^ 5, -1 & 2 ** 70, -1 ^ 2 ** 70, (2 ** 70) & -(2 ** 69), -(2 ** 70) | (2 ** 70 - 1))
def to_signed(n, bits): return n - (1 << bits) if n >> bits - 1 & 1 else n
def to_unsigned(n, bits): return n & (1 << bits) - 1
print([to_signed(n, 8) for n in (0, 127, 128, 255)], [to_unsigned(n, 8) for n in (-1, -128, 5)], to_unsigned(-1, 64), to_signed(0x8000000000000000, 64))
def rotl(x, k, w=32): return (x << k | x >> w - k) & (1 << w) - 1
print(hex(rotl(0x80000001, 4)), hex(rotl(0xDEADBEEF, 16)), [rotl(1, k, 8) for k in range(9)])
def fnv(data):
    h = 0xcbf29ce484222325
    for b in data:
        h = ((h ^ b) * 0x100000001b3) & 0xffffffffffffffff
    return h
print(hex(fnv(b"hello")), hex(fnv(b"")), fnv(b"a") % 1000)
class LCG:
    def __init__(self, seed): self.s = seed
    def __next__(self):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return self.s >> 33
    def __iter__(self): return self
g = LCG(42)
print([next(g) for _ in range(4)])
def xorshift(x):
    while True:
        x ^= x << 13 & 0xFFFFFFFF
        x ^= x >> 17
        x ^= x << 5 & 0xFFFFFFFF
        yield x
xs = xorshift(2463534242)
print([next(xs) for _ in range(4)])
def crc32(data):
    c = 0xFFFFFFFF
    for b in data:
        c ^= b
        for _ in range(8):
            c = c >> 1 ^ (0xEDB88320 if c & 1 else 0)
    return c ^ 0xFFFFFFFF
import zlib
print(hex(crc32(b"123456789")), crc32(b"hello") == zlib.crc32(b"hello"), zlib.adler32(b"hello"))
print((5).bit_count(), (-5).bit_count(), (2 ** 100).bit_count(), (0).bit_length(), (-1).bit_length(), [n.bit_length() for n in (1, 2, 255, 256)], bin(-10), f"{-10:b}", f"{10:#010b}", f"{2 ** 70:x}")
bits = {"read": 4, "write": 2, "exec": 1}
print([[k for k, b in bits.items() if m & b] for m in range(8)])
print(sum(1 << i for i in (0, 3, 5)), [i for i in range(8) if 41 >> i & 1], 41 & ~8, 41 | 1 << 2, 41 ^ 1)
