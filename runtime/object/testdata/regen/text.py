"""Writes testdata/text/*.txt: what CPython 3.13 makes of text and bytes.

Run it with CPython 3.13 in the package's directory:
    python3.13 testdata/regen/text.py

A line is a case, its fields separated by tabs; values are written as their
repr. "call" lines have receiver, method, positional and keyword arguments, and
the result; "format", "percent" and "fields" lines what is formatted and by
what. An error is "!", its type and its message. A bytearray's result is
followed by what the method left of it.
"""
import itertools
import os
import random
import unicodedata
import warnings
import zlib

warnings.simplefilter("ignore")
random.seed(7)
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "text")


def show(v):
    if isinstance(v, memoryview):
        return "memoryview(%r)" % v.tolist()
    return repr(v)


def attempt(f):
    try:
        return show(f())
    except Exception as e:
        return "!%s: %s" % (type(e).__name__, e)


class Table:
    def __init__(self, name):
        self.name, self.rows, self.seen = name, [], set()

    def add(self, *fields):
        line = "\t".join(fields)
        if "\n" in line or line in self.seen or len(line) > 400:
            return
        self.seen.add(line)
        self.rows.append(line)

    def call(self, recv, method, *args, **kwargs):
        source = show(recv)
        if isinstance(recv, memoryview):
            source = "memoryview(%r)" % recv.obj
        elif isinstance(recv, bytearray):
            recv = bytearray(recv)
        given = [source, method, repr(args), repr(kwargs)]
        r = attempt(lambda: getattr(recv, method)(*args, **kwargs) if not method.startswith(".") else getattr(recv, method[1:]))
        if isinstance(recv, bytearray):
            r += " then " + repr(recv)
        self.add(*given, r)

    def thin(self, n):
        """Keeps one line in n, and the first of each method and error."""
        kept, seen = [], set()
        for line in self.rows:
            f = line.split("\t")
            key = (f[1] if f[0] not in ("format", "percent", "fields", "map", "op") else f[0], f[-1] if f[-1].startswith("!") else f[-1][:1])
            if key not in seen or zlib.crc32(line.encode()) % n == 0:
                kept.append(line)
            seen.add(key)
        self.rows = kept

    def write(self, one_in=1):
        if one_in > 1:
            self.thin(one_in)
        with open(os.path.join(OUT, self.name + ".txt"), "w", encoding="utf-8", newline="\n") as f:
            f.write("\n".join(self.rows) + "\n")


TEXTS = ["", "a", "abc", "aXbXc", "  two words ", "a,b,,c", "line1\nline2\r\nline3\rx\x0by\x0cz\x1c1\x1d2\x1e3\x854\u20285\u20296",
         "\u00e9\u20ac\U0001f600\uac00", "stra\u00dfe", "\u0130\u01c5\u0149", "\u039f\u0394\u039f\u03a3 \u03a3", "\ud800x\udfff", "tab\tin\there",
         "ABC def", "Title Case Here", "they're bill's", "123", "\u0663\u00b2\u2155\u4e94", "-42", "+7", " \t\n\u2003x\u3000", "xxaxx", "\x00\x7f\x80\xad",
         "\u1f88\ufb03\u1e9e", "\u01f0\u0390", "aaa", "mississippi", "a b\x1fc", "\u0345\u0399", "\u13a0\uab70", "under_score1", "1abc", "\u2118x", "\u00aa\u2160\u24d0"]
SUBS = ["", "a", "X", ",", "ss", " ", "\u20ac", "iss", "zz", "\ud800", "abc"]
BOUNDS = [(), (1,), (0, 2), (-3,), (2, -1), (None, 3), (5, 2), (100,), (-100, 100), (1, None)]


