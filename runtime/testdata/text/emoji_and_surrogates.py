# characters outside the basic plane
for s in ["😀", "👍🏽", "👨‍👩‍👧‍👦", "🇰🇷", "a😀b", "🏴‍☠️", "𝒳", "𐍈"]:
    print(s, len(s), [f"U+{ord(c):04X}" for c in s], len(s.encode()), len(s.encode("utf-16-le")) // 2, ascii(s), s.isalpha(), s.isprintable())
s = "hi 😀 there 👍"
print(s[3], s[::-1], s.find("👍"), s.index("there"), s.split(), s.upper(), s.replace("😀", ":)"), s.count("😀"), s.center(20, "*"), s.title(), "😀" in s, s.partition("😀"), len(s), sorted("b😀a\uffff"))
print("\ud83d\ude00" == "😀", len("\ud83d\ude00"), ascii("\ud83d\ude00"), ascii("\ud83d"), "\U0001F600" == "\N{GRINNING FACE}", "😀" > "\uffff", "\uffff" < "\U00010000", chr(0x1F600), ord("😀"), hex(ord("😀")), f"{0x1F600:c}", "%c" % 0x1F600)
print(repr("😀"), repr("\ud83d" + "x").encode("ascii", "backslashreplace"), "😀".encode("utf-8"), "😀".encode("utf-16-be").hex(), "😀".encode("ascii", "backslashreplace"), "😀".encode("ascii", "xmlcharrefreplace"), "😀".encode("ascii", "replace"), "😀".encode("ascii", "namereplace"), "😀".encode("unicode_escape"), b"\\U0001f600".decode("unicode_escape"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))
attempt(lambda: "\ud800".encode())
attempt(lambda: "a\udfffb".encode("utf-8"))
attempt(lambda: "\ud83d\ude00".encode("utf-8"))
attempt(lambda: "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"))
attempt(lambda: b"\xf0\x9f\x98".decode())
attempt(lambda: b"\xed\xa0\xbd".decode())
attempt(lambda: b"\xf4\x90\x80\x80".decode())
attempt(lambda: b"\xc0\x80".decode())
attempt(lambda: b"\xf8\x88".decode())
attempt(lambda: chr(0x110000))
attempt(lambda: "\ud83d".encode("utf-8", "surrogateescape"))
attempt(lambda: b"a\x80b".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
attempt(lambda: ascii(b"\xf0\x9f".decode("utf-8", "replace")))
attempt(lambda: b"\xff\xfe\x3d\xd8".decode("utf-16"))
attempt(lambda: b"\x00\xd8\x00\xd8".decode("utf-16-le"))
attempt(lambda: "😀".encode("latin-1"))
attempt(lambda: "😀".encode("cp949"))
flag = "".join(chr(0x1F1E6 + ord(c) - 65) for c in "KR")
print(flag, [hex(ord(c)) for c in flag], "".join(chr(ord(c) + 0x1D3BF) if c.isupper() else c for c in "Abc"), {"😀": 1}, ["👍"], ("😀",), f"{'😀':>4}|{'😀':<4}|", "😀" * 3, "-".join("😀👍"))
import json, re
print(json.dumps("😀é"), json.loads('"\\ud83d\\ude00"'), json.dumps("😀", ensure_ascii=False), re.findall(".", "a😀b"), re.sub(r"[\U0001F600-\U0001F64F]", "*", "x😀y😁"), re.search("👍", s).span())
