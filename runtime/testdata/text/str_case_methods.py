# case methods of str
samples = ["hello World", "ABC def", "it's 3rd place", "ß straße", "İstanbul", "ǆ ǅ Ǆ", "ÀÉÎ õü", "ΑΣ ΣΑΣ", "", "123", "ﬁne ﬀ", "mc'donald o'neil", "한국어 abc"]
for s in samples:
    print(ascii(s))
    print("  ", ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
    print("  ", s.isupper(), s.islower(), s.istitle())
print("HELLO".casefold() == "hello".casefold(), "straße".casefold() == "STRASSE".casefold(), "ς".casefold() == "σ".casefold())
print("hello world".title(), "they're bill's".title(), "x1y2z".title(), "hello-world_foo".title())
print("aBC".capitalize(), "éA".capitalize(), "1abc".capitalize(), " abc".capitalize())
print(["Title Case".istitle(), "Title case".istitle(), "T".istitle(), "1A".istitle(), "A1b".istitle(), "A1B".istitle()])
print("Ab1".swapcase(), "ß".upper(), "ŉ".upper(), "ΐ".upper() == "\u0399\u0308\u0301", "ᾳ".title())
print(sorted(["b", "A", "a", "B", "é", "e", "z"]), sorted(["b", "A", "a", "B"], key=str.casefold), sorted("bAaB", key=str.swapcase))
snake = "someVariableName"
print("".join("_" + c.lower() if c.isupper() else c for c in snake))
print("".join(w.title() if i else w for i, w in enumerate("snake_case_name".split("_"))))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: "a".upper(1))
attempt(lambda: str.upper(5))
attempt(lambda: str.upper())
attempt(lambda: "a".uper())
attempt(lambda: "a".title(x=1))
attempt(lambda: str.lower(b"A"))
