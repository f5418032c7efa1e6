"""Formatting of numbers and text in all three ways."""
import string
import textwrap

vals = [0, 1, -1, 255, 10**15, 3.14159, -2.5, 1e100, 1e-5, 0.0, float("inf"), float("nan"), True]
for spec in ["d", "5d", "05d", "+d", " d", ",d", "_d", "b", "#b", "o", "#x", "X", "08b", "#010x", "c", "n", ">6", "<6", "^7", "*^9d", "=+6d"]:
    try:
        print(spec, [format(v, spec) for v in (0, 7, -42, 65)])
    except ValueError as e:
        print(spec, e)
for spec in ["", "f", ".2f", "8.3f", "-08.2f", "+.1e", "e", "g", ".3g", "#g", "%", ".1%", ",.2f", "_.1f", "G", "E", "n", "z.1f", ".0f", "#.0f", "015,.2f", "<10.1f", "r", "d", "s"]:
    out = []
    for v in (3.14159, -2.5, 1e10, 1e-7, 0.0, -0.04, float("inf"), float("nan")):
        try:
            out.append(format(v, spec))
        except ValueError as e:
            out.append(str(e))
            break
    print(repr(spec), out)
for spec in ["", "10", ">10", "^10", ".2", "*<8.3", "s", "=5", "d", "+", ",", "010", "\u4e2d^7"]:
    try:
        print(repr(spec), "|" + format("héllo", spec) + "|")
    except ValueError as e:
        print(repr(spec), e)
print("{} {!r} {!s:>5} {0!a}".format("a", "b", "c") if False else "{0} {0!r} {1:>{w}} {name} {l[0]} {d[k]} {o.real}".format("é", 5, w=4, name="n", l=[9], d={"k": 8}, o=3))
print("%s %r %d %5.2f %-5s| %05d %x %#o %e %g %c %% %(a)s" % {"a": 1} if False else "%s|%r|%d|%5.2f|%-5s|%05d|%x|%#o|%e|%g|%c|%%" % ("s", "r", 3.9, 2.5, "ab", -42, 255, 8, 12345.678, 1e-10, 65))
print("%(name)s is %(age)03d, %(name)r" % {"name": "Ann", "age": 7}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
for f in (lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%z" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "{0[}".format([1]), lambda: "{:d}".format("a"), lambda: "{!z}".format(1), lambda: "{0.x}".format(1), lambda: "%x" % 1.5, lambda: format(1, "q"), lambda: format([], "5"), lambda: "%d" % None, lambda: format(1.5, "x"), lambda: format("a", ".2f"), lambda: "{:{}}".format(1), lambda: "%" % ()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x, width, name = 12.3456, 10, "Zoë"
print(f"{x:{width}.2f}|{x!r:>12}|{name!a}|{x=}|{x=:.1f}|{name=!s}|{ {'a': 1}['a'] }|{'nested ' + f'{x:.0f}'}|{{}}|{x:%}")
print(f"{name:_^{width}}|{10**6:,}|{255:#x}|{1/3:.{2+1}}|{'a' if x > 1 else 'b'}|{[i*i for i in range(3)]}|{name.upper():>5}|{(lambda v: v * 2)(4)}")
t = string.Template("$who owes ${amount}€ $$5 ${who}s")
print(t.substitute(who="Ann", amount=3), t.safe_substitute(who="Bob"), string.Template("$a $b").safe_substitute(a=1))
for f in (lambda: t.substitute(who=1), lambda: string.Template("$ x").substitute(), lambda: string.Template("a\n ${").substitute()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(string.capwords("hello  big world"), string.ascii_lowercase[:5], string.punctuation, repr(string.whitespace), string.hexdigits)
para = "The quick brown fox jumps over the lazy dog. " * 3
print(textwrap.fill(para, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(para, 30), textwrap.shorten("hello", 3, placeholder="…"), textwrap.wrap("a-b-c supercalifragilistic", 8), textwrap.wrap("x " * 5, 4, max_lines=2))
print(textwrap.dedent("""\
    a
      b
    c"""), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb\n", "> ", lambda l: True)))
print("abc".center(9, "*"), "7".zfill(3), "-7".zfill(4), "a\tb".expandtabs(4), "Straße".casefold(), "ǆ".title(), "ß".upper(), "x,y,,z".split(","), " a b ".split(), "a.b.c".rsplit(".", 1), "a=b=c".partition("="), "abc".rpartition("x"), "l1\nl2\r\nl3".splitlines(True), "banana".count("an"), "banana".find("z"), "title case".title(), "aXbX".replace("X", "-", 1), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "%" in "100%", "abc" < "abd", "z" * 3, "abc"[::-1], "hello".translate(str.maketrans("el", "ip", "o")), "1²".isdigit(), "½".isnumeric(), "Ab".swapcase(), "٣".isdecimal(), "a1".isalnum(), "id".isidentifier())
