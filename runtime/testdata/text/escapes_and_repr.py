# string literals, escapes and repr
print("tab\there", "nl\\n", 'q\'q', "q\"q", "\\", "a\
b", "\x41\u0042\U00000043\103\0".replace("\0", "NUL"), "\N{BULLET}")
print(r"raw\n\t", R"x\\", r'\'', rb"\x", br"\y", u"unicode", b"bytes")
print('''triple 'single' "double"''', """line1
line2 "quoted" """, "a" 'b' """c""", ("implicit "
      "join"))
for s in ["plain", "it's", 'say "hi"', "both ' and \"", "back\\slash", "new\nline", "tab\t", "\r", "\0", "\x01\x1f\x7f", "\x80\xa0\xad", "é", "한", "😀", "\u200b", "\u2028", "\ud800", "\U0010ffff", "\ue000", "\u0378", "", "'", '"', "\\'", "\x1b[0m", "\ufeff", "\u0301"]:
    print(repr(s) if s.isprintable() or not any(0xD800 <= ord(c) < 0xE000 for c in s) else ascii(s), ascii(s), len(s), eval(repr(s)) == s)
print([repr("a")], ["it's"], ('"',), {"k\n": "v\t"}, {"\\"}, repr(repr("'")), str("'"), f"{'a\'b'!r}")
print("%r" % "\n", "{!r}".format("\t"), f"{'\x00'!r}", ascii(["é", "한"]), ascii({"é": "😀"}))
print("a\vb\fc\ad\be".encode(), "\1\12\123\1234".encode(), "\x7f\xff".encode("latin-1"), len("\N{LATIN SMALL LETTER E WITH ACUTE}"))
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for code in [r"'\d'", r"'\ '", r"b'\q'", r"'\400'", r"f'\w{1}'", r"r'\d'"]:
        before = len(caught)
        value = eval(code)
        print(code, repr(value), [(w.category.__name__, str(w.message)) for w in caught[before:]])
for code in ["'abc", '"""abc', r"'\x'", r"'\xg0'", r"'\u123'", r"'\N'", r"'\N{x'", "'a\nb'", r"r'\'", "b'한'", "''''", "f'{'", "'a' b'b'", r"'\U12345678'", "ur'x'", "bf'x'", "'''a''"]:
    try:
        print(code, eval(code))
    except SyntaxError as e:
        print(repr(code), "->", e.msg)
