# center ljust rjust zfill expandtabs and hand-made tables
print(repr("ab".center(5)), repr("abc".center(6)), "ab".center(5, "*"), "abc".center(2), "ab".ljust(5, "."), "ab".rjust(5, "."), repr("ab".ljust(4)), "한".center(5, "-"))
print([("x" * n).center(7, "-") for n in range(1, 5)], [("x" * n).center(8, "-") for n in range(1, 5)])
print("42".zfill(5), "-42".zfill(5), "+4".zfill(5), "".zfill(3), "abc".zfill(2), "--1".zfill(5), "1.5".zfill(6))
print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)), repr("abcd\te".expandtabs(4)), repr("\t\tx".expandtabs(2)), repr("a\nb\tc".expandtabs(4)), repr("a\tb".expandtabs(0)), repr("ab\r\tc".expandtabs(tabsize=3)))
rows = [("apple", 3, 1.5), ("watermelon", 12, 10.25), ("fig", 100, 0.333)]
w = max(len(r[0]) for r in rows)
for name, n, price in rows:
    print(name.ljust(w) + str(n).rjust(5) + f"{price:.2f}".rjust(8))
print("+" + "-" * w + "+")
for name, *_ in rows:
    print("|" + name.center(w) + "|")
print("%-12s|%5d|%8.2f" % rows[0], "{:<12}|{:>5}|{:8.2f}".format(*rows[1]), f"{rows[2][0]:<12}|{rows[2][1]:>5}|{rows[2][2]:8.2f}", sep="\n")
for i in range(1, 6):
    print(("*" * (2 * i - 1)).center(9) + "|")
for i in range(1, 4):
    print(" ".join(str(i * j).rjust(2) for j in range(1, 6)))
print("=" * 20, "ab" * 3, "-" * 0 + "|", "x" * -5 + "|", 3 * "ab", sep="\n")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: "a".center())
attempt(lambda: "a".center("5"))
attempt(lambda: "a".center(5, "ab"))
attempt(lambda: "a".ljust(5, ""))
attempt(lambda: "a".rjust(5, 1))
attempt(lambda: "a".zfill())
attempt(lambda: "a".zfill(1.5))
attempt(lambda: "a".center(5.0))
attempt(lambda: "a".expandtabs("x"))
attempt(lambda: "a" * "b")
attempt(lambda: "a" * 2.0)
