# anagrams, pangrams, acronyms and the like
import string
print(sorted("listen") == sorted("silent"), set(string.ascii_lowercase) <= set("the quick brown fox jumps over the lazy dog"), "level" == "level"[::-1])
def acronym(s): return "".join(w[0].upper() for w in s.replace("-", " ").split())
def isogram(s): return len(set(c for c in s.lower() if c.isalpha())) == sum(c.isalpha() for c in s)
def pig_latin(w):
    for i, c in enumerate(w):
        if c in "aeiou" or (c == "y" and i):
            return w[i:] + w[:i] + "ay"
    return w + "ay"
def abbreviate(s, n): return s if len(s) <= n else s[: n - 1].rstrip() + "…"
def camel(s): return "".join(w.capitalize() if i else w for i, w in enumerate(s.split("_")))
def snake(s): return "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(s))
def ordinal(n): return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
def plural(n, w): return f"{n} {w if n == 1 else w[:-1] + 'ies' if w.endswith('y') and w[-2] not in 'aeiou' else w + 'es' if w.endswith(('s', 'x', 'ch')) else w + 's'}"
def listing(xs): return xs[0] if len(xs) == 1 else " and ".join(([", ".join(xs[:-1])] if xs[:-1] else []) + xs[-1:])
print(acronym("portable network-graphics"), isogram("Background"), isogram("letters"), [pig_latin(w) for w in ("apple", "string", "yellow", "rhythm", "shh")])
print(abbreviate("a long sentence here", 10), abbreviate("short", 10), camel("to_camel_case"), snake("toSnakeCase"), snake(camel("a_b_c")), [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)])
print([plural(n, w) for n, w in ((1, "cat"), (2, "cat"), (0, "city"), (3, "box"), (2, "boy"))], listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"]), repr(listing([]) if False else ""))
def longest_common_prefix(ws):
    out = ""
    for cs in zip(*ws):
        if len(set(cs)) > 1: break
        out += cs[0]
    return out
def longest_unique(s):
    best, start, seen = "", 0, {}
    for i, c in enumerate(s):
        if seen.get(c, -1) >= start: start = seen[c] + 1
        seen[c] = i
        best = max(best, s[start:i + 1], key=len)
    return best
def hamming(a, b):
    if len(a) != len(b): raise ValueError(f"lengths differ: {len(a)} and {len(b)}")
    return sum(x != y for x, y in zip(a, b))
def transpose(lines): return ["".join(c) for c in zip(*lines)]
print(longest_common_prefix(["flower", "flow", "flight"]), longest_unique("abcabcbb"), longest_unique("pwwkew"), hamming("karolin", "kathrin"), transpose(["abc", "def"]), max("the quick brown".split(), key=len))
try:
    hamming("a", "ab")
except ValueError as e:
    print(e)
def bob(s):
    s = s.strip()
    return "Fine. Be that way!" if not s else "Calm down!" if s.isupper() and s.endswith("?") else "Whoa!" if s.isupper() else "Sure." if s.endswith("?") else "Whatever."
print([bob(s) for s in ("Hi.", "HI!", "How?", "WHAT?", "  ", "1, 2, 3", "4?")])
scores = {c: n for n, cs in {1: "AEIOULNRST", 2: "DG", 3: "BCMP", 4: "FHVWY", 5: "K", 8: "JX", 10: "QZ"}.items() for c in cs}
print([sum(scores[c] for c in w.upper()) for w in ("cabbage", "quiz", "")], "".join(sorted(set("mississippi"))), "".join(dict.fromkeys("mississippi")), {c: "mississippi".count(c) for c in sorted(set("mississippi"))})
def diamond(ch):
    n = ord(ch) - 65
    half = [("." * (n - i) + chr(65 + i) + ("." * (2 * i - 1) + chr(65 + i) if i else "") + "." * (n - i)) for i in range(n + 1)]
    return "\n".join(half + half[-2::-1])
print(diamond("C"))
song = lambda n: f"{n or 'No more'} bottle{'s' * (n != 1)} of milk"
print([song(n) for n in (2, 1, 0)], "\n".join(f"{song(n)}, take one down: {song(n - 1).lower()}" for n in (2, 1)))
