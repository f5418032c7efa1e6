# comparing ints with floats exactly
big = 2 ** 53
for a, b in [(1, 1.0), (1, 1.5), (big, float(big)), (big + 1, float(big)), (big + 1, float(big + 2)), (10 ** 22, 1e22), (10 ** 23, 1e23), (10 ** 400, float("inf")), (-(10 ** 400), float("-inf")), (0, -0.0), (1, float("nan")), (2 ** 1000, 2.0 ** 1000), (2 ** 1000 + 1, 2.0 ** 1000), (3, 2.9999999999999996), (-1, -1.0000000000000002), (True, 1.0), (10 ** 16 + 1, 1e16)]:
    print(str(a)[:25], b, a < b, a <= b, a == b, a != b, a >= b, a > b, hash(a) == hash(b))
print(max(1, 1.0), max(1.0, 1), min(0, -0.0), min(-0.0, 0), sorted([1.5, 1, 2, 1.0, True]), max(2 ** 53 + 1, 2.0 ** 53))
print({1: "int", 1.0: "float"}, {1.0, 1, True}, [1, 1.0, True].index(True), 1.0 in [1], {2 ** 53: "a"}.get(2.0 ** 53), {2 ** 53 + 1: "a"}.get(float(2 ** 53)))
print(1 == 1 + 0j, 1.5 == 1.5 + 0j, 1j == 1, 2 ** 53 + 1 == complex(2 ** 53), 0 == 0j == False)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, 1 < nan, nan >= nan, nan in [nan], nan is nan, {nan: 1}[nan], [nan] == [nan], max(nan, 1), max(1, nan), sorted([3, nan, 1])[0] in (1, 3))
inf = float("inf")
print(inf == inf, inf > 10 ** 500, -inf < -(10 ** 500), inf == inf + 1, inf - inf != 0, max(inf, 10 ** 400), hash(inf), hash(-inf))
for x in (0.1, 0.5, 1 / 3, 1e300, 5e-324):
    n, d = x.as_integer_ratio()
    print(x, n / d == x, n.bit_length(), d.bit_length())
print(0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 0.5 + 0.25 == 0.75, 1e16 + 1 == 1e16, 0.1 * 3 == 0.3, 1.1 + 2.2 == 3.3)
for op in ("<", "<=", ">", ">="):
    try:
        eval(f"1j {op} 1")
    except TypeError as e:
        print(e)
