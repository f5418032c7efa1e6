# a gallery of pattern features
import re
tests = [
    (r"a|b|cd", "cd"), (r"(ab)+c", "ababc"), (r"a.c", "a\nc"), (r"a.c(?s)" if False else r"(?s)a.c", "a\nc"), (r"^abc$", "abc\n"), (r"\Aabc\Z", "abc\n"), (r"\bfoo\B", "foobar"), (r"[^\s]+", "  hi "), (r"\d{2,4}?", "12345"), (r"\d{2,4}", "12345"), (r"a*?b", "aaab"), (r"a++b", "aaab"), (r"a++a", "aaa"), (r"(?>a+)b", "aab"), (r"(a+)+b", "aab"), (r"(?=a)\w", "abc"), (r"(?!a)\w", "abc"), (r"(?<=a)b", "ab"), (r"(?<!a)b", "ab cb"), (r"(?:x)(y)", "xy"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""), (r"(a)(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"[\w.-]+@[\w-]+\.\w+", "mail me@ex-am.org now"), (r"\\", "a\\b"), (r"[]a]+", "]a]"), (r"[a\-z]+", "a-z"), (r"[\]\[]", "[]"), (r"\.", "a.b"), (r"\x41\u0042\103", "ABC"), (r"\t|\n", "a\tb"), (r"(?i:A)b", "ab"), (r"(?i:A)b", "aB"), (r"(?x) a  b # c", "ab"), (r"(?a)\w+", "éa"), (r"\w+", "éa"), (r"\D+\S", "ab12"), (r"(?#comment)x", "x"), (r"x{0}", "x"), (r"x{,2}", "xxx"), (r"x{2,}", "xxxx"), (r"x{a}", "x{a}"), (r"(|a)b", "ab"), (r"()", "z"), (r"(a|ab)(c|bcd)", "abcd"), (r"((a)|b)*", "ab"), (r"(\w)(\w)\2\1", "abba"), (r"\N{DIGIT FIVE}", "5"), (r"[^a]", "ab"), (r"[a-cx-z]+", "abcxyzd"), (r"[+*?.]", "a*b"), (r"é+", "ééa"), (r"한.", "한글"), (r"\Bx", "axx"), (r"$", "ab"), (r"(?m)^b", "a\nb"), (r"(?m)a$", "a\nb"), (r"(?-i:a)", "A"), (r"(?i)ß", "SS"), (r"(?i)ſ", "S"), (r"(?i)k", "\u212a"), (r"\d", "٣"), (r"(?a:\d)", "٣"), (r"\s", "\u2003"), (r"(a{1,2}){2}", "aaaa"), (r"(?:(?:a)*)*", "aa"), (r"(?s:.)\n", "\n\n"), (r"a{2}{3}" if False else r"(?:a{2}){3}", "aaaaaa")]
for pat, s in tests:
    try:
        m = re.search(pat, s)
        print(f"{pat!r} {ascii(s)}:", (m.span(), m.group(), m.groups(), m.lastindex) if m else None)
    except re.error as e:
        print(f"{pat!r}: error {e}")
bad = ["(", "(a", "a)", "[", "[a", "[]", "*", "a**", "+a", "a{2", "a{3,2}", "\\", "(?P<>a)", "(?P<a", "(?P<a>x)(?P<a>y)", "(?P=b)", "(?P<a-b>x)", "\\2(a)", "(?<=a*)", "(?<!a|bc)x", "(?(2)a)", "(?(x)a)", "(?z)a", "(?i", "(?-z:a)", "(?ia-i:x)", "x(?i)", "[b-a]", "[\\w-a]", "\\Q", "\\u12", "\\x1", "\\N{x}", "(?>a", "a?++" if False else "a?+?", "(?#x", "{", "}", "a|*b", "(*)", "(?P>x)", "(?<a>x)", "\\8", "[[a]", "[a&&b]"]
import warnings
warnings.simplefilter("ignore")
for pat in bad:
    try:
        re.compile(pat)
        print(repr(pat), "ok")
    except re.error as e:
        print(repr(pat), "->", e, e.pos, e.msg == str(e).split(" at position")[0], e.lineno, e.colno)
    except Exception as e:
        print(repr(pat), "->", type(e).__name__, e)
