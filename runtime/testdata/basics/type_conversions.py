# converting between types
print(int("42"), int(3.9), int(True), float("2.5"), float(3), str(3.0), str(None), bool("False"), bool(""), list("abc"), tuple([1, 2]), set([1, 1]) == {1}, dict([("a", 1)]), list({"x": 1}), list(range(3)))
print(int("ff", 16), int("0b11", 0), float("1e3"), complex("1+2j"), chr(97), ord("a"), hex(10), bytes([65]), bytearray("a", "utf-8"), str(b"x", "ascii"), b"x".decode(), "é".encode(), list(b"ab"), frozenset("a"))
print(repr("a'b"), repr(1.0), str([1, "a", None]), str({"k": (1,)}), ascii("é"), format(3.14159, ".2f"), "%d" % 3.9, f"{True}", [*"ab"], sorted("ba"), "".join(["a", "b"]), ",".join(map(str, [1, 2])))
print(sum(map(int, "12345")), [int(c) for c in "123"], list(map(float, "1 2.5".split())), int("".join(map(str, [1, 2, 3]))), [bool(int(b)) for b in "101"], dict(zip("ab", [1, 2])), dict(enumerate("xy")), list(zip(*[[1, 2], [3, 4]])))
def convert(f, v):
    try:
        return repr(f(v))
    except Exception as e:
        return f"{type(e).__name__}: {e}"
values = ["12", "1.5", "abc", "", 7, 2.9, None, True, [1, 2], (3,), {"k": 1}, b"9", "0x1f", " 5 ", "1,000", float("nan"), range(2)]
for f in (int, float, str, bool, list, tuple, dict, bytes):
    print(f"--- {f.__name__}")
    for v in values:
        print(f"  {v!r:>12} -> {convert(f, v)}")
print(int(" 1_000 "), float(".5e1"), str(1e16), int(1e16), int("-0"), float("-0"), str(10 ** 20), int(float("1e2")), round(2.5), int(-2.5), bool([[]]), list(""), tuple(""), str(""))
