# walking over characters, code points and bytes
s = "aé한😀e\u0301"
for i, ch in enumerate(s):
    print(i, ascii(ch), f"U+{ord(ch):04X}", ch.encode("utf-8").hex(" "), len(ch.encode("utf-16-le")) // 2, ch.isalpha(), ch.isprintable(), ch.isascii())
print(len(s), len(s.encode()), len(s.encode("utf-16")), list(s.encode())[:4], s[::-1] == "".join(reversed(s)), [*map(ord, s)], "".join(map(chr, map(ord, s))) == s, sorted(s), max(s), min(s), s.index("한"), s[2], s[-1].encode(), s.find("\u0301"))
import unicodedata
def graphemes(text):
    out = []
    for ch in text:
        if out and (unicodedata.combining(ch) or ch in "\u200d\ufe0f" or out[-1].endswith("\u200d")): out[-1] += ch
        else: out.append(ch)
    return out
print([ascii(g) for g in graphemes(s)], len(graphemes("e\u0301👨\u200d👩\u200d👧x")), [len(g) for g in graphemes("नमस्ते")])
print([unicodedata.category(c) for c in s], [unicodedata.name(c) for c in s], unicodedata.normalize("NFC", s) == s, len(unicodedata.normalize("NFC", s)), len(unicodedata.normalize("NFD", s)))
scripts = {}
for ch in "Hello, мир! 你好 한글 γεια 123":
    if ch.isalpha(): scripts.setdefault(unicodedata.name(ch).split()[0], []).append(ch)
print({k: "".join(v) for k, v in scripts.items()})
def hexdump(text): return " ".join(f"{b:02x}" for b in text.encode())
def is_cjk(ch): return 0x4E00 <= ord(ch) <= 0x9FFF or 0xAC00 <= ord(ch) <= 0xD7A3
print(hexdump("é한"), [ch for ch in "a中한b" if is_cjk(ch)], "".join(ch if ch.isascii() else f"\\u{ord(ch):04x}" for ch in "aé한"), "aé한😀".encode("ascii", "namereplace"), "aé한😀".encode("ascii", "xmlcharrefreplace"), "".join(c for c in "naïve café" if c.isascii()), [bin(b) for b in "é".encode()], "é".encode("latin-1"), bytes(map(ord, "é")), "한".encode("utf-32-be").hex())
def utf8(cp):
    if cp < 0x80: return bytes([cp])
    if cp < 0x800: return bytes([0xC0 | cp >> 6, 0x80 | cp & 63])
    if cp < 0x10000: return bytes([0xE0 | cp >> 12, 0x80 | cp >> 6 & 63, 0x80 | cp & 63])
    return bytes([0xF0 | cp >> 18, 0x80 | cp >> 12 & 63, 0x80 | cp >> 6 & 63, 0x80 | cp & 63])
print(all(utf8(ord(c)) == c.encode() for c in s), utf8(0x10FFFF), "\u0041\u030a" == "Å", unicodedata.normalize("NFC", "A\u030a") == "Å", "ﬀ".upper(), "ß".upper(), len("ﷺ"), "\N{GREEK SMALL LETTER ALPHA}", "\u2028".splitlines(), "a\u00a0b".split(), "１２３".isdecimal(), int("१२३"), float("١.٥"), "²".isdigit(), "½".isnumeric(), unicodedata.numeric("½"))
