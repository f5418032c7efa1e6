# chained comparisons evaluate each operand once
def v(n):
    print("v", n, end=" ")
    return n


print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) == v(1) != v(2))
print(1 < 2 > 1, 1 < 3 > 5, 1 == 1.0 == True, 0 <= 5 < 10)
print(1 < 2 in [2, 3], 1 in [1] == True, (1 in [1]) == True)
print("a" < "b" < "c", "a" < "B", [1, 2] < [1, 3] < [2], (1,) < (1, 0))
x = 5
print(1 < x < 10, not 1 < x < 3, 10 > x <= 9)
print(x is x is not None, None is None, x is not None is not True)
print(not x == 5, not (x != 5), x and 0 or "z")
print(0 or [] or "" or "last", 1 and "a" and [2], 1 and 0 and v(9))
print(None or 0, "" and 1, not "", not not [1])
print(bool(0.0), bool("0"), bool([0]), bool(None), bool(range(0)), bool({}), bool(0j))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: 1 < "a")
attempt(lambda: [] < ())
attempt(lambda: None <= 1)
attempt(lambda: {} > {})
attempt(lambda: 1j < 2j)
attempt(lambda: "a" >= b"a")
attempt(lambda: 1 in 5)
attempt(lambda: 1 in "abc")
attempt(lambda: object() < object())
attempt(lambda: [1, "a"] < [1, 2])
attempt(lambda: max(1, "a"))
attempt(lambda: sorted([3, None, 1]))
print([] == (), {} == set(), "a" == b"a", 1 == "1", None == 0, float("nan") == float("nan"))
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan != nan, nan is nan)
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {2}, {1} > {2}, {1} == {1.0})
