# tokenizing with named groups, flags and compiled patterns
import re
spec = [("NUM", r"\d+(\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("NL", r"\n"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
rx = re.compile("|".join(f"(?P<{n}>{p})" for n, p in spec))
def lex(s):
    line, start = 1, 0
    for m in rx.finditer(s):
        kind = m.lastgroup
        if kind == "NL": line, start = line + 1, m.end(); continue
        if kind == "SKIP": continue
        if kind == "BAD": raise SyntaxError(f"{m.group()!r} at {line}:{m.start() - start}")
        yield kind, m.group(), line, m.start() - start
print(list(lex("x = 3.5 * (y_1 + 2)\nz=x")))
try:
    list(lex("a\n b $"))
except SyntaxError as e:
    print(e)
p = re.compile(r"(?P<k>\w+)=(?P<v>\w*)", re.I | re.X)
print(p.pattern, p.flags, p.groups, p.groupindex, p.findall("a=1 B=two c="), dict(m.groups() for m in p.finditer("x=1;y=2")), p.match("  a=1"), p.match("  a=1", 2), p.search("zz a=1", 3).span(), p.fullmatch("a=1"), p.fullmatch("a=1 "), p.split("q a=1 r"), p.sub(r"\g<v>=\g<k>", "m=n"), p.subn("", "a=1b=2"))
print(re.findall("a", "aA", re.I), re.IGNORECASE, re.M | re.S, int(re.X), re.RegexFlag(2), repr(re.compile("x")), repr(re.compile("x", re.A | re.M)), re.compile(b"x").flags, re.compile("x").flags, re.U, re.compile(re.compile("q")).pattern, re.compile("a") == re.compile("a"), hash(re.compile("a")) == hash(re.compile("a")), re.compile("a") is re.compile("a"))
m = re.match(r"(?P<a>.)(?P<b>.)?", "x")
print(m, m.groupdict(), m.lastgroup, m.lastindex, m.re is not None, m.string, m.span("b"), m["a"], bool(m), m.pos, m.endpos, repr(re.match("a" * 3, "a" * 3)), repr(re.search(r"\d+", "abc 12345678901234567890123456789012345678901234567890123")), m.groups(), m.start(2), m.end(0))
print(re.findall(r"(?m)^(\w+):\s*(.*)$", "Name: Bob\nAge:  5\n: none\nX:"), re.findall(r"\b\w{5}\b", "hello world again four"), re.findall(r"(?=(\w{2}))", "abcd"), re.findall(r"\$(\d+)\.(\d\d)", "$5.00 $10.50"), [m.start() for m in re.finditer("(?=aa)", "aaaa")], re.findall(r"[^,]+", "a,b,,c"), re.findall(r'"([^"]*)"', 'say "a" "b c"'), re.findall(r"(\d+)-(?:\d+)", "1-2 33-44"))
log = '127.0.0.1 - - [10/Oct/2023:13:55:36] "GET /a?b=1 HTTP/1.1" 200 2326'
lm = re.match(r'(?P<ip>[\d.]+) \S+ \S+ \[(?P<t>[^\]]+)\] "(?P<m>\w+) (?P<path>\S+)[^"]*" (?P<code>\d+) (?P<size>\d+|-)', log)
print(lm.groupdict())
ip = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
print([bool(ip.fullmatch(s)) for s in ("1.2.3.4", "256.1.1.1", "1.2.3", "255.255.255.255", "1.2.3.4.")])
date = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
print([date.fullmatch(s) is not None for s in ("2024-02-29", "2024-13-01", "24-1-1", "2024-00-10")], re.escape("a+b(c)[d]{e}^$.|\\?*#&~- é\n"), re.fullmatch("a|ab", "ab").group(), re.match("(a|ab)$", "ab").group(), re.search("(?:)", "").span())
scanner = re.Scanner([(r"\d+", lambda s, t: ("int", int(t))), (r"[a-z]+", lambda s, t: ("word", t)), (r"\s+", None)])
print(scanner.scan("ab 12 cd34 !x"))
for f in (lambda: re.compile("a", "b"), lambda: re.compile(b"a", re.U), lambda: p.search(5), lambda: p.match(b"a"), lambda: p.search("a", "b"), lambda: re.compile(5), lambda: re.findall("a"), lambda: re.compile(p, re.I), lambda: p.nope, lambda: m[5], lambda: m.span("zz"), lambda: re.template("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
