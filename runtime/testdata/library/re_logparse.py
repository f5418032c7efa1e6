"""Log lines taken apart by regular expressions, as scripts do."""
import re
from collections import Counter, defaultdict

LOG = """\
2024-01-05 10:00:01,123 INFO  [web-1] GET /index.html 200 12ms
2024-01-05 10:00:02,004 ERROR [web-2] POST /api/v1/users 500 230ms
2024-01-05 10:00:02,900 WARN  [db] slow query: 1.52s
not a line
2024-01-06 23:59:59,999 INFO  [web-1] GET /img/a.png?x=1&y=2 304 3ms
"""
LINE = re.compile(r"""
    ^(?P<date>\d{4}-\d\d-\d\d)\s(?P<time>[\d:]+),(?P<ms>\d{3})\s
    (?P<level>[A-Z]+)\s+\[(?P<who>[^\]]+)\]\s(?P<rest>.*)$""", re.VERBOSE | re.MULTILINE)
for m in LINE.finditer(LOG):
    print(m.start(), m.end(), m.groupdict())
print(Counter(m["level"] for m in LINE.finditer(LOG)))
req = re.compile(r"(GET|POST) (\S+?)(?:\?(\S*))? (\d{3}) (\d+)ms")
times = defaultdict(list)
for m in req.finditer(LOG):
    print(m.groups(), m.lastindex, m.span(2), m.group(1, 4))
    times[m.group(1)].append(int(m.group(5)))
print(dict(times))
print(re.sub(r"(\d+)-(\d+)-(\d+)", r"\3/\2/\1", LOG.splitlines()[0]))
print(re.sub(r"(?P<y>\d{4})", lambda m: str(int(m["y"]) + 1), "2023 and 2024"))
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m[1].upper() + m[2], "hello big world", count=2))
print(re.subn(r"a*", "-", "baac"), re.sub("x*", "-", "abxd"), re.sub(r"\s+", " ", " a \t b\n"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(,)", "a,b,c"), re.split(r"\b", "hi there"), re.split(",", "a,b,c,d", maxsplit=2))
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall(r"\d+", "a1b22"), re.findall(r"(?i)AB", "abAB"), re.findall("", "ab"))
print(re.match(r"(a)|(b)", "b").groups("-"), re.match(r"(?:(a)|b)*", "ba").group(1))
print(re.fullmatch(r"\w+@\w+\.com", "me@x.com"), re.fullmatch("a", "ab"))
print(re.search(r"(?<=\$)\d+", "cost $45").group(), re.search(r"\d+(?!px)\b", "12px 34em"), re.search(r"(?<!\w)cat", "concat cat").start())
print(re.findall(r"(?P<q>['\"])(.*?)(?P=q)", """a "b" 'c' "it's" """), re.sub(r"(.)\1", r"<\1\1>", "aabbc"))
print(re.escape("a.b*c[1]-{x} ~#"), re.findall(r"[^\W\d_]+", "ab1_c한글"))
print([m.group() for m in re.finditer(r"(?s)<b>.*?</b>", "<b>x\ny</b><b>z</b>")])
print(re.compile(r"(?P<a>x)(y)?").groupindex, re.compile("(a)(b)").groups, re.compile("a", re.I | re.M).flags, re.compile("a", re.I))
print(re.match(r"(\d+)?x", "x").group(1), re.match(r"(\d+)?x", "x").expand(r"[\1]"))
print(re.sub(r"(?:(a)|b)", r"[\1]", "ab"), re.sub(".", r"\g<0>\g<0>", "ab"), re.sub("a", r"\n\\", "a"))
for bad in ["(", "a)", "[a", "*a", "a**", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", "(?<=a+)b", "a{2,1}", "(?z)", "[z-a]", "\\", "(?P=x)", "x{1001}{1001}", r"(?P<n>a)\g", r"\q"]:
    try:
        re.compile(bad)
        print(bad, "ok")
    except re.error as e:
        print(repr(bad), "->", e, e.pos, e.msg)
print(re.match(rb"(\d+)", b"12a").group(1), re.sub(rb"a", b"b", b"aa"))
try:
    re.match(b"a", "a")
except TypeError as e:
    print(e)
m = re.search(r"(?P<k>\w+)=(?P<v>\w+)", "  key=value;")
print(m, m.re.pattern, m.string, m.pos, m.endpos, m.regs, m.lastgroup, bool(m))
print(re.findall(r"(?m)^\w", "a\nb\nc"), re.findall(r"\Aa|\Zb|c$", "ab\nc"), re.findall(r"a{2,3}?", "aaaaa"), re.findall(r"a{,2}", "aaa"))
print(re.findall(r"(?>a+)b", "aaab"), re.findall(r"a++b", "aab"), re.findall(r"(<)?\w+(?(1)>|$)", "<a> b"))
print(re.sub(r"(?i:h)ello", "x", "Hello hello HELLO"), re.search(r"\N{LATIN SMALL LETTER E WITH ACUTE}", "caf\u00e9"))
print(re.template if hasattr(re, "template") else "no template", re.NOFLAG, re.A | re.I, repr(re.X))
