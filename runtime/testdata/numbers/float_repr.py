# float repr is the shortest that reads back
values = [0.0, -0.0, 1.0, 0.1, 0.2, 0.3, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345678.0, 1e-4, 1e-5, 0.00012345, 1.5e-7, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 0.5, 3.14, 1e100, float("inf"), float("-inf"), float("nan"), 1e21, 12345.678e10, 4.35, 2.675, 1.1 * 3, 1e16 + 2, 9999999999999998.0, 0.1 * 3]
for v in values:
    print(repr(v), str(v), f"{v}", v.__format__(""), end="; ")
    if v == v:
        assert float(repr(v)) == v
print()
print([1.0, -2.5e10], (1e-10,), {0.5: 1.5})
print(1.0, 1., .5, 1e3, 1E3, 1_0.0_1, 1e+2, 1e-2, 0e0, 00.5, 1_000.5e1_0)
print(1e400, -1e400, 1e-400, 1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10)
print(float("1e3"), float("  1.5\t"), float("-.5"), float("5."), float("+1"), float("Infinity"), float("-INF"), float("NaN"), float("1_000.1"), float(10 ** 22), float("0x1" if False else "1"))
for s in ["", " ", "abc", "1.2.3", "1e", "e5", "--1", "1_", "_1", "1__0", "0x10", "1,5", "infi", "1 2", None, [], 1j, b"1.5", b"bad", "\x00"]:
    try:
        print(repr(s), float(s))
    except Exception as e:
        print(repr(s), type(e).__name__ + ":", e)
print(sum([0.1] * 10), sum([0.1] * 10) == 1.0, 0.1 * 10, sum([1e16, 1.0, -1e16]))
print(1e16 + 1, 1e16 + 3, 2.0 ** 53 + 1, 2 ** 0.5, 10 ** -3, 2 ** -1074, 1.0e0)
print(-0.0 == 0.0, str(-0.0), 0.0 * -1, -0.0 + 0.0, abs(-0.0), int(-0.0))
print(float("nan") == float("nan"), float("inf") > 10 ** 1000, float("inf") - float("inf"), float("inf") * 0)
print(1.0 // 0.3, 1.0 % 0.3, -1.0 // 0.3, -1.0 % 0.3, 5.5 % -2, 1e300 % 7, 0.0 % -3, -0.0 % 3, 7 // 2.0, divmod(-1e-20, 3))
print(float("inf") // 1, float("inf") % 2, 5 % float("inf"), -5 % float("inf"), 5 // float("-inf"))
