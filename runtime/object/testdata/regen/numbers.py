"""Writes testdata/number/*.txt: what CPython 3.13 makes of numbers.

Run it with CPython 3.13 in the package's directory:
    python3.13 testdata/regen/numbers.py

Every field of a line is separated by a tab. A value is written as its repr, a
str as JSON, bytes as b"hex". A long result is cut to its head, its length and
its FNV-1a hash; an error is its type and message.
"""
import json
import math
import os
import random
import struct
import warnings

warnings.simplefilter("ignore")
random.seed(20)
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "number")


def fnv(data):
    h = 0x811C9DC5
    for b in data:
        h = (h ^ b) * 0x01000193 & 0xFFFFFFFF
    return h


def short(text):
    if len(text) <= 44:
        return text
    return "%s~%d~%08x" % (text[:24], len(text), fnv(text.encode("utf-8", "surrogatepass")))


def result(f):
    try:
        r = repr(f())
    except Exception as e:
        return json.dumps("%s: %s" % (type(e).__name__, e)) if len(str(e)) < 200 else short(type(e).__name__ + ": " + str(e))
    return short(r)


def lit(v):
    if isinstance(v, str):
        return json.dumps(v)
    if isinstance(v, bytes):
        return 'b"%s"' % v.hex()
    return repr(v)


def write(name, lines):
    with open(os.path.join(OUT, name), "w") as f:
        for fields in lines:
            f.write("\t".join(fields) + "\n")


INTS = [0, 1, -1, 2, -2, 3, 7, -7, 10, 63, 64, 100, -1000, 2**31, 2**32 + 1, -3037000500, 2**53, 2**53 + 1, 2**62, 2**63 - 1,
        -2**63, 2**63, -2**63 - 1, 2**64, -2**64 + 1, 10**20, -10**25 + 7, 3**100, 2**1024, -10**400]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.7, -0.1, 5e-324, 1e-310, 2.2250738585072014e-308, 2.0**53, 2.0**63, 1e19, 1e300, -1e300,
          1.7976931348623157e308, float("inf"), float("-inf"), float("nan")]
COMPLEX = [0j, 1j, 1 + 2j, -2.5 - 1j, complex(-0.0, 3.0), 1e200j, complex("inf+1j"), complex("nan")]
ALL = INTS + [True, False] + FLOATS + COMPLEX


def binary():
    import operator as o
    ops = {"+": o.add, "-": o.sub, "*": o.mul, "/": o.truediv, "//": o.floordiv, "%": o.mod, "**": o.pow, "<<": o.lshift,
           ">>": o.rshift, "&": o.and_, "^": o.xor, "|": o.or_, "divmod": divmod}
    errors = {}
    rows = []
    for name, f in ops.items():
        bits = name in ("<<", ">>", "&", "^", "|")
        whole = name in ("//", "%", "divmod")
        values = [v for v in ALL if not (bits and isinstance(v, (float, complex)) or whole and isinstance(v, complex))]
        rows.append(["values", name] + [lit(v) for v in values])
        for a in values:
            row = [name, lit(a)]
            for b in values:
                ints = isinstance(a, int) and isinstance(b, int)
                if ints and (name == "**" and b > 2000 and abs(a) > 1 or name == "<<" and b > 4000 and a):
                    row.append("-")  # too large to be made
                    continue
                r = result(lambda: f(a, b))
                if r.startswith('"'):
                    if r not in errors:
                        errors[r] = "!%d" % len(errors)
                        rows.append(["error", errors[r], r])
                    r = errors[r]
                row.append(r)
            rows.append(row)
    rows.append(["values", "compare"] + [lit(v) for v in ALL])
    for a in ALL:
        row = ["compare", lit(a)]
        for b in ALL:
            s = ""
            for f in (o.lt, o.le, o.eq, o.ne, o.gt, o.ge):
                try:
                    s += "FT"[f(a, b)]
                except TypeError:
                    s += "E"
            row.append(s)
        rows.append(row)
    write("binary.txt", rows)