def strings():
    t = Table("str")
    plain = ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit",
             "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "split", "rsplit", "splitlines",
             "strip", "lstrip", "rstrip", "expandtabs", "encode", "__repr__", "__str__", "__len__", "__getnewargs__"]
    for s, m in itertools.product(TEXTS, plain):
        t.call(s, m)
    for s in TEXTS:
        t.call(s, "splitlines", True)
        t.call(s, "splitlines", keepends=True)
        for sub in SUBS:
            for m in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]:
                t.call(s, m, sub, *random.choice(BOUNDS))
            t.call(s, "__contains__", sub)
            t.call(s, "split", sub)
            t.call(s, "split", sub, random.randrange(-1, 3))
            t.call(s, "rsplit", sub, random.randrange(-1, 3))
            for m in ["partition", "rpartition", "removeprefix", "removesuffix", "join", "strip", "lstrip", "rstrip"]:
                t.call(s, m, sub)
            t.call(s, "replace", sub, random.choice(SUBS), random.randrange(-1, 4))
            t.call(s, "replace", sub, random.choice(SUBS))
        for m in ["split", "rsplit"]:
            t.call(s, m, None, random.randrange(0, 3))
            t.call(s, m, maxsplit=1)
        for n in [0, 3, 7, 12]:
            t.call(s, "center", n)
            t.call(s, "ljust", n, "*")
            t.call(s, "rjust", n, "\u20ac")
            t.call(s, "center", n, "\ud800")
            t.call(s, "zfill", n)
            t.call(s, "expandtabs", n)
            t.call(s, "__mul__", n - 1)
            t.call(s, "__rmul__", n - 3)
        for i in [0, 1, -1, 2, 50, -50, True, 2**70]:
            t.call(s, "__getitem__", i)
        for _ in range(6):
            pick = lambda: random.choice([None, None, 0, 1, 2, 3, -1, -2, -5, 50, -50])
            t.call(s, "__getitem__", slice(pick(), pick(), random.choice([None, 1, 2, -1, -2, 3, 0])))
        t.call(s, "translate", {97: "<A>", 98: None, 120: 88, 0x20ac: "E", 32: ""})
        t.call(s, "translate", "0123456789")
        t.call(s, "__add__", "\u20acx")
        for o in [1, 1.5, None, b"a", "abd", "abc"]:
            for m in ["__eq__", "__lt__", "__ge__", "__ne__"]:
                t.call(s, m, o)
    words = [1, 1.5, None, b"a", [], ("a",), "a"]
    for m in ["find", "index", "count", "startswith", "endswith", "split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip",
              "removeprefix", "removesuffix", "join", "center", "ljust", "rjust", "zfill", "expandtabs", "translate", "__getitem__",
              "__contains__", "encode", "splitlines", "format_map", "__format__"]:
        for w in words:
            if m == "expandtabs" and w is None:
                continue
            t.call("abc", m, w)
        t.call("abc", m)
        t.call("abc", m, "a", "b")
        t.call("abc", m, 1, 2, 3, 4)
        t.call("abc", m, bogus=1)
    for args in [(), ("a",), ("a", 1), (1, "a"), ("a", "b", "c"), ("a", "b", 1.5), ("a", "b", 1, 2)]:
        t.call("aaa", "replace", *args)
    t.call("aaa", "replace", "a", "b", count=2)
    t.call("aaa", "replace", "a", "b", 1, count=2)
    t.call("a", "split", "a", sep="b")
    t.call("a", "startswith", ("b", "a"))
    t.call("a", "startswith", ("b", 1))
    t.call("a", "startswith", ())
    t.call("a", "endswith", ("a", 1))
    for args in [("",), (["b", 2],), (("x", "y", "z"),), ({"k": 1},), (iter(()),), ([],), (["one"],), ("xyz",)]:
        if not hasattr(args[0], "__next__"):
            t.call("-\u20ac", "join", *args)
    for args in [(1,), ("a", "bc"), ("a", 1), (1, "a"), ("a", "b", 1), ({"ab": 1},), ({1.5: 1},), (), ("ab", "xy"), ("ab", "xy", "z\u20ac"),
                 ({"a": 1, 98: "x", "\u20ac": None},), ("aa", "xy"), ([],)]:
        t.call("", "maketrans", *args)
    for table in [{97: -1}, {97: 1114112}, {97: 1.5}, {97: 1114111}, {97: True}, {97: "\ud800"}, [None] * 97 + ["z"], (), {}, {97: 2**70}]:
        t.call("abc", "translate", table)
    for m in ["upper", "isalpha", "title", "lower", "__len__", "isidentifier"]:
        t.call("a", m, 1)
        t.call("a", m, x=1)
    for fill in ["", "ab", 1, None]:
        t.call("a", "center", 5, fill)
        t.call("a", "ljust", 5, fill)
    t.call("a", "center", 2**70)
    t.call("a", "expandtabs", 2**40)
    t.write(6)


def classes():
    """One line for each property: the code points that have it, hashed by block of 256."""
    t = Table("unicode")
    props = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isspace", "isprintable", "isupper", "islower", "istitle", "isidentifier",
             "upper", "lower", "title", "casefold", "swapcase", "capitalize"]
    for p in props:
        total = 0
        for start in range(0, 0x110000, 4096):
            h = 0
            for c in range(start, start + 4096):
                v = getattr(chr(c), p)()
                n = int(v) if isinstance(v, bool) else sum((i + 1) * ord(x) for i, x in enumerate(v))
                h = (h * 31 + n) & 0xFFFFFFFF
            if p.startswith("is") and h == 0:
                continue
            if not p.startswith("is") and not 0 <= start < 0x20000:
                continue
            t.add(p, hex(start), "%08x" % h)
    for start in range(0, 0x30000, 4096):
        h = 0
        for c in range(start, start + 4096):
            h = (h * 31 + int(("a" + chr(c)).isidentifier())) & 0xFFFFFFFF
        t.add("identifier_part", hex(start), "%08x" % h)
    for start in range(0, 0x110000, 4096):
        h = 0
        for c in range(start, start + 4096):
            for x in unicodedata.name(chr(c), ""):
                h = (h * 31 + ord(x)) & 0xFFFFFFFF
        if h:
            t.add("name", hex(start), "%08x" % h)
    t.write()


