# replacing with regular expressions
import re
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "joe@home"), re.sub(r"\bcat\b", "dog", "cat concat cat"), re.sub("[aeiou]", lambda m: m[0].upper(), "education"), re.sub(r"(?P<d>\d+)", r"<\g<d>>", "a1b22"), re.sub(r"(a)(b)?", r"[\1\2]", "ab a"), re.sub(r"\s*,\s*", ", ", "a ,b,c , d"), re.sub("^", "> ", "a\nb", flags=re.M), re.sub("$", "!", "a\nb", flags=re.M))
print(re.sub("a*", "-", "baac"), re.sub("", ".", "abc"), re.sub(r"\d", "", "a1b2", count=1), re.subn("x", "y", "axbx"), re.subn("q", "", "abc"), re.sub(".", r"\g<0>\g<0>", "ab"), re.sub("a", "\\n", "bab").encode(), re.sub("a", r"\\", "bab"), re.sub(r"(.)", r"\1\n", "ab").encode(), re.sub(r"(x)(y)(z)", r"\3\2\1\g<1>0", "xyz"))
def titlecase(s): return re.sub(r"[A-Za-z]+('[A-Za-z]+)?", lambda m: m.group(0).capitalize(), s)
def camel_to_snake(s): return re.sub(r"(?<!^)(?=[A-Z])", "_", s).lower()
def snake_to_camel(s): return re.sub(r"_([a-z])", lambda m: m[1].upper(), s)
def commas(n): return re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", str(n))
def expand(s, env): return re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda m: str(env.get(m[1] or m[2], m[0])), s)
def strip_tags(s): return re.sub(r"<[^>]+>", "", s)
def markdown(s):
    for pat, rep in ((r"\*\*(.+?)\*\*", r"<b>\1</b>"), (r"\*(.+?)\*", r"<i>\1</i>"), (r"`([^`]+)`", r"<code>\1</code>"), (r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>')):
        s = re.sub(pat, rep, s)
    return s
print(titlecase("they're bill's friends"), camel_to_snake("someCamelCaseName"), snake_to_camel("to_camel_case"), commas(1234567), commas(12), expand("$a ${b} $c $$", {"a": 1, "b": "two"}), strip_tags("<p>hi <b>there</b></p>"), markdown("**bold** and *it* `code` [x](http://y)"))
print(re.sub(r"(\d+)", lambda m: str(int(m[1]) + 1), "item 9 of 99"), re.sub(r"(?i)hello", "bye", "Hello HELLO hello"), re.sub(r"(.)\1+", r"\1", "aabbccdd"), re.sub(r"\b(\w+)( \1\b)+", r"\1", "the the cat cat cat sat"), re.sub(r"^\s+|\s+$", "", "  x  "), re.sub(r"[^\w\s]", "", "a!b? c."), re.sub(r"(?m)#.*$", "", "a # x\nb # y"), re.sub("[가-힣]+", "K", "한글 abc 나라"), re.sub(b"a", b"b", b"banana", count=2))
counts = {}
def count(m): counts[m[0]] = counts.get(m[0], 0) + 1; return f"{m[0]}{counts[m[0]]}"
print(re.sub(r"[a-z]", count, "abcaab"), counts)
m = re.search(r"(?P<y>\d+)-(?P<m>\d+)(?P<z>x)?", "on 2024-05")
print(m.expand(r"\g<m>/\1"), m.expand("[\\g<z>]"), m.start("m"), m.regs, m.endpos, m.groupdict(default="-"), m.groups("none"), m.group("y", "z"), re.split(r"(\d)", "a1b2c", maxsplit=1), re.split(r"\W+", "one, two;three!"), re.split(r"(?=[A-Z])", "splitAtCaps"), re.split(",", ""), re.split("x*", "axbc"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: re.sub("a", r"\1", "a"))
attempt(lambda: re.sub("(a)", r"\g<2>", "a"))
attempt(lambda: re.sub("(a)", r"\g<name>", "a"))
attempt(lambda: re.sub("(a)", r"\g<1", "a"))
attempt(lambda: re.sub("(a)", r"\g<>", "a"))
attempt(lambda: re.sub("a", r"\z", "a"))
attempt(lambda: re.sub("a", lambda m: 5, "a"))
attempt(lambda: re.sub("a", lambda: "x", "a"))
attempt(lambda: re.sub("a", None, "a"))
attempt(lambda: re.sub("a", "b", 5))
attempt(lambda: re.sub("a", b"b", "a"))
attempt(lambda: m.group(9))
attempt(lambda: m["nope"])
attempt(lambda: m.start("q"))
attempt(lambda: m.expand(r"\9"))