def calls():
    rows = []

    def call(name, *args, **kw):
        shown = [name] + [lit(a) for a in args] + ["%s=%s" % (k, lit(v)) for k, v in kw.items()]
        if name.startswith("."):
            f = lambda: getattr(args[0], name[1:])(*args[1:], **kw)
        else:
            f = lambda: eval(name)(*args, **kw)
        rows.append(shown + [result(f)])

    extra = [0.1, 2.675, 1.005, 1e16, 1e22, 1e23, 123456789.987654321, -1234567.0, 4503599627370497.5, 1e15 + 0.5, 0.5, 1.5, 2.5, 1e-5,
             9.5367431640625e-07, 1 / 3, 2e-308, 255, -255, 12345, -25, 15, 10**30 + 5]
    for v in ALL + extra:
        for name in ("int", "float", "complex", "bool", "repr", "hash", "abs", "round", "operator.neg", "operator.pos", "operator.invert"):
            if name == "hash" and v != v:
                continue
            call(name, v)
        if not isinstance(v, complex):
            for n in (-400, -23, -3, -1, 0, 1, 2, 3, 17, 324):
                call("round", v, n)
        names = ["conjugate", "__getnewargs__"]
        if isinstance(v, float):
            names += ["hex", "as_integer_ratio", "is_integer", "__trunc__", "__floor__", "__ceil__", "__round__", "__int__"]
        elif isinstance(v, int):
            names += ["bit_length", "bit_count", "as_integer_ratio", "is_integer", "__trunc__", "__index__", "__float__", "__sizeof__"]
        for name in names:
            call("." + name, v)
    for v in INTS:
        for length in (0, 1, 4, 8, 9, 16):
            call(".to_bytes", v, length, "big", signed=True)
            call(".to_bytes", v, length, "little")
    for data in (b"", b"\0", b"\x80", b"\xff\x01", bytes(range(1, 12)), b"\xff" * 8, b"\x80" + b"\0" * 7):
        for order in ("big", "little"):
            for signed in (False, True):
                call("int.from_bytes", data, order, signed=signed)
    for a in (0, 1, 2, -3, 7, 10**20, True, 2.0, 1j, "a", None):
        for b in (0, 1, 5, -1, -2, 10**30, 3.0, 1j, "a"):
            for m in (None, 1, 7, -7, 0, 12, 10**9 + 7, 10**25, -10**25, 2.5, 1j, "a"):
                if not (m is None and b == 10**30):
                    call("pow", a, b, m)

    digits = "0123456789"
    int_texts = ["", " ", "0", "-0", "+1", " 12\n", "1_000", "1__0", "_1", "1_", "0x1F", "0X_ff", "0b101", "0o17", "017", "0_0", "00", "0_7",
                 "--1", "+-1", "1 2", "1.0", "1e5", "zz", "Zz", "9" * 40, "-" + "9" * 19, "9223372036854775807", "9223372036854775808",
                 "-9223372036854775808", "-9223372036854775809", "\uff11\uff12", "\u0661\u0662", "\u00bd", "\u20075", "\x855", "\x1c5", "a\0b",
                 "1" * 4300, "1" * 4301, "0" * 4301, "1_" * 4300 + "1", "x" * 300, "0b12", "0xg", "0b", "0x", "\u0967\U0001d7d9", "\u200b1"]
    for _ in range(150):
        int_texts.append("".join(random.choice("+-_0123456789abfxo ") for _ in range(random.randint(1, 6))))
    for s in int_texts:
        call("int", s)
        for base in (0, random.choice([2, 8, 16, 36, 7])):
            call("int", s, base)
    for base in (1, 37, -1, 10**20, 2.0, "2", None):
        call("int", "1", base)
        call("int", "1", base=base)
    for args in ((1, 2), (1.5, 10), (None,), (b"12",), (b"1_2", 16), (b"x",), ("1", 2, 3)):
        call("int", *args)
    call("int", base=2)

    float_texts = ["", " ", ".", "-", "1", " 1.5\n", ".5", "5.", "1e5", "1E+05", "1e-5", "1e", "1e+", "e5", "1e5.5", "1_0.2_5e1_0", "1__0", "1_.5",
                   "1._5", "1e_5", "1_e5", "_1", "1_", "inf", "-INF", "+Infinity", "infinit", "nan", "-nan", "NaN1", "0x1p3", "1d5", "1e400",
                   "-1e400", "1e-400", "1e999999999999", "0e999999999999", "1" * 400, "0." + "0" * 400 + "1e400", "2.2250738585072011e-308",
                   "9007199254740993", "9007199254740993.00000000000000000001", "1.7976931348623158e308", "1.7976931348623159e308",
                   "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "\uff11.\uff15", "1\u0660e\u0661", "\u20071",
                   "1\0", "1 2", "+-1", "1+1"]
    for _ in range(200):
        float_texts.append("".join(random.choice("+-_.e0123456789 ") for _ in range(random.randint(1, 7))))
    for _ in range(100):
        float_texts.append("%s.%se%d" % (random.randint(0, 10**random.randint(1, 20)), random.randint(0, 10**random.randint(1, 20)),
                                         random.randint(-340, 310)))
    for s in float_texts:
        call("float", s)
        call("complex", s)
    for v in (None, b"1.5", b"x", 1j):
        call("float", v)
    call("float", 1, 2)
    complex_texts = ["1+2j", "(1+2j)", " ( 1-2J ) ", "j", "-j", "+j", "1+j", "1-j", "infj", "nan+infj", "-inf-nanj", "1_0+2_0j", "1_j", "1+_2j",
                     "1 + 2j", "1+-2j", "1j+2", "()", "((1))", "(1", "1)", "1+2", "1j2", "1e5-2e-3j", ".5j", "5.j", "+1", "-0j", "1e400j", "1jj",
                     "\uff11+\uff12j", "1j\n", "a"]
    for _ in range(150):
        complex_texts.append("".join(random.choice("+-.e0123j()") for _ in range(random.randint(1, 7))))
    for s in complex_texts:
        call("complex", s)
    for args in ((1, 2), (1, 2j), (1j, 2j), (-0.0, -0.0), (0j, -0.0), (1, "2"), ("1", 2), ("1", "2"), (None,), (1, None), (b"1",), (1, 2, 3), (),
                 (10**400,), (1, 10**400), (True, False), (-0.0, 0j), (float("nan"), float("inf"))):
        call("complex", *args)
    for s in ["0x1.8p+1", "1.8", " -0x.8P1 ", "nan", "-inf", "+Infinity", "0x1p1024", "0x1.fffffffffffff7p1023", "0x1.fffffffffffff8p1023", "",
              "xyz", "0x", "0x.p1", "1p", "1p+", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.00000000000008p0", "0x1.00000000000018p0",
              "0x1.000000000000080001p0", "-0x0p0", "1e5", "0x1_0", "0x1p3 x", "p5", "1..5", "0x" + "f" * 300, "1p99999999999", "0p99999999999",
              "1p-99999999999", "infi", "0x1.921fb54442d18p+1"]:
        call("float.fromhex", s)
    write("calls.txt", rows)


