# % on bytes, hex and struct-like text
print(b"%d %5d %-5d| %05d %x %X %o %i" % (1, 2, 3, 4, 255, 255, 8, 9), b"%s %b %a %r" % (b"x", b"y", "é", "z"), b"%c%c" % (65, b"B"), b"%.2f %e %g" % (3.14159, 1e5, 0.0001), b"%%", b"%5s|%-5s|%.2s" % (b"ab", b"ab", b"abc"), b"%(k)s" % {b"k": b"v"}, bytearray(b"%d") % 7)
print(b"abc".hex(), b"\x00\xff".hex(" "), b"abcdef".hex(":", 2), b"abcde".hex(":", 2), b"abcde".hex(":", -2), bytes.fromhex("DEAD beef"), bytearray.fromhex("01 02"), bytes.fromhex(""), b"".hex())
def hexdump(data, n=8):
    for i in range(0, len(data), n):
        chunk = data[i:i + n]
        yield f"{i:04x}  {chunk.hex(' '):<{n * 3 - 1}}  {''.join(chr(b) if 32 <= b < 127 else '.' for b in chunk)}"
print("\n".join(hexdump(b"Hello, \x00World\n\xff")))
print(list(b"ab"), bytes([98, 97]), b"ab"[0], b"ab"[0:1], [chr(b) for b in b"hi"], bytes(map(ord, "hi")), sum(b"abc"), max(b"az"), b"a" + bytes([0]) + b"b", b"-".join([b"a", bytearray(b"b")]), bytes(reversed(b"abc")), sorted(b"cab"), bytes(sorted(b"cab")), b"abc"[::-1], b"x" * 3)
import struct, binascii, base64
print(struct.pack(">IHB", 1, 2, 3), struct.unpack("<HH", b"\x01\x00\x02\x00"), binascii.hexlify(b"ab"), binascii.unhexlify(b"6162"), base64.b64encode(b"hello"), base64.b64decode("aGk="), binascii.crc32(b"abc"))
print(b"a,b".split(b","), b"a b".partition(b" "), b"aXbX".replace(b"X", b""), b"  x".strip(), b"abc".find(b"c"), b"abc".startswith(b"ab"), b"AbC".lower(), b"abc".isalpha(), b"1".isdigit(), b"a\tb".expandtabs(2), b"ab".center(6), b"7".zfill(3), b"a-b".title(), b"abc".removeprefix(b"a"), b"x\ny".splitlines(), b"aab".count(b"a"), b"abc".index(98), b"aba".rindex(b"a"), b"abc".endswith((b"x", b"c")))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: b"%s" % "str")
attempt(lambda: b"%d" % b"x")
attempt(lambda: b"%c" % 256)
attempt(lambda: b"%c" % b"ab")
attempt(lambda: b"%s %s" % b"a")
attempt(lambda: b"%s" % (b"a", b"b"))
attempt(lambda: b"%q" % 1)
attempt(lambda: b"%(k)s" % {"k": b"v"})
attempt(lambda: b"{}".format(1))
attempt(lambda: bytes.fromhex("0g"))
attempt(lambda: bytes.fromhex("012"))
attempt(lambda: b"abc".hex(1))
attempt(lambda: b"abc".hex("ab"))
attempt(lambda: b"a" + 1)
attempt(lambda: b"a" * b"b")
attempt(lambda: b"abc".join(["x"]))
attempt(lambda: b"ab".center(5, b"ab"))
attempt(lambda: b"ab".center(5, "*"))
attempt(lambda: b"abc".index(300))
attempt(lambda: b"abc".find(None))
attempt(lambda: b"a".startswith(("a",)))
attempt(lambda: b"a" in "abc")
attempt(lambda: "a" in b"abc")
