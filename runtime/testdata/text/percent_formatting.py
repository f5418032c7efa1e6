# printf-style formatting
print("%s %s" % ("a", 1), "%s" % "x", "%s" % (1,), "%s" % [1, 2], "%s" % {"a": 1}, "%r %s" % ("q", "q"), "%a" % "é")
print("%d|%5d|%-5d|%05d|%+d|% d|%.3d|%8.3d" % (1, 22, 33, 44, 55, 66, 7, 8))
print("%x %X %#x %o %#o %c %c %i %u" % (255, 255, 255, 8, 8, 97, "z", 3, 4))
print("%f %.2f %10.1f %-10.1f| %e %.1e %E %g %G %.3g" % (1.5, 2.345, 3.14, 2.71, 1e5, 12345, 0.001, 0.0001, 1e-10, 1234.5))
print("%5s|%-5s|%.2s|%5.1s|%%" % ("ab", "ab", "abc", "xyz"))
print("%(name)s is %(age)d years, %(name)r" % {"name": "bob", "age": 30}, "%(x)5.2f" % {"x": 3.14159}, "%(a)s %%" % {"a": 1})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828))
print("%d" % 3.7, "%d" % -3.7, "%d" % True, "%s" % None, "%s" % True, "%d" % 10 ** 1, "%.0f" % 2.5, "%5.3d|" % -7)
print("%s" % "한글", "%5s|" % "한", "%c" % 0x1F600, "%r" % "\n", "%a" % "\u20ac", "%s" % b"x", "%r" % b"x")
print("no args" % (), "no args" % {}, "%%" % (), "100%" if True else "", "%(a)s" % {"a": "%s"}, "text" % [])
print("%d items" % len("abc"), "%s-%s" % tuple("ab"), "%s" % ((1, 2),), "%x" % -255, "%#X" % 255, "%+.1e" % 1234, "% .2f" % 1.5, "%#.3g" % 1)
print("%ld %hd" % (1, 2), "%-08d|" % 5, "%+ d" % 3, "%05s|" % "a", "%05.1f" % -2.5)


class V:
    def __str__(self):
        return "S"

    def __repr__(self):
        return "R"

    def __int__(self):
        return 5

    def __float__(self):
        return 2.5

    def __index__(self):
        return 9


print("%s %r %d %x %.1f %c" % (V(), V(), V(), V(), V(), V()) == "S R 5 9 2.5 \t", "%i" % V())
for fmt, arg in [("%d", "x"), ("%d", None), ("%f", "x"), ("%x", 1.5), ("%c", "ab"), ("%c", 1.5), ("%c", -1), ("%s %s", "a"), ("%s", ("a", "b")), ("%q", 1), ("%", 1), ("%5", 1), ("%(a)s", {}), ("%(a)s", 1), ("%(a)s", (1,)), ("%(a", {"a": 1}), ("%s%(a)s", {"a": 1}), ("a", 1), ("%*d", (1,)), ("%*d", ("a", 1)), ("%d %d", (1,)), ("%.*f", (1.5, 2)), ("%y", ()), ("%o", "8"), ("%e", []), ("%d", 1j)]:
    try:
        print(repr(fmt), repr(fmt % arg))
    except Exception as e:
        print(repr(fmt), arg, type(e).__name__ + ":", e)
