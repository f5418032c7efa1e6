# building strings: join, StringIO, slices instead of assignment
import io
s = "hello"
for f in ("s[0] = 'J'", "del s[0]", "s[0:2] = 'xx'", "s.x = 1", "s += 5", "s -= 'o'", "s.append('!')", "s[1.0]", "s['a']", "s()", "s[0][0][0][5]", "s.__class__ = int"):
    env = {"s": s}
    try:
        exec(f, env)
        print(f, env["s"])
    except Exception as e:
        print(f, "->", type(e).__name__ + ":", e)
t = "J" + s[1:]
print(t, s, s.replace("l", "L", 1), s[:2] + "XY" + s[2:], s[:1] + s[2:], "".join([c.upper() if i % 2 else c for i, c in enumerate(s)]), s[-1] + s[1:-1] + s[0], "".join(reversed(s)))
parts = []
for i in range(5):
    parts.append(str(i * i))
print(",".join(parts), "".join(parts), sum(map(len, parts)))
buf = io.StringIO()
for w in ("to", "be"): buf.write(w + " ")
print(repr(buf.getvalue()), repr("".join(w + " " for w in ("to", "be"))))
l = list(s)
l[0] = "J"; l.insert(2, "-"); l.append("!"); l.sort(key=str.isalpha)
print("".join(l), l)
b = bytearray(s, "ascii")
b[0] = ord("Y"); b += b"!!"
print(b.decode(), b)
a = c = "same"
a += "!"
print(a, c, a is c, c is "same"[:] or True)
x = ""
for ch in "abc": x = ch + x
print(x, x * 3, x + x[::-1], x.join("--"), "ab" "cd" f"{1}" r"\n", ("long "
    "string"), "a" + "b" * 2 + "c")
def build(n):
    out = ""
    for i in range(n): out += chr(97 + i % 26)
    return out
print(len(build(10000)), build(30), hash(build(5)) == hash("abcde"), build(3) == "abc", {build(2): 1}["ab"], build(0) == "")
swap = s.replace("h", "\0").replace("o", "h").replace("\0", "o")
print(swap, s.translate({104: "o", 111: "h"}), "%s%s" % (s[2:], s[:2]), f"{s[::2]}{s[1::2]}", "{1}{0}".format(s[:3], s[3:]), s.zfill(8), s.rjust(7).ljust(9, "."), s.title().swapcase(), "-".join(s[i:i + 2] for i in range(0, len(s), 2)))
print(str.__add__("a", "b"), str.join("-", "ab"), "".join(map(chr, range(97, 103))), "".join(chr(ord(c) + 1) for c in "HAL"), *s, sep="|")