def floats():
    rows = []

    def random_float():
        k = random.randint(0, 5)
        if k == 0:
            return struct.unpack("d", random.randbytes(8))[0]
        if k == 1:
            return random.uniform(-1000, 1000)
        if k == 2:
            return round(random.uniform(-1000, 1000), random.randint(0, 4))
        if k == 3:
            return random.randint(1, 9999) * 10.0 ** random.randint(-25, 25)
        if k == 4:
            return random.randint(0, 2**53) * 2.0 ** random.randint(-1080, -1000)
        return float(random.randint(0, 2**60))

    values = FLOATS + [9.5, 0.125, 99.5, 999999.5, 0.00001, 0.0001, 0.00012345, 1e15, 1e16, 123456789012345680.0]
    for p in range(-320, 309, 7):
        values.append(float("1e%d" % p))
    for k in range(-1074, 1024, 13):
        values.append(2.0**k)
    values += [random_float() for _ in range(600)]
    for f in values:
        row = [f.hex(), repr(f)]
        for _ in range(5):
            verb = random.choice(["e", "f", "g", "E", "F", "G", "%", "n", ""])
            prec = random.choice([-1, 0, 1, 2, 3, 5, 6, 10, 17, 25])
            alt = random.random() < 0.2
            spec = ("#" if alt else "") + (".%d" % prec if prec >= 0 else "") + verb
            row += [spec, short(format(abs(f), spec))]
        rows.append(row)
    write("floats.txt", rows)


import operator

binary()
calls()
floats()
