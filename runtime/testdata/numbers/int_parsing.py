# int() with every kind of text
for s in ["0", "-0", "+5", " 42\n", "1_000_000", "007", "٣٤", "１２", "9" * 30, "\u30005"]:
    print(ascii(s), int(s))
for s, b in [("ff", 16), ("0xFF", 16), ("0XfF", 0), ("0o17", 8), ("0o17", 0), ("0b11", 2), ("-0b11", 0), ("z", 36), ("Zz", 36), ("10", 7), ("0", 0), ("00", 0), ("1_0", 0), ("0x_f", 16), ("101", 2), ("  -77  ", 8)]:
    print(repr(s), b, int(s, b))
print(int(), int(3.9), int(-3.9), int(True), int(1e20), int(b"12"), int(bytearray(b" 7 ")), int("1" * 50))
for args in [("",), (" ",), ("1 2",), ("1__0",), ("_1",), ("1_",), ("0x1f",), ("1.0",), ("1e5",), ("five",), ("-",), ("+-1",), ("010", 0), ("2", 2), ("g", 16), ("0b2", 0), ("1", 37), ("1", -1), (None,), ([],), ({},), ("1", "2"), (1.5, 10), (float("nan"),), (float("inf"),), (1j,), (b"x",), ("a\nb",), ("²",)]:
    try:
        print(args, int(*args))
    except Exception as e:
        print(args, type(e).__name__ + ":", e)


class HasInt:
    def __int__(self):
        return 7


class HasIndex:
    def __index__(self):
        return 9


class BadInt:
    def __int__(self):
        return "x"


print(int(HasInt()), int(HasIndex()), hex(HasIndex()), [0] * HasIndex() == [0] * 9, float(HasIndex()))
for c in (BadInt, HasInt):
    try:
        print(int(c()), [1] * c())
    except TypeError as e:
        print(e)
print(int("ff", base=16))
try:
    int(x="5")
except TypeError as e:
    print(e)
