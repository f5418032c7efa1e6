# counting words and letters
from collections import Counter

text = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox, being quick, runs away!
"Why?" asked nobody -- it's only a story."""

lines = text.splitlines()
words = [w.strip('.,;!?"-').lower() for w in text.split()]
words = [w for w in words if w]
print(len(lines), "lines,", len(words), "words,", len(text), "characters")
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
    print(f"{w:<8}{n:>3} {'*' * n}")
letters = Counter(c for c in text.lower() if c.isalpha())
print(letters.most_common(5))
print("missing:", sorted(set("abcdefghijklmnopqrstuvwxyz") - set(letters)))
print("longest:", max(words, key=len), "shortest:", min(words, key=lambda w: (len(w), w)))
print("average: %.2f" % (sum(map(len, words)) / len(words)))
by_len = {}
for w in sorted(set(words)):
    by_len.setdefault(len(w), []).append(w)
for n in sorted(by_len):
    print(n, by_len[n])
print(" ".join(w.capitalize() for w in words[:5]))
print(text.title().split("\n")[0])
print(sum(c in "aeiou" for c in text.lower()), "vowels")
width = max(len(l) for l in lines)
for l in lines:
    print("|" + l.center(width) + "|")


def caesar(s, k):
    def shift(c):
        if not c.isalpha():
            return c
        base = ord("A") if c.isupper() else ord("a")
        return chr((ord(c) - base + k) % 26 + base)

    return "".join(map(shift, s))


secret = caesar(lines[0], 3)
print(secret)
print(caesar(secret, -3) == lines[0])
print("level" == "level"[::-1], sorted("listen") == sorted("silent"))
