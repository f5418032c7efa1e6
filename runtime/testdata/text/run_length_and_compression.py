# small codecs for text
import itertools, string
def rle(s): return "".join(f"{len(list(g))}{k}" for k, g in itertools.groupby(s))
def unrle(s):
    out, n = [], ""
    for c in s:
        if c.isdigit(): n += c
        else: out.append(c * int(n or 1)); n = ""
    return "".join(out)
print(rle("aaabccd"), unrle("3a1b2c1d"), all(unrle(rle(s)) == s for s in ("", "a", "zzz", "abab", "    x")), unrle("12x"))
def bwt(s):
    s += "$"
    return "".join(r[-1] for r in sorted(s[i:] + s[:i] for i in range(len(s))))
def unbwt(t):
    table = [""] * len(t)
    for _ in t: table = sorted(a + b for a, b in zip(t, table))
    return next(r for r in table if r.endswith("$"))[:-1]
print(bwt("banana"), unbwt(bwt("banana")), rle(bwt("mississippi")))
def mtf(s, alphabet=string.ascii_lowercase + "$"):
    a, out = list(alphabet), []
    for c in s:
        i = a.index(c)
        out.append(i)
        a.insert(0, a.pop(i))
    return out
print(mtf(bwt("banana")))
def b64(data):
    alphabet = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
    bits = "".join(f"{b:08b}" for b in data)
    bits += "0" * (-len(bits) % 6)
    out = "".join(alphabet[int(bits[i:i + 6], 2)] for i in range(0, len(bits), 6))
    return out + "=" * (-len(out) % 4)
import base64
print(b64(b"Hello"), b64(b""), all(b64(d) == base64.b64encode(d).decode() for d in (b"a", b"ab", b"abc", bytes(range(256)))))
def encode_varint(n):
    out = b""
    while True:
        out += bytes([n & 127 | (128 if n > 127 else 0)])
        n >>= 7
        if not n: return out
def decode_varint(b):
    n = 0
    for i, x in enumerate(b): n |= (x & 127) << 7 * i
    return n
print(encode_varint(300), [decode_varint(encode_varint(n)) for n in (0, 1, 127, 128, 2 ** 40)])
MORSE = dict(zip(string.ascii_uppercase + string.digits, ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split()))
enc = " / ".join(" ".join(MORSE[c] for c in w) for w in "SOS 42".split())
print(enc, "".join({v: k for k, v in MORSE.items()}.get(t, " ") for t in enc.split(" ")))
def rail(s, n):
    rows, r, d = [""] * n, 0, 1
    for c in s:
        rows[r] += c
        if n > 1:
            if not 0 <= r + d < n: d = -d
            r += d
    return "".join(rows)
print(rail("WEAREDISCOVERED", 3), rail("abc", 1))
def soundex(w):
    codes = {c: d for d, cs in {"1": "BFPV", "2": "CGJKQSXZ", "3": "DT", "4": "L", "5": "MN", "6": "R"}.items() for c in cs}
    w = w.upper()
    out, last = w[0], codes.get(w[0])
    for c in w[1:]:
        d = codes.get(c)
        if d and d != last: out += d
        if c not in "HW": last = d
    return (out + "000")[:4]
print([soundex(w) for w in ("Robert", "Rupert", "Ashcraft", "Tymczak", "Lee")])
def numbers_to_columns(s, w): return [s[i:i + w] for i in range(0, len(s), w)]
print(numbers_to_columns("abcdefgh", 3), "-".join(numbers_to_columns("1234567890", 4)), f"{1234567890:,}".replace(",", " "), "".join(reversed(",".join(numbers_to_columns("1234567"[::-1], 3)))))
try:
    MORSE["!"]
except KeyError as e:
    print("KeyError", e)
