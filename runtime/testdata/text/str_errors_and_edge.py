# odd corners of strings
print("abc"[10:], "abc"[-10:2], "abc"[2:1] == "", "a" * 0 == "", "".join([]) == "", "" in "", "".find(""), "".index(""), "abc".rfind("", 0, 2), "".replace("", "x"), "".strip(), "".title())
print("a\u0000b" == "a\0b", len("a\0b"), "\0" in "a\0b", "a\0b".split("\0"), repr("a\0b"))
print("ab" "cd".upper(), "ab" + "cd".upper(), ("ab" "cd").upper(), "x".join("") == "", "-".join("a"), "%%%s%%" % 5, "{{{}}}".format(5))
big = "x" * 10 ** 6
print(len(big), big.count("x"), len(big.replace("x", "yy")), big[999999], len(big.upper()), big == "x" * 10 ** 6, big.find("y"), len(big.split("x")))
print("abcabc".rstrip("cba") == "", "..a..".strip("."), "a.b.c".rsplit(".", 1), "a.b.c".split(".", 1)[1], "αβγ".upper().lower(), "１２３".isdigit(), int("１２３"), "Ⅳ".lower(), "Ⅳ".isalpha(), "Ⅳ".isnumeric())
print("I".lower(), "İ".lower().encode(), "ı".upper(), "ſ".upper(), "ﬀ".upper(), "ﬀ".title(), "ß".title(), "ß".capitalize(), "ΌΣΟΣ".lower(), "ΟΔΥΣΣΕΥΣ".lower(), "ΑΣ.".lower(), "Σ".lower())
print([c for c in "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u200b\u2028\u2029\u202f\u205f\u3000\ufeff" if not c.isspace()] == ["\u200b", "\ufeff"])
print("abc".translate({ord("a"): "xyz", ord("b"): 66}), "aaa".translate({97: None}) == "", "tschüß".translate({252: "ue", 223: "ss"}), str.maketrans("", "", "aeiou") == {ord(c): None for c in "aeiou"}, "education".translate(str.maketrans("", "", "aeiou")))
print("a,b".split(",") == ["a", "b"], "ab".partition("b")[1:], "key=val=x".partition("=")[2], "no".rpartition("="), " lead".split(" "), "trail ".split(" "), "\n\n".splitlines(), "a\r\nb".splitlines(True))
print(sorted("banana"), "".join(sorted(set("banana"))), "banana".index("n", 3), "banana".count("ana"), "banana".find("ana", 2), "banana".rfind("ana"), "banana".replace("a", "o", 2), "banana".strip("ab"), "banana".title().swapcase())
print("x".isidentifier(), "x y".isidentifier(), "\u0301a".isidentifier(), "a\u0301".isidentifier(), "℘".isidentifier(), "·a".isidentifier(), "a·".isidentifier())
print("Hello" "World"[0], ("a", "b")[0] + "c", "abc"["abc".index("b")], "a-b_c d".replace("-", " ").replace("_", " ").split(), "a" if "" else "b", bool(" "), "0" and "zero is true")
print(f"{'\u0041'}", "\u0041" == "A", "\x41" == "A", "\101" == "A", "\N{LATIN CAPITAL LETTER A}" == "A", "A" in "\x41\x42", chr(0x41), ord("\U0001F600"), "\U0001F600" == "😀", len("\U0001F600"))
print("abc" > "ABC", "a" > "Z", "é" > "z", "a" "" "b", "a".__gt__("b"), "abc".__ge__("abc"), "a".__lt__(1), str.__eq__("a", "a"), "%s" % ("x",) * 2, "ab"[::-1][0], "abcdef"[::2], "abcdef"[1::2], "abcdef"[-2::-2])
s = t = "same"
s += "!"
print(s, t, s is not t, id(t) == id(t), t * 1 == t, "".join(t) == t, str(t) is t, t[:] == t)
