# precedence, associativity, evaluation order
def t(name, value):
    print(name, end=" ")
    return value


print(t("a", 1) + t("b", 2) * t("c", 3))
print((t("a", 2) ** t("b", 3)) ** t("c", 2), t("x", 2) ** t("y", -1))
print(t("a", 0) and t("b", 1) or t("c", 2))
print(t("then", 1) if t("cond", 0) else t("else", 2))
print([t("i", 0), t("j", 1)][t("k", 1)])
d = {}
d[t("key", "k")] = t("value", "v")
print(d)
x = [0, 0]
x[t("idx", 1)] += t("rhs", 5)
print(x)
print(t("f", max)(t("arg", 1), *t("star", [2]), **t("kw", {})))
print({t("k1", 1): t("v1", 2), t("k2", 3): t("v2", 4)})
print(t("lo", 1) < t("mid", 5) < t("hi", 3) < t("never", 0))
print(2 + 3 * 4 ** 2 // 5 % 7 - -1, 1 << 2 | 3 & 5 ^ 6, 10 - 5 - 2, 100 // 10 // 3, 2 * 3 % 4, -3 ** 2, (-3) ** 2)
print(not 1 == 1, not (1 == 2) and True, 1 in [1] == [1], 1 == 1 in [1], 3 > 2 == 2, 5 & 4 > 3, 5 | 1 == 1)
print(1 or 1 / 0, 0 and 1 / 0, 1 if True else 1 / 0)
print(-2 ** 0.5, 2 ** -2 ** 2, ~2 ** 2, 3 - -3, 3--3, +-+-1, 1 - (2 - 3))
print("a" "b" * 2, "%s" % 1 + "x", "a" + "b" * 3, [1] + [2] * 2, (1,) * 2 + (3,))
print("x" in "xyz" and "y" not in "abc", None is None is not True, lambda: 1 if 0 else 2) if False else None
print((lambda x: x + 1 if x > 0 else -x)(-5), (lambda: (yield))().__class__.__name__)
a = b = t("once", 3)
print(a, b)
y = 5
y *= 2 + 3
print(y)
y -= 1 if y > 10 else 2
print(y)
l = [1]
l += t("tuple", (2, 3))
l *= 2
print(l)


class Noisy:
    def __init__(self, n):
        self.n = n

    def __getattr__(self, name):
        print(f"{self.n}.{name}", end=" ")
        return Noisy(name)

    def __add__(self, other):
        print(f"({self.n}+{other.n})", end=" ")
        return Noisy(self.n + other.n)


print((Noisy("a").x + Noisy("b").y + Noisy("c")).n)
