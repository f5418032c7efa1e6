# the is... methods over many characters
tests = ["", "a", "A", "1", "²", "½", "Ⅷ", "٣", "_", "-", " ", "\t", "\n", "\u2003", "\u200b", "é", "한", "字", "ª", "😀", "\x00", "\x7f", "\u0301", "a1", "a b", "A_1", "1a", "½²3", "if", "名前", "\u2028", "\x1c", "№", "ǅ"]
names = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
for t in tests:
    yes = [n[2:] for n in names if getattr(t, n)()]
    print(ascii(t), " ".join(yes) or "nothing")
print("abc".isalpha(), "abc1".isalpha(), "12".isdigit(), "1.5".isdigit(), "-1".isdigit(), "1e5".isnumeric())
print("hello".isidentifier(), "2x".isidentifier(), "class".isidentifier(), "_".isidentifier(), "a-b".isidentifier())
import keyword

print([w for w in ["class", "print", "match", "None", "async", "type"] if keyword.iskeyword(w)], [w for w in ["match", "case", "type", "_", "if"] if keyword.issoftkeyword(w)])
print("prefix".startswith("pre"), "prefix".startswith(("x", "p")), "prefix".startswith("e", 2), "prefix".startswith("fix", 3, 5), "".startswith(""), "a".startswith("", 2), "abc".startswith(()))
print("file.py".endswith(".py"), "file.py".endswith((".txt", ".py")), "file.py".endswith("e", 0, 4), "abc".endswith("bc", -2), "".endswith(""))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: "a".startswith(5))
attempt(lambda: "a".startswith(["a"]))
attempt(lambda: "a".startswith(("b", 5)))
attempt(lambda: "a".endswith(b"a"))
attempt(lambda: "a".startswith())
attempt(lambda: "a".startswith("a", "b"))
attempt(lambda: "a".isalpha(1))