BYTES = [b"", b"a", b"abc", b"aXbXc", b"  two words ", b"a,b,,c", b"l1\nl2\r\nl3\rx\x0by\x0cz\x1c1\x85", b"\x00\xff\x80", b"tab\tin\xe9\there",
         b"ABC def", b"Title Case", b"they're", b"123", b"-42", b"+7", b"xxaxx", b"aaa", b"mississippi"]
BSUBS = [b"", b"a", b"X", b",", b"ss", b" ", b"\xff", b"iss", b"zz"]


def byte_strings():
    t = Table("bytes")
    plain = ["upper", "lower", "title", "capitalize", "swapcase", "isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle",
             "isupper", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "expandtabs", "decode", "hex", "__repr__", "__str__", "__len__"]
    for kind in [bytes, bytearray]:
        for s, m in itertools.product(BYTES, plain):
            t.call(kind(s), m)
        for s in BYTES:
            t.call(kind(s), "splitlines", True)
            for sub in BSUBS:
                for m in random.sample(["find", "rfind", "index", "rindex", "count", "startswith", "endswith"], 4):
                    t.call(kind(s), m, random.choice([sub, bytearray(sub)]), *random.choice(BOUNDS))
                t.call(kind(s), "__contains__", sub)
                t.call(kind(s), "split", sub, random.randrange(-1, 3))
                t.call(kind(s), "rsplit", sub, random.randrange(-1, 3))
                for m in random.sample(["partition", "rpartition", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip"], 4):
                    t.call(kind(s), m, sub)
                t.call(kind(s), "replace", sub, random.choice(BSUBS), random.randrange(-1, 4))
                t.call(kind(s), "__add__", sub)
            for n in [0, 7, 12]:
                t.call(kind(s), "center", n)
                t.call(kind(s), "ljust", n, b"*")
                t.call(kind(s), "rjust", n, bytearray(b"-"))
                t.call(kind(s), "zfill", n)
                t.call(kind(s), "expandtabs", n)
                t.call(kind(s), "__mul__", n - 3)
            for i in [0, -1, 2, 50, True, 2**70]:
                t.call(kind(s), "__getitem__", i)
            for _ in range(4):
                pick = lambda: random.choice([None, None, 0, 1, 2, 3, -1, -2, -5, 50, -50])
                t.call(kind(s), "__getitem__", slice(pick(), pick(), random.choice([None, 1, 2, -1, -2, 3, 0])))
            t.call(kind(s), "translate", None, b"a,")
            for n in [(":",), ("-", 2), ("-", -2), (b"_", 3), (":", 0), (":", -50)]:
                t.call(kind(s), "hex", *n)
            for i in [97, 0, 255, 256, -1, True, 2**70]:
                t.call(kind(s), "__contains__", i)
                t.call(kind(s), random.choice(["find", "count", "rindex"]), i)
            for o in [b"abc", "abc", 1]:
                for m in ["__eq__", "__lt__"]:
                    t.call(kind(s), m, o)
        for m in ["find", "index", "count", "startswith", "endswith", "split", "rsplit", "partition", "strip", "removeprefix", "join", "center",
                  "ljust", "zfill", "expandtabs", "translate", "__getitem__", "__contains__", "decode", "splitlines", "hex", "fromhex"]:
            for w in [1, 1.5, None, "a", [], (b"a",), (1,), b"a"]:
                if m == "expandtabs" and w is None:
                    continue
                t.call(kind(b"abc"), m, w)
            t.call(kind(b"abc"), m)
            t.call(kind(b"abc"), m, 1, 2, 3, 4)
        for args in [("",), ("61",), ("6 1",), ("61 62\n63",), ("a",), ("zz",), ("aaz",), ("az",), ("\u00e9",), ("6\u00e9",), (" ",), ("AbCd",)]:
            t.call(kind(b""), "fromhex", *args)
        for args in [(b"a", b"bc"), ("a", "b"), (b"ab", b"xy"), (b"a",)]:
            t.call(kind(b""), "maketrans", *args)
        t.call(kind(b"-"), "join", [b"a", bytearray(b"b")])
        t.call(kind(b"-"), "join", [b"a", "b"])
        t.call(kind(b"abc"), "translate", b"a")
        t.call(kind(b"abc"), "replace", b"a")
        t.call(kind(b"abc"), "replace", "a", b"b")
        t.call(kind(b"abc"), "center", 5, b"ab")
        t.call(kind(b"abc"), "hex", "ab")
        t.call(kind(b"abc"), "hex", "\u00e9")
    b = bytearray(b"abcdef")
    for key in [0, -1, 5, 6, -7, "a", 1.5, slice(1, 3), slice(None, None, 2), slice(None, None, -1), slice(4, 1), slice(1, 1), slice(5, 1, -2)]:
        t.call(b, "__delitem__", key)
        for v in [1, 256, -1, "a", b"xy", b"xyz", [1, 2], [256], None, (1, 2, 3), b"", 2**70]:
            t.call(b, "__setitem__", key, v)
    for v in [1, 256, -1, "a", b"xy", [1, 2], [256], ["a"], None, 1.5]:
        for m in ["append", "extend", "remove", "pop", "__iadd__", "__imul__"]:
            if m == "__imul__" and not isinstance(v, int):
                continue
            t.call(b, m, v)
        t.call(b, "insert", 2, v)
    for m in ["reverse", "clear", "copy", "pop"]:
        t.call(b, m)
    t.call(bytearray(), "pop")
    t.call(b, "pop", 0)
    t.call(b, "pop", -7)
    t.call(b, "insert", -100, 1)
    t.call(b, "insert", 100, 1)
    for base in [b"abcdefgh", bytearray(b"abcdefgh")]:
        for m in ["tobytes", "tolist", "hex", "__len__", ".nbytes", ".readonly", ".format", ".itemsize", ".ndim", ".shape", ".strides", ".contiguous",
                  "toreadonly"]:
            t.call(memoryview(base), m)
        for key in [0, -1, 8, "a", slice(1, 3), slice(None, None, -2), slice(5, 1), None]:
            t.call(memoryview(base), "__getitem__", key)
            for v in [1, 256, "a", b"xy", b"abcd"]:
                t.call(memoryview(bytearray(base)) if isinstance(base, bytearray) else memoryview(base), "__setitem__", key, v)
        for f in ["B", "b", "H", "h", "i", "I", "q", "Q", "d", "f", "c", "?", "x", "@B", "hh"]:
            t.call(memoryview(base), "cast", f)
        t.call(memoryview(base), "cast", "B", (2, 4))
        t.call(memoryview(base), "cast", "B", [2, 2, 2])
        t.call(memoryview(base), "cast", "B", (2, 3))
        t.call(memoryview(base), "cast", "B", (0, 3))
        t.call(memoryview(base), "__eq__", b"abcdefgh")
        t.call(memoryview(base), "__eq__", 1)
    t.write(6)


ENCODINGS = ["utf-8", "UTF8", "ascii", "latin-1", "iso-8859-15", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig", "cp1252",
             "cp437", "koi8-r", "mac-roman", "euc-kr", "cp949", "shift_jis", "euc_jp", "gbk", "gb2312", "big5", "unicode_escape", "raw_unicode_escape", "cp866", "nope", "rot13"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "xmlcharrefreplace", "namereplace", "surrogatepass", "bogus"]


def codecs_table():
    t = Table("codecs")
    texts = ["abc", "\u00e9", "a\u20acb", "\uac00\ub098", "\u3042\u30a2", "\u4e2d\u6587", "\U0001f600!", "x\ud800y", "\udc80\udcff", "\u00e9\u00e8z\u0300\u0301", "\n\\\x00", ""]
    for enc in ENCODINGS:
        for s in texts:
            t.call(s, "encode", enc)
            for h in random.sample(HANDLERS, 3):
                t.call(s, "encode", enc, h)
    for s in texts:
        for h in HANDLERS:
            for enc in ["ascii", "utf-8", "utf-16", "cp1252", "euc-kr"]:
                t.call(s, "encode", enc, h)
    raw = [b"abc", b"\xff", b"\x80abc", b"\xe4\xb8", b"\xe4\xb8a", b"\xe4\xb8\xad", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x9fa", b"\xc0\x80", b"\xed\xa0\x80",
           b"\xf4\x90\x80\x80", b"\xb0\xa1\xb3\xaa", b"\xb0", b"\xb0a", b"\x82\xa0", b"\xa4\xa2\xa5\xa2", b"\x00\xd8a\x00", b"\x00\xdc", b"a", b"a\x00b", b"\xff\xfea\x00", b"\xfe\xff\x00a",
           b"\xff\xfe\x00\x00a\x00\x00\x00", b"aaaa", b"\x00\xd8\x00\x00", b"\xef\xbb\xbfa", b"\x81\x8d", b"\\xe9\\n", b"\\", b"\\u12", b"\\N{BULLET}", b"\\101\\8", b"\x00\xd8",
           b"\xe0\x80\x80", b"a\xffb\xfec"]
    for enc in ENCODINGS:
        for b in raw:
            t.call(b, "decode", enc)
            t.call(b, "decode", enc, random.choice(HANDLERS))
    for b in raw:
        for h in HANDLERS:
            for enc in ["ascii", "utf-8", "utf-16-le"]:
                t.call(b, "decode", enc, h)
    for _ in range(300):
        b = bytes(random.choice([0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xff, 0xe4]) for _ in range(random.randrange(1, 7)))
        t.call(b, "decode", "utf-8", random.choice(["strict", "replace", "ignore", "surrogateescape", "backslashreplace", "surrogatepass"]))
    for s in texts + ["+", "a+b", "a+-b", "\u00e9-", "\u00e9a", "~\\", "\u00e9+\u00e8", "b\u00fccher.de", "B\u00dcCHER.De.", "a..b", "\uac00\u3002kr", "x" * 64, "-\u00e9", "\u00e9\u00e9\u4e2d\U0001f600z"]:
        for enc in ["utf-7", "punycode", "idna"]:
            t.call(s, "encode", enc)
            try:
                b = s.encode(enc)
            except UnicodeError:
                continue
            t.call(b, "decode", enc)
    for b in [b"+", b"+-", b"+AOk", b"+AOk-", b"+AOkx", b"+AOk-x", b"+A", b"+A-", b"+AO-", b"+//-", b"+2D3eAA-", b"+2D0-", b"a+b", b"\xff", b"+AOk.x", b"+@", b"+AOk+", b"bcher-kva", b"-", b"--", b"abc", b"xn--bcher-kva.de"]:
        for h in ["strict", "replace", "ignore"]:
            t.call(b, "decode", "utf-7", h)
        t.call(b, "decode", "punycode")
        t.call(b, "decode", "idna")
    for n in ["  UTF 8 ", "utf__8", "u8", "l1", "iso_8859_1", "646", "ms949", "windows-1252", "", "x-nope", "a\0b", "CP-949", "Latin 1"]:
        t.call("a", "encode", n)
    t.write(4)

    t = Table("charmaps")
    for enc in ["cp037", "cp437", "cp850", "cp852", "cp855", "cp858", "cp860", "cp862", "cp863", "cp865", "cp866", "cp1140", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_5",
                "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_15", "iso8859_16", "koi8_r", "koi8_u", "mac_roman", "mac_cyrillic",
                "cp874", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
                "cp1006", "cp1026", "cp1125", "cp273", "cp424", "cp500", "cp720", "cp737", "cp775", "cp856", "cp857", "cp861", "cp864", "cp869", "cp875", "hp_roman8", "iso8859_11", "koi8_t",
                "kz1048", "mac_croatian", "mac_greek", "mac_iceland", "mac_latin2", "mac_romanian", "mac_turkish", "palmos", "ptcp154", "tis_620", "mac_arabic", "mac_farsi"]:
        t.rows.append(enc + "\t" + repr(bytes(range(256)).decode(enc, "replace")))
    for enc in ["euc_kr", "cp949", "shift_jis", "cp932", "euc_jp", "gbk", "gb2312", "big5", "cp950"]:
        for lead in range(0x80, 0x100):
            out = ""
            for trail in range(0x30, 0x100):
                try:
                    s = bytes([lead, trail]).decode(enc)
                except UnicodeDecodeError:
                    s = "\0"
                out += s
            h = 0
            for ch in out:
                h = (h * 31 + ord(ch)) & 0xFFFFFFFF
            t.rows.append("%s\t%02x\t%08x" % (enc, lead, h))
        h = n = 0
        for c in range(0x10000):
            try:
                b = chr(c).encode(enc)
            except UnicodeEncodeError:
                continue
            n += 1
            for x in b:
                h = (h * 31 + x) & 0xFFFFFFFF
        t.rows.append("%s\tencode\t%d\t%08x" % (enc, n, h))
    t.write()


def formats():
    t = Table("format")
    ints = [0, 1, -1, 42, -1234567, 10**20, True, False, 65, 0x110000, -(2**70), 1234]
    floats = [0.0, -0.0, 1.0, -1.5, 3.14159265, 1e16, 1e-7, 1234567.891, 1e300, float("inf"), float("-inf"), float("nan"), 0.5, 2.5, 100.0, 999999.5, 1e22, 0.0001, -1e-10]
    texts = ["", "a", "abc", "\u20ac\uac00", "\ud800"]
    cplx = [0j, 1j, 1 + 2j, -1.5 - 0j, complex("nan+infj"), complex(-0.0, 1), 1e20 + 1e-5j, 3.0 + 0j]
    def case(v, spec):
        t.add("format", repr(v), repr(spec), attempt(lambda: format(v, spec)))
    fills = ["", "*", "0", "\u20ac", "<"]
    for _ in range(9000):
        v = random.choice(random.choice([ints, floats, texts, cplx]))
        spec = ""
        a = random.choice(["", "<", ">", "^", "="])
        if a:
            spec += random.choice(fills) + a
        spec += random.choice(["", "", "", "+", "-", " "])
        spec += random.choice(["", "", "", "", "", "z"])
        spec += random.choice(["", "", "", "#"])
        spec += random.choice(["", "", "0"])
        spec += random.choice(["", "", "1", "8", "12", "20"])
        spec += random.choice(["", "", "", "", ",", "_"])
        spec += random.choice(["", "", "", ".0", ".1", ".3", ".10", ".20"])
        if isinstance(v, str):
            spec += random.choice(["", "s", "s", "s", "d", "x"])
        elif isinstance(v, int):
            spec += random.choice(["", "d", "b", "o", "x", "X", "c", "n", "e", "f", "g", "%", "E", "s"])
        else:
            spec += random.choice(["", "e", "f", "g", "E", "F", "G", "n", "%", "d", "e", "f", "g"])
        case(v, spec)
    for v in [1, 1.5, "a", 1j, True, None, [], (), {}, b"a"]:
        for spec in ["", "d", "s", "x", "yy", "10yy", ".", "10.", ".x", "__", ",,", ",_", "_,", ",s", "_s", "_c", ",x", "_x", ",n", "9" * 25, ".%s" % ("9" * 25), "\u20ac", "\x01", "<", "=", "=10",
                     "+", " ", "z", "#", "0", "010", "<010", "\u20ac<5", "#x", "c", "+c", "#c", ".3d", "zd", "z.2f", "5", "\u0665", "*^9", "}", "{<5", "i", "r", "F", "%", ".0%", "n", ".2147483648f", "!", ",.2f", "_.2f", ",.2e",
                     "020,.2f", "+020,d", "-08_b", "#_x", "#010_x", "08,", "09,", "010,", "011,", "0>8,"]:
            case(v, spec)
    t.write(6)

    t = Table("fields")
    def fields(fmt, *args, **kwargs):
        t.add("fields", repr(fmt), repr(args), repr(kwargs), attempt(lambda: fmt.format(*args, **kwargs)))
    for fmt in ["", "{}", "{}{}", "{0}{1}{0}", "{a}", "{{}}", "{{{}}}", "{", "}", "{0", "{0!", "{0!r", "{0!r}", "{0!s:>5}", "{0!a}", "{0!x}", "{0!rr}", "{0!}", "{!r}", "{:>10}", "{0:{1}}", "{:{}}", "{0:{1}{2}}",
                "{0:{1:{2}}}", "{0[0]}", "{0[a]}", "{0[a}", "{0[]}", "{0.real}", "{0.}", "{.real}", "{[0]}", "{0[0]x}", "{0[0].real}", "{a[b]}", "{a.b}", "{0}{}", "{}{0}", "{2}", "{a!r:^9}", "{:}", "{:{}", "{:}}", "{0:}}",
                "x{}y{}z", "{0:d}", "{0:s}", "{ 0}", "{0 }", "{a b}", "{-1}", "{99999999999999999999999}", "{0[-1]}", "{0[99999999999999999999999]}", "{0!\u20ac}", "{{", "}}", "a}}b{{c", "{a{b}}", "{0:{a}}", "{:{a}.{b}f}",
                "{\u0660}", "{0[\u0660]}", "{!}", "{!r:}", "{:!r}", "{0:!>5}", "{0[!]}", "{0[:]}", "{0[{]}", "}{", "{}}", "{0!r }", "{0[}", "{[}", "{a[]]}", "{0..real}"]:
        for args, kwargs in [((), {}), ((1, 2, 3), {"a": 5, "b": 2}), (("xy", ">5", "s"), {"a": {"b": 7, "a": 1}}), (([10, 20], 6, "d"), {"a": 1.5, "b": 1}), (({"a": "v", "": 3, "-1": 4},), {})]:
            fields(fmt, *args, **kwargs)
    for m in [{"a": 1}, {}, {"0": 2}, 5, None, "abc"]:
        for fmt in ["{a}", "{}", "{0}", "x", "{a:>5}", "{b}"]:
            t.add("map", repr(fmt), repr(m), attempt(lambda: fmt.format_map(m)))
    t.write()

    t = Table("percent")
    def percent(fmt, arg):
        t.add("percent", repr(fmt), repr(arg), attempt(lambda: fmt % arg))
    values = [0, 1, -1, 42, -1234567, 10**20, True, 1.5, -0.0, 1e16, float("inf"), float("nan"), 3.99, "abc", "\u20ac", b"xy", None, [1], (), {"a": 1}, 1j]
    for _ in range(5000):
        v = random.choice(values)
        spec = "%" + "".join(random.sample(["-", "+", " ", "#", "0"], random.choice([0, 0, 1, 1, 2])))
        spec += random.choice(["", "", "1", "8", "12"]) + random.choice(["", "", "", ".", ".0", ".3", ".10"]) + random.choice(["", "", "", "l", "h"])
        if isinstance(v, (int, float)):
            spec += random.choice("sradiouxXeEfFgGc")
        else:
            spec += random.choice("srasracd%fx")
        percent("<" + spec + ">", (v,) if isinstance(v, tuple) or random.random() < .5 else v)
        if random.random() < .4:
            percent(("<" + spec + ">").encode(), (v,))
    for fmt, arg in [("%", 1), ("%d", ()), ("%d", (1, 2)), ("%d %d", 1), ("%d %d", (1,)), ("", 1), ("", ()), ("", {}), ("", []), ("x", {"a": 1}), ("%(a)s", {"a": 1}), ("%(a)s", 1), ("%(a)s", (1,)), ("%(b)s", {"a": 1}), ("%(a", {"a": 1}),
                     ("%(a)", {"a": 1}), ("%(a)s %(a)d", {"a": 1}), ("%(a(b))s", {"a(b)": 3}), ("%()s", {"": 3}), ("%*d", (5, 1)), ("%-*d|", (5, 1)), ("%*d|", (-5, 1)), ("%.*f", (2, 3.14159)), ("%*d", ("a", 1)), ("%.*f", (-2, 3.14159)), ("%*.*f", (8, 2, 3.14159)),
                     ("%y", 1), ("%\u20ac", 1), ("ab\u20ac%y", 1), ("%\x01", 1), ("%5", 1), ("%.", 1), ("%5.", 1), ("%-", 1), ("%l", 1), ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1), ("%%", ()), ("%%", 1), ("%5%", ()), ("%c", "ab"), ("%c", "a"),
                     ("%c", 97), ("%c", 0x110000), ("%c", -1), ("%c", 1.5), ("%c", ""), ("%c", b"a"), ("%5c|%-5c|", ("a", 98)), ("%x", 1.5), ("%x", "a"), ("%o", None), ("%d", "1"), ("%d", None), ("%d", 1.9), ("%d", 1j), ("%f", "a"), ("%f", None), ("%e", 1j), ("%s", ((1, 2),)), ("%s", [1, 2]),
                     ("%s %s", [1, 2]), ("%s", {"a": 1}), ("%r", "a'b"), ("%a", "\u20ac"), ("%s%s", ("a",)), ("%#x %#X %#o", (255, 255, 8)), ("%#.3x", 10), ("%08.3x", 10), ("%+.3d", 5), ("% d", 5), ("%#g", 1.0), ("%i %u", (1, 2)), ("%b", 1), ("%ld", 5), ("%hhd", 5), ("%s", "x" * 3), ("%.2s", "\u20acab"),
                     ("%10s|%-10s|", ("\u20ac", "\u20ac")), ("%(a)*d", {"a": 1}), ("%d%%", 50), ("%d", float("nan")), ("%d", float("inf")), ("%s", None), ("%s", ()), ("%s %%", 1), ("%(a)s %s", {"a": 1}), ("%(a)%", {"a": 1})]:
        percent(fmt, arg)
        if isinstance(fmt, str) and fmt.isascii():
            percent(fmt.encode(), arg)
            percent(bytearray(fmt.encode()), arg)
    for fmt, arg in [(b"%s", "a"), (b"%b", "a"), (b"%b", b"a"), (b"%s", bytearray(b"x")), (b"%s", 1), (b"%a", "\u20ac"), (b"%r", "\u20ac"), (b"%c", 255), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%(a)s", {b"a": b"1"}), (b"%(a)s", {"a": b"1"}), (b"%d", "1"),
                     (b"%x", "1"), (b"%f", "1"), (b"%f", 1), (b"%.2b|", b"abc"), (b"%5b|", b"abc"), (b"\xff%d", 1), (b"%s %s", (b"a",)), (b"%s", (b"a", b"b"))]:
        percent(fmt, arg)
    t.write(5)


def values():
    t = Table("values")

    def make(kind, *args, **kwargs):
        given = [repr(args), repr(kwargs)]
        t.add("make", kind.__name__, *given, attempt(lambda: kind(*args, **kwargs)))

    for args, kwargs in [((), {}), (("a",), {}), ((1,), {}), ((1.5,), {}), ((None,), {}), (([1, "a"],), {}), ((b"a",), {}), ((b"\xc3\xa9", "utf-8"), {}), ((b"\xff", "ascii"), {}),
                         ((b"\xff", "ascii", "replace"), {}), ((bytearray(b"x"), "ascii"), {}), (("a", "ascii"), {}), ((1, "ascii"), {}), ((1, 2, 3, 4), {}), ((b"a", 1), {}), ((b"a", "ascii", 1), {}),
                         ((b"a", None), {}), ((), {"object": b"a", "encoding": "ascii", "errors": "strict"}), ((), {"object": 5}), ((), {"x": 5}), ((), {"encoding": "ascii"}), ((), {"errors": "strict"}), ((b"a",), {"errors": "strict"}),
                         ((b"a", "x"), {}), ((b"", "x"), {}), ((1,), {"object": 2})]:
        make(str, *args, **kwargs)
    for kind in [bytes, bytearray]:
        for args, kwargs in [((), {}), (("a",), {}), ((1.5,), {}), (("a", 1), {}), (("\u00e9", "utf-8"), {}), (("\u00e9", "ascii"), {}), (("\u00e9", "ascii", "replace"), {}), ((-1,), {}), ((3,), {}), ((True,), {}), (([256],), {}),
                             (([1, 2],), {}), (([1.5],), {}), ((["a"],), {}), ((2**100,), {}), ((-(2**100),), {}), ((1, "ascii"), {}), ((1,), {"errors": "strict"}), ((None,), {}), ((), {"source": b"a"}), ((1, 2, 3, 4), {}), ((bytearray(b"q"),), {}),
                             (((1, 2),), {}), (({1: 2},), {}), (("a",), {"encoding": "utf-16-le"}), (("a",), {"errors": "strict"}), ((), {"encoding": "ascii"}), ((), {"x": 1}), (("a", None), {}), ((1j,), {}), (([-1],), {}), (([2**70],), {})]:
            make(kind, *args, **kwargs)
    for args, kwargs in [((), {}), (("a",), {}), ((b"a",), {}), ((b"a", 1), {}), ((1,), {}), ((), {"object": b"a"}), ((), {"x": b"a"}), ((bytearray(b"ab"),), {})]:
        make(memoryview, *args, **kwargs)
    for args in [(), ("a",), ("a", b"b", 0, 1, "r"), ("a", "b", 0, 1, "r"), (1, b"b", 0, 1, "r"), ("a", b"b", "0", 1, "r"), ("a", b"b", 0, 1, 1), ("a", "\u20ac", 0, 1, "r"), ("a", "bc", 0, 2, "r"), ("b", 0, 1, "r"), ("bc", 0, 2, "r"), (b"b", 0, 1, "r")]:
        for kind in [UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError]:
            make(kind, *args)
            t.add("text", kind.__name__, repr(args), "{}", attempt(lambda: str(kind(*args))))
            for a in ["object", "start", "end", "reason", "encoding", "args"]:
                t.add("attr." + a, kind.__name__, repr(args), "{}", attempt(lambda: getattr(kind(*args), a)))
    operands = ["", "ab", "\u20ac", b"", b"ab", bytearray(b"ab"), bytearray(b"\xff"), 0, 1, 3, -1, 2**70, 1.5, None, True, (), (1,), [1], {}, "%s", b"%s", b"abc", "abc"]
    import operator as o
    ops = {"+": o.add, "*": o.mul, "%": o.mod, "-": o.sub, "==": o.eq, "<": o.lt, ">=": o.ge, "!=": o.ne, "in": lambda a, b: o.contains(b, a), "[]": o.getitem}
    for a in operands:
        for b in operands:
            if not isinstance(a, (str, bytes, bytearray)) and not isinstance(b, (str, bytes, bytearray)):
                continue
            for sym, f in ops.items():
                t.add("op", sym, repr(a), repr(b), attempt(lambda: f(a, b)))
    for v in TEXTS + BYTES + [bytearray(b"it's \"x\""), "it's", 'a"b', "'\"", b"'", b"'\"", "\\", "\x7f\xa0\u2028\ue000\U000e0001\U0010ffff\u0378"]:
        t.add("ascii", "", repr(v), "", attempt(lambda: ascii(v)))
        t.add("str", "", repr(v), "", attempt(lambda: str(v)))
    t.write(4)


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    strings()
    classes()
    byte_strings()
    codecs_table()
    formats()
    values()
