# comparing text without case or accents
import unicodedata as u
pairs = [("Straße", "STRASSE"), ("ǅ", "ǆ"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"), ("İ", "i"), ("ﬁ", "FI"), ("é", "E\u0301"), ("K", "k"), ("Å", "å"), ("한글", "한글"), ("ſ", "s"), ("µ", "μ")]
for a, b in pairs:
    print(ascii(a), ascii(b), a == b, a.lower() == b.lower(), a.upper() == b.upper(), a.casefold() == b.casefold(), u.normalize("NFKC", a).casefold() == u.normalize("NFKC", b).casefold())
def strip_accents(s): return "".join(c for c in u.normalize("NFD", s) if not u.combining(c))
print(strip_accents("Crème Brûlée à l'Été — Ångström señor"), [ascii(strip_accents(c)) for c in "éñüøłß"])
words = ["zebra", "Éclair", "apple", "Zoo", "éclair", "äpfel", "Apple", "한국", "가나"]
print(sorted(words))
print(sorted(words, key=str.casefold))
print(sorted(words, key=lambda w: (strip_accents(w).casefold(), w)))
print("ß".upper(), "ß".casefold(), "ẞ".lower(), "ﬃ".upper(), len("ﬃ".upper()), "ŉ".upper(), "ǰ".title(), ascii("ΐ".upper()), "ό".capitalize(), "ǆ".title(), "ᾳ".upper(), "Ⅻ".lower(), "ⓐ".upper())
print([c.isupper() for c in "AaǅⅫⓐªʰ"], [c.islower() for c in "Aaǅⅻⓐªʰ"], [c.istitle() for c in "AaǅDž"], "ⅠⅡ".lower(), "Ǆ".swapcase(), "ǅ".swapcase())
groups = {}
for w in ["Hello", "HELLO", "hello", "Straße", "strasse", "STRASSE"]:
    groups.setdefault(w.casefold(), []).append(w)
print(groups)
def is_palindrome(s):
    t = [c.casefold() for c in s if c.isalnum()]
    return t == t[::-1]
print([is_palindrome(s) for s in ("A man, a plan, a canal: Panama", "Was it a car?", "", "기러기", "Été", "No 'x' in Nixon")])
def slug(s): return "-".join("".join(c if c.isalnum() else " " for c in strip_accents(s).lower()).split())
print(slug("  Héllo, Wörld! C'est l'été  "), slug("한국어 title"), slug("---"))
print(sorted("aAbB", key=lambda c: (c.lower(), c.isupper())), "".join(sorted("Hello World", key=str.lower)), max("aZ"), min("aZ"), max("aZ", key=str.lower))
