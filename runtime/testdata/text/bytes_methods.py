# bytes: literals, methods, errors
b = b"Hello, World"
print(b, b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b"H" in b, 72 in b, b"xyz" in b)
print(b.upper(), b.lower(), b.swapcase(), b.title(), b"abc def".capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.index(b"W"))
print(b.split(b", "), b"a b  c".split(), b.partition(b","), b.replace(b"l", b"L", 1), b"-".join([b"a", b"b"]), b"  x ".strip(), b"xxaxx".strip(b"x"), b"a\nb\r\nc".splitlines())
print(b.startswith(b"Hell"), b.endswith((b"x", b"ld")), b"12".isdigit(), b"ab".isalpha(), b"a1".isalnum(), b" ".isspace(), b"AB".isupper(), b"".isascii())
print(b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"7".zfill(3), b"a\tb".expandtabs(4), b"ab".hex(), b"abcd".hex(":"), b"abcdef".hex("-", 2), b"abcde".hex("_", -2))
print(bytes.fromhex("48 65 6c"), bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes("é", "utf-8"), bytes(b"copy"), bytes(), bytes("a", encoding="ascii"))
print(b"\x00\x7f\x80\xff\n\t\r\\'\"", b"'", b'"', b"'\"", rb"\n", b"a" b"b", b"\101\x41", b"""x
y""")
print(b"abc" + b"def", b"ab" * 2, b"a" < b"b", b"abc" == bytearray(b"abc"), b"a" == "a", hash(b"a") == hash(b"a"), sorted([b"b", b"a"]), max(b"abc"), b"ab".translate(bytes.maketrans(b"a", b"x")), b"abc".translate(None, b"b"))
print(b"%s %d %x %5.1f %c %r %a" % (b"x", 5, 255, 1.5, 65, "q", "é"), b"%b" % b"y", b"".join([]), str(b"x"), repr(b"x"), f"{b'x'}", b.removeprefix(b"Hello"), b.removesuffix(b"ld"))
print([*b"abc"], tuple(b"ab"), {b"k": 1}[b"k"], bytes(reversed(b"abc")), b"abc".decode(), bytes(bytearray(2)), bytes(memoryview(b"xy")), int.from_bytes(b"\x01\x02", "big"))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: b + "a")
attempt(lambda: "a" + b)
attempt(lambda: b"a" < "a")
attempt(lambda: bytes("a"))
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes(["a"]))
attempt(lambda: bytes(-1))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(1, "utf-8"))
attempt(lambda: b[100])
attempt(lambda: b["a"])
attempt(lambda: b.__setitem__(0, 1))
attempt(lambda: b.find("a"))
attempt(lambda: 256 in b)
attempt(lambda: "a" in b)
attempt(lambda: b",".join(["a"]))
attempt(lambda: b.replace("a", b"b"))
attempt(lambda: b.split(","))
attempt(lambda: bytes.fromhex("4"))
attempt(lambda: bytes.fromhex("zz"))
attempt(lambda: b.startswith("H"))
attempt(lambda: b.index(b"zz"))
attempt(lambda: b"%s" % "a")
attempt(lambda: b"%d" % "a")
attempt(lambda: b.encode())
for code in ["b'é'", "b'a' 'b'", r"b'\x4'"]:
    try:
        exec(code)
    except SyntaxError as e:
        print(e.msg)
