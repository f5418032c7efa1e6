# order of strings
words = ["banana", "Banana", "apple", "Äpfel", "zebra", "10", "9", "_x", "", " ", "가", "é", "Z", "a", "ab", "aB", "a b", "a-b", "a_b", "~", "\t"]
print(sorted(words))
print(sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True)[:4], sep="\n")
print("a" < "b", "a" < "B", "Z" < "a", "" < "a", "a" < "aa", "10" < "9", "é" > "z", "가" > "é", "\x00" > "", "abc" == "abc", "a" != "A", "a" <= "a", "b" >= "abc", "😀" > "가")
print(min(words), max(words), min("hello"), max("hello"), sorted("hello"), sorted("hello", key="loeh".index), "".join(sorted("Hello World")))
print("abc".__lt__("abd"), "abc".__lt__(5), "a".__eq__(1), "a" == 1, "a" in ["a"], "a" in {"a": 1}, "abc" in "xabcx", "" in "", "ac" in "abc")
from functools import cmp_to_key
def natural(a, b):
    import re
    ka, kb = ([int(x) if x.isdigit() else x for x in re.split(r"(\d+)", s)] for s in (a, b))
    return (ka > kb) - (ka < kb)
print(sorted(["f10", "f9", "f1", "f100", "f2b", "f2a"], key=cmp_to_key(natural)))
def version(v): return tuple(int(p) if p.isdigit() else -1 for p in v.split("."))
print(sorted(["1.10", "1.9", "1.2.3", "1.rc", "2"], key=version), max(["1.10", "1.9"], key=version), max(["1.10", "1.9"]))
rows = [("b", 2), ("a", 2), ("b", 1)]
print(sorted(rows), sorted(rows, key=lambda r: (r[1], r[0])), sorted(rows, key=lambda r: r[0], reverse=True), sorted(rows, key=lambda r: (-r[1], r[0])))
alphabet = {c: i for i, c in enumerate("zyxwvutsrqponmlkjihgfedcba")}
print(sorted(["cat", "dog", "ant"], key=lambda w: [alphabet[c] for c in w]))
print([a + b for a in "ab" for b in "xy"], list(zip("abc", "abd")), [x == y for x, y in zip("abc", "abd")], next(i for i, (x, y) in enumerate(zip("abc", "abd")) if x != y))
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]
print(min(["python", "jython", "perl"], key=lambda w: levenshtein(w, "pithon")), [levenshtein("sunday", w) for w in ("saturday", "sunday", "")])
import difflib
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3), list(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")), list(difflib.ndiff(["one"], ["ore"])))
for f in (lambda: "a" < 1, lambda: sorted(["a", 1]), lambda: max("a", None), lambda: min(""), lambda: sorted(5), lambda: "a" >= b"a", lambda: ["a"] < ["a", 1], lambda: ["a"] < [1]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
