# replace, translate, slicing and regular expressions compared
s = "one fish two fish red fish blue fish"
print(s.replace("fish", "cat"), s.replace("fish", "cat", 2), s.replace("fish", ""), s.replace("x", "y") == s, s.replace("", "-")[:10], "aaa".replace("aa", "b"), "abc".replace("abc", ""), "".replace("", "x"), "".replace("a", "x"), "a.b.c".replace(".", "/"), "ab".replace("", "."), "abab".replace("ab", "ba", 0), "abab".replace("ab", "ba", -1), "aXbX".replace("X", "XX"), "tab\there".replace("\t", "    "), "a\nb".replace("\n", "\\n"))
def swap(text, a, b): return text.replace(a, "\0").replace(b, a).replace("\0", b)
def rreplace(text, old, new, n): return new.join(text.rsplit(old, n))
def multi(text, table):
    for k, v in table.items(): text = text.replace(k, v)
    return text
def simultaneous(text, table):
    out, i = [], 0
    while i < len(text):
        for k in sorted(table, key=len, reverse=True):
            if text.startswith(k, i):
                out.append(table[k])
                i += len(k)
                break
        else:
            out.append(text[i])
            i += 1
    return "".join(out)
print(swap("a-b-a", "a", "b"), rreplace(s, "fish", "CAT", 1), rreplace("a.b.c", ".", "!", 2), multi("abc", {"a": "b", "b": "c"}), simultaneous("abc", {"a": "b", "b": "c"}), simultaneous("aab", {"a": "1", "aa": "2"}))
print(s[:4] + "FISH" + s[8:], s.title(), s.split("fish"), "fish".join(["1", "2", "3"]), "fish".join(p.upper() for p in s.split("fish")), s.partition("fish")[2].strip(), "".join("F" if c == "f" else c for c in s), s.translate({ord("f"): "ph", ord("i"): None}), "hello"[:1].upper() + "hello"[1:], "x".replace("x", "\\1"), "$1".replace("$", "\\"), "한글 텍스트".replace("글", "국"), "😀a😀".replace("😀", ""), "straße".replace("ß", "ss"), "İ".lower().replace("\u0307", ""))
text = "Dear {name}, you owe {amount}."
for k, v in {"{name}": "Ann", "{amount}": "$5"}.items(): text = text.replace(k, v)
print(text, "a" + "b".replace("b", "c") * 2, "abc".replace("b", "B").replace("B", "bb"), b"abc".replace(b"b", b"XX"), bytearray(b"aaa").replace(b"a", b"", 2), "a,b;c".replace(";", ",").split(","), " ".join("a   b c".split()), "camelCaseText".replace("C", " c").replace("T", " t"))
for f in (lambda: "a".replace("a"), lambda: "a".replace(), lambda: "a".replace("a", 1), lambda: "a".replace(1, "a"), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", 1.5), lambda: b"a".replace("a", "b"), lambda: "a".replace("a", "b", 1, 2), lambda: "a".replace(old="a", new="b"), lambda: "abc".replace("b", "x", count=1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
