# str as a sequence and as a type
s = "abc"
print(s + "d", s * 2, 2 * s, s[0], s[-1], len(s), "b" in s, s < "abd", s == "abc", s != "ABC", s is s)
print(list(s), tuple(s), set(s) == {"a", "b", "c"}, dict.fromkeys(s, 0), sorted("hello", reverse=True), max(s), min(s), list(enumerate(s)), list(zip(s, s[1:])))
print(str(), str(5), str(1.0), str(None), str([1, "a"]), str(b"x"), str({"a": 1}), str(object=7), str(...), str(int), str(len))
print(s.__len__(), s.__contains__("a"), s.__getitem__(1), s.__add__("x"), s.__mul__(2), s.__rmul__(2), s.__eq__(5), s.__lt__("b"), s.__mod__(()), s.__hash__() == hash("abc"), s.__iter__().__class__.__name__)
print(str.join(",", s), str.upper(s), str.__add__("a", "b"), "".join(map(str.upper, s)), sorted(["bb", "a", "ccc"], key=len), list(map(str.strip, [" a ", "b "])))
a = "x"
b = a
a += "y"
print(a, b, "".join([a, b]), "%s" % a, a.__class__.__name__)
print("a" < "b" < "c", "Z" < "a", "10" < "9", "" < "a", "abc" < "abcd", "a" "b" == "ab")


class Shout(str):
    def __new__(cls, v):
        return super().__new__(cls, v.upper())

    def __add__(self, other):
        return Shout(str(self) + other)

    def __len__(self):
        return 99


x = Shout("hi")
print(x, x + "there", type(x + "z").__name__, type(x.lower()).__name__, len(x), x == "HI", hash(x) == hash("HI"), {x: 1}["HI"], repr(x), f"{x:>5}", isinstance(x, str), "".join([x, "!"]), x[0], type(x[:]).__name__, type(str(x)).__name__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: s + 1)
attempt(lambda: 1 + s)
attempt(lambda: s + None)
attempt(lambda: s - "a")
attempt(lambda: s * s)
attempt(lambda: s[5])
attempt(lambda: s["a"])
attempt(lambda: s[None])
attempt(lambda: s.__setitem__(0, "x"))
attempt(lambda: s())
attempt(lambda: len(5))
attempt(lambda: str(1, 2))
attempt(lambda: str(b"a", 5))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: s.foo)
attempt(lambda: s.append("x"))
attempt(lambda: setattr(s, "x", 1))
attempt(lambda: int(s))
attempt(lambda: s < 5)
attempt(lambda: iter(s).foo)
try:
    s[0] = "z"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
try:
    for a, b in ["xyz"]:
        pass
except ValueError as e:
    print(e)
