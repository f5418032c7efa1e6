# converting between bases and numeral systems
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(n, base):
    if not 2 <= base <= 36:
        raise ValueError(f"bad base: {base}")
    if n < 0:
        return "-" + to_base(-n, base)
    q, r = divmod(n, base)
    return (to_base(q, base) if q else "") + DIGITS[r]


for n in (0, 5, 255, -255, 10 ** 18):
    print(n, to_base(n, 2), to_base(n, 7), to_base(n, 16), to_base(n, 36))
    assert all(int(to_base(n, b), b) == n for b in range(2, 37))


def roman(n):
    out = ""
    for v, s in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        out += s * (n // v)
        n %= v
    return out


def from_roman(s):
    vals = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    total = 0
    for a, b in zip(s, s[1:] + " "):
        total += -vals[a] if vals[a] < vals.get(b, 0) else vals[a]
    return total


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
assert all(from_roman(roman(n)) == n for n in range(1, 4000))
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for unit, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= unit:
            rest = n % unit
            return words(n // unit) + " " + name + (" " + words(rest) if rest else "")


for n in (0, 13, 42, 100, 999, 1001, 12345, 7_000_000_019):
    print(n, words(n))
print(f"{255:b} {255:o} {255:x} {255:X} {255:#b} {255:#o} {255:#x}", hex(-255)[3:], bin(10)[2:].zfill(8), int("0b1010", 2))
for b in (1, 37):
    try:
        to_base(5, b)
    except ValueError as e:
        print(e)


def excel(n):
    s = ""
    while n:
        n, r = divmod(n - 1, 26)
        s = chr(65 + r) + s
    return s


print([excel(n) for n in (1, 26, 27, 52, 703, 16384)])
