# positions in strings
s = "she sells sea shells by the sea shore"
print(s.find("sea"), s.rfind("sea"), s.find("sea", 11), s.find("sea", 11, 20), s.find("zzz"), s.find(""), s.find("", 37), s.find("", 38), s.rfind(""), s.rfind("", 0, 5), s.index("she"), s.rindex("she"), s.count("se"), s.count("s", 10), s.count("s", -5), s.count(""), s.find("s", -5), s.find("S"), s.lower().find("S".lower()))
def all_positions(text, sub, overlap=True):
    i, out = text.find(sub), []
    while i != -1:
        out.append(i)
        i = text.find(sub, i + (1 if overlap else len(sub)))
    return out
print(all_positions(s, "sh"), all_positions("aaaa", "aa"), all_positions("aaaa", "aa", False), all_positions("abc", "x"))
def between(text, a, b):
    start = text.index(a) + len(a)
    return text[start:text.index(b, start)]
print(between("x=<v>;", "<", ">"), between("[a][b]", "[", "]"))
def highlight(text, word): return f"[{word}]".join(text.split(word))
print(highlight(s, "sea"), s.replace("sea", "SEA", 1), s.partition("sea"), s.rpartition("sea"), s.startswith(("he", "she")), s.endswith("shore"), s.startswith("sells", 4), "sea" in s, s.split("sea"), s.count("sea") == len(s.split("sea")) - 1)
words = s.split()
print({w: words.index(w) for w in dict.fromkeys(words)}, [i for i, w in enumerate(words) if w == "sea"], max(words, key=words.count), sorted(set(words), key=words.index)[:3], sum(w.startswith("sh") for w in words), next((w for w in words if len(w) == 2), None))
print("한국어 한글".find("한글"), "한국어 한글".count("한"), "aXbXc".find("X", 2), "banana".rfind("an"), "banana".rfind("an", 0, 4), "abc".find("c", 0, -1), "abc".find("a", -10), "".find("a"), "".find(""), "a".find("ab"))
for f in (lambda: s.index("zzz"), lambda: s.rindex("zzz"), lambda: between("abc", "<", ">"), lambda: s.find(5), lambda: s.find(), lambda: s.find("a", "b"), lambda: s.count(None), lambda: s.index("she", 5, 8)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
