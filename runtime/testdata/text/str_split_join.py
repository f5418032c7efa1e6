# split, rsplit, splitlines, join, strip
print("a b  c\t d\n".split(), "a b  c".split(" "), "".split(), "".split(","), "   ".split(), "abc".split("b"))
print("a,b,,c,".split(","), "a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "a b c d".split(None, 1), " a b c ".rsplit(None, 1), "a--b--c".split("--"), "aaa".split("a"))
print("a b c".split(maxsplit=1), "a b c".split(sep=" ", maxsplit=0), "x".split(maxsplit=0), "  x y ".split(maxsplit=0), "a,b".split(",", -1))
print("one\ntwo\r\nthree\rfour\n\nfive\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "ab".splitlines(keepends=True))
print("a\nb".split("\n"), "a\nb\n".split("\n"), "\u3000a\u2003b\xa0c".split())
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(str(i) for i in range(3)), "x".join(["only"]), " ".join({"k": 1}), "".join(("a", "b")))
print(repr("  hi \n".strip()), repr("  hi ".lstrip()), repr("  hi ".rstrip()), "xxhixx".strip("x"), "abcba".strip("ab"), "www.site.com".strip("cmow."), "mississippi".rstrip("ip"), "abc".strip(""), "abc".strip(None))
print(repr("\u2003 x\xa0\x1f".strip()), repr("\ufeffx".strip()), repr("\x00x\x00".strip()), repr("ab\n\n".rstrip("\n")))
csv = 'name,qty\napple,3\npear,5\n'
rows = [line.split(",") for line in csv.strip().split("\n")]
print(rows, [dict(zip(rows[0], r)) for r in rows[1:]])
print(dict(pair.split("=") for pair in "a=1&b=2&c=3".split("&")))
print(" ".join("  lots   of    space ".split()), "/".join("a/b/c".split("/")[::-1]), "".join(c for c in "a1b2" if c.isdigit()))
head, sep, tail = "key: value: more".partition(": ")
print(head, repr(sep), tail)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: "a".split(""))
attempt(lambda: "a".split(5))
attempt(lambda: "a".split(",", "1"))
attempt(lambda: "a".split(",", 1.0))
attempt(lambda: ",".join([1, 2]))
attempt(lambda: ",".join(["a", None]))
attempt(lambda: ",".join(5))
attempt(lambda: ",".join("a", "b"))
attempt(lambda: ",".join([b"a"]))
attempt(lambda: "a".strip(5))
attempt(lambda: "a".rsplit(""))
attempt(lambda: "a".split(sep=",", max=1))
attempt(lambda: "a".splitlines(1, 2))
