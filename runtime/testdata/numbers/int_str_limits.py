# long decimal strings
import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
n = 10 ** 4299
print(len(str(n)), len(repr(-n)), int("9" * 4300) == 10 ** 4300 - 1)
for f in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: repr(-(10 ** 5000)), lambda: f"{10 ** 5000}", lambda: "%d" % 10 ** 5000 if False else "%d" % (10 ** 5000), lambda: print(10 ** 5000), lambda: int("-" + "1" * 4301), lambda: f"{10 ** 5000:,}"):
    try:
        print(len(f()))
    except ValueError as e:
        print(e)
print(len(hex(10 ** 5000)), len(bin(10 ** 1500)), int("f" * 5000, 16) == 16 ** 5000 - 1, len(f"{2 ** 20000:x}"), int("0b" + "1" * 5000, 0).bit_length(), int("z" * 100, 36) > 0)
try:
    int("1" * 5000, 7)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), len(str(int("7" * 6000))))
sys.set_int_max_str_digits(1000)
try:
    str(10 ** 1000)
except ValueError as e:
    print(e)
try:
    sys.set_int_max_str_digits(5)
except ValueError as e:
    print(e)
sys.set_int_max_str_digits(4300)
a = 3 ** 2000
b = 7 ** 1500
print(a % 10 ** 20, b % 10 ** 20, (a * b) % 10 ** 20, (a + b) % 10 ** 10, a // b % 10 ** 10 if a > b else b // a % 10 ** 10, (a - b) % 10 ** 12, a & b & 0xFFFF, (a | b) % 10 ** 9, (a ^ b) % 10 ** 9, a > b)
print(str(a)[:20], str(b)[-20:], len(str(a)), a.bit_length(), sum(map(int, str(a))), divmod(a, b)[1] % 10 ** 15, pow(a, b, 10 ** 9 + 7))
print(sum(int(d) for d in str(2 ** 1000)), str(2 ** 3000).count("7"), int(str(a)) == a, -a // b, (-a) % 1000007)
