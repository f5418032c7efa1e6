# strip, lstrip, rstrip, removeprefix, removesuffix
for s in ("  both  ", "\t\n tabs \r\n", "xxyabcyxx", "", "   ", "no", "\u3000wide\u2003", "....a.b...."):
    print(ascii(s), [ascii(f()) for f in (s.strip, s.lstrip, s.rstrip)], ascii(s.strip("xy")), ascii(s.strip(". ")), ascii(s.lstrip(".")))
print("www.example.com".strip("cmowz."), "spacious".lstrip("cap"), "mississippi".rstrip("ipz"), "123abc321".strip("0123456789"), "(text)".strip("()"), '"q"'.strip('"'), "aXbXa".strip("a"), "abc".strip("abc") == "")
print("Test.Hook".removeprefix("Test"), "BaseTest".removeprefix("Test"), "MiscTests".removesuffix("Tests"), "a.py".removesuffix(".py"), "a".removesuffix(""), "".removeprefix("x"), "aaa".removeprefix("a"), "aaa".removesuffix("aa"))
lines = ["key = value ", " name=x", "broken", "  = 5", "a = b = c"]
print([tuple(p.strip() for p in l.partition("=")[::2]) for l in lines])
print([l.strip().rstrip(",;") for l in ("a;", " b, ", "c,;")], "  a  b  ".strip().split("  "), "\ufefftext".strip("\ufeff"), "0x1F".removeprefix("0x"), "-5".lstrip("-"), "000120".lstrip("0"), "1.500".rstrip("0").rstrip("."), "/a/b/".strip("/").split("/"))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"file.txt".removesuffix(b".txt"), bytearray(b" q ").rstrip(), b"\x00a\x00".strip(b"\x00"))
for f in (lambda: "a".strip(1), lambda: "a".strip(b"a"), lambda: "a".strip("a", "b"), lambda: "a".removeprefix(), lambda: "a".removesuffix(None), lambda: b"a".strip("a"), lambda: "a".lstrip(["a"]), lambda: str.strip(5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
