# find index count replace and the in operator
s = "the cat sat on the mat"
print(s.find("the"), s.find("the", 1), s.find("dog"), s.rfind("the"), s.find("", 5), s.find("at", 6, 10), s.find("t", -1), s.find("", 100))
print(s.index("cat"), s.rindex("at"), s.count("at"), s.count("the", 5), s.count(""), "aaaa".count("aa"), "".count(""), "abc".count("", 10))
print("cat" in s, "dog" not in s, "" in s, "" in "", "한" in "한국")
print(s.replace("the", "a"), s.replace("t", "", 2), s.replace("x", "y"), s.replace("", "-", 3), "aaa".replace("a", "aa"), "abc".replace("", "."), "abc".replace("b", "", 0))
print("abc".replace("b", "X", count=1), "aXbXc".replace("X", "X", -1))
print(s.partition(" "), s.rpartition(" "), s.partition("zz"), s.rpartition("zz"))
print("prefix_name".removeprefix("prefix_"), "name.txt".removesuffix(".txt"), "abc".removeprefix("x"), "abc".removesuffix(""), "aab".removeprefix("a"))
print("hello"[1], "hello"[-1], "hello"[1:3], "".join(reversed("hello")), "hello".index("l"), "hello".rindex("l"))
positions = [i for i in range(len(s)) if s.startswith("at", i)]
print(positions)
print("a,b;c".translate({ord(","): " ", ord(";"): None}), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate(str.maketrans({"a": "AAA", 98: "B", "c": None})))
print(sorted(str.maketrans("ab", "xy", "z").items(), key=str), "abc".translate({97: 98}), "abc".translate(["z"] * 200))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: s.index("dog"))
attempt(lambda: s.rindex("dog"))
attempt(lambda: s.find(5))
attempt(lambda: s.count())
attempt(lambda: s.replace("a"))
attempt(lambda: s.replace("a", 5))
attempt(lambda: s.replace(1, "a"))
attempt(lambda: s.partition(""))
attempt(lambda: s.partition(5))
attempt(lambda: 5 in s)
attempt(lambda: None in s)
attempt(lambda: s.index("", 100))
attempt(lambda: str.maketrans("ab", "x"))
attempt(lambda: str.maketrans("a"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: "abc".translate({97: 1.5}))
attempt(lambda: "abc".translate({97: 0x110000}))
attempt(lambda: "abc".translate(5))
attempt(lambda: s.removeprefix(5))
attempt(lambda: s.find("a", "b"))
