# number literals and the errors of bad ones
print(0, 00, 0_0, 1_000, 0xFF, 0Xff, 0o17, 0O17, 0b101, 0B1, 0x_f, 0b_1, 0xdead_beef)
print(1.0, 1., .1, 1e5, 1E5, 1e-5, 1_0.0_1e1_0, 0.0, 00.1, 01.5, 0e5, 1.e2)
print(1j, 1.5J, 1e3j, .5j, 0j, 1_0j, 01j)
print(5 .real, 5.0.is_integer(), 5..real, (5).bit_length(), 0xf.bit_length(), 1.5.hex())


def bad(code):
    try:
        print(code, "=", eval(code))
    except SyntaxError as e:
        print(code, "->", e.msg)


for code in ["012", "0777", "1__0", "1_", "_1 if 0 else 0", "0x", "0xg", "0b2", "0b", "0o8", "0o", "1e", "1e+", "1_.5", "1._5", "1.5_", "1abc", "1.5abc", "0b12", "0o19", "5.real", "1_000_", "0_7", "1ee5", "0b1_", "0x1.5", "1jj", "1 2", "0.1.2", "00012", "9" * 4301]:
    if len(code) > 50:
        try:
            eval(code)
        except SyntaxError as e:
            print("long ->", e.msg)
    else:
        bad(code)
print(-1 ** 2, (-1) ** 2, 2 ** -1, -2 ** -2, - - 1, +-+1, not 1 == 2, 2 * -3, 2 ** 3 ** 0)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 7 // 2 * 2, 7 % 4 * 2, 1 << 2 + 1, 1 | 2 & 3 ^ 1, 5 & 3 == 3, ~1 + 1)
print(1 < 2 == True, not 0 or 1 and 0, 1 if 0 else 2 if 0 else 3, 3 - 2 - 1, 2 ** 2 ** 3, -5 // 2, -5 % 3, -(5 % 3))
print(eval(" 1 + 1 "), eval("0x10"), eval("1_0"), eval("[1, 2][0]"), eval("-0"), eval("--1"))
