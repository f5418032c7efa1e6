# regular expressions
import re
m = re.match(r"(\w+)@(\w+)\.com", "joe@site.com and more")
print(m, m.group(), m.group(0, 1, 2), m.groups(), m.start(), m.end(2), m.span(1), m[1], m.string[:3], m.re.pattern, m.lastindex, m.pos)
print(re.search(r"\d+", "abc 123 def 45").group(), re.search("x", "abc"), re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"), re.match("b", "abc"), bool(re.match("", "")))
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(\w)\d", "a1 b2"), re.findall("", "ab"), [m.span() for m in re.finditer(r"\w+", "hi there")])
print(re.sub(r"\s+", " ", "a  b \n c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "1 2 5"), re.sub("a", "b", "aaa", count=2), re.subn("a", "b", "banana"), re.sub(r"(?P<x>\d)", r"<\g<x>\g<0>>", "a1"), re.sub("x*", "-", "abxd"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"), re.split(r"\s", "a b c", maxsplit=1), re.split("x", "abc"), re.split(r"\b", "hi you"), re.split("", "ab"))
d = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", "2024-05")
print(d.groupdict(), d.groupdict("??"), d["year"], d.group("month"), d.lastgroup, d.expand(r"\g<month>/\1"), d.span("day"))
p = re.compile(r"""
    (\d+)   # number
    \s*
    ([a-z]+)  # unit
""", re.VERBOSE | re.I)
print(p.findall("10 KG, 5m 3 Ft"), p.pattern[:10], p.flags & re.I == re.I, p.groups, p.search("x 7 lb", 2).span(), p.groupindex, p == re.compile(p.pattern, re.X | re.I))
print(re.findall(r"^\w+", "one a\ntwo b", re.M), re.findall(r".+", "a\nb", re.S), re.findall("(?i)ab", "AB ab"), re.findall(r"a.c", "a\nc abc"), re.search(r"(?s)a.c", "a\nc").group(), re.findall(r"\bcat\b", "cat concat cat"), re.findall(r"(?<=\$)\d+", "$5 6 $70"), re.findall(r"\w+(?=!)", "hey! you wow!"), re.findall(r"(?<!\d)\d{2}(?!\d)", "12 345 67"))
print(re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"a{2,3}", "aaaaa a"), re.findall(r"(ab)+", "ababab"), re.match(r"(a)|(b)", "b").groups(), re.findall(r"(\w)\1", "hello aab"), re.match(r"(?:(a)|b)*", "ab").groups(), re.findall("[^a-c]", "abcd-"), re.findall(r"[\]\-a]", "]-ab"))
print(re.escape("a.b*c[1] $x-y_z 한"), re.match(re.escape("1+1=2"), "1+1=2").group(), re.findall(r"\w+", "naïve 한국어 été"), re.findall(r"\w+", "naïve", re.A), re.findall(rb"\d", b"a1b2"), re.sub(b"a", b"b", b"aa"), re.findall(r"[가-힣]+", "한글 abc 나라"))
print(repr(re.compile("a", re.I | re.M)), repr(m), re.compile("x").search("y"), re.I, repr(re.I | re.S), re.purge(), re.NOFLAG)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
for pat in ["(", ")", "[", "a**", "*a", "(?P<n>a)(?P<n>b)", r"\1", "(?P<1a>x)", "(?<=a+)b", "a{2,1}", "(?z)", "[z-a]", "\\", "(?P=x)", "(?P<x", "x(?i)y", r"\q", "(?:a", "a|*", "(?", "(?#", r"[\d-z]", "++", "(?(1)a|b)", r"\N{NOPE}"]:
    attempt(lambda: re.compile(pat).pattern)
attempt(lambda: m.group(5))
attempt(lambda: m.group("nope"))
attempt(lambda: re.sub("a", r"\2", "a"))
attempt(lambda: re.sub("a", r"\g<x>", "a"))
attempt(lambda: re.sub("a", r"\q", "a"))
attempt(lambda: re.match("a", 5))
attempt(lambda: re.match(b"a", "a"))
attempt(lambda: re.match(5, "a"))
attempt(lambda: re.sub("a", 5, "a"))
