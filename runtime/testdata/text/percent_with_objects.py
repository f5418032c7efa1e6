# % formatting of objects of your own
class P:
    def __init__(self, x): self.x = x
    def __str__(self): return f"P<{self.x}>"
    def __repr__(self): return f"P({self.x!r})"
class I(P):
    def __int__(self): return self.x
    def __float__(self): return self.x + 0.5
    def __index__(self): return self.x + 1
class M(dict):
    def __missing__(self, k): return f"no {k}"
class G:
    def __getitem__(self, k): return f"item {k}"
print("%s %r %a" % (P("é"), P("é"), P("é")), "%s" % P(1), "%s" % (P(1),), "%10s|%-10s|%.3s" % (P(1), P(2), P(3)), "%s" % [P(1)], "%s" % {"k": P(1)})
print("%d %i %x %o %.1f %e %c" % (I(5), I(5), I(5), I(5), I(5), I(5), I(64)), "%5d|%-5d|%05d" % (I(7), I(7), I(7)))
print("%(a)s %(zz)s" % M(a=1), "%(k)s and %(other)r" % G(), "%(a)s" % {"a": None}, "%(a)d%%" % {"a": 50}, "%(a b)s %(x(y)z)s" % {"a b": 1, "x(y)z": 2}, "%()s" % {"": "empty"})
print("%s" % None, "%s %s" % (None, True), "%s" % (), "end") if False else print("%s" % None, "%s %s" % (None, True), "%s" % ((),), "end")
print("%s" % "a%sb", "%s%%s" % "x", "%%%d%%" % 5, "100%%" % (), "a" % {}, "a" % [], "a" % M(), "%s" % {1: 2}, "%s" % [1, 2], "%r" % ("q",), "%s" % {"x"}, "%s" % frozenset())
print("%-+8.2f|%+-8d|%#+x|% 5d|%+5d|%05d|%-05d|% d|%+d" % (1.5, 3, 255, 4, 5, -6, 7, -8, -9), "%.0f %.0f %#.0f %g %G" % (0.5, 1.5, 2, 1e-5, 1e-5), "%.3s|%.10s|%.0s|" % ("abcdef", "abc", "abc"), "%*s|%-*s|%.*s" % (5, "a", 5, "b", 2, "ccc"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: "%d" % P(1))
attempt(lambda: "%x" % 1.5)
attempt(lambda: "%f" % P(1))
attempt(lambda: "%c" % P(1))
attempt(lambda: "%(a)s" % P(1))
attempt(lambda: "%s %s" % P(1))
attempt(lambda: "%s" % (1, 2))
attempt(lambda: "x" % 1)
attempt(lambda: "x" % (1,))
attempt(lambda: "%(a)s %s" % {"a": 1})
attempt(lambda: "%s %(a)s" % ({"a": 1},))
attempt(lambda: "%s" % BadStr())
attempt(lambda: "%r" % BadRepr())
attempt(lambda: "%" % 1)
attempt(lambda: "abc%" % 1)
attempt(lambda: "%5" % 1)
attempt(lambda: "%!" % 1)
attempt(lambda: "%w é" % 1)
attempt(lambda: "%é" % 1)
attempt(lambda: "%(abc" % {})
attempt(lambda: "%.d %.f" % (5, 2.7))
attempt(lambda: "%99999999999999999999d" % 1)
attempt(lambda: "%.99999999999999999999f" % 1)
attempt(lambda: "%*d" % ("x", 1))
attempt(lambda: "%s" % ())
class BadStr:
    def __str__(self): return 1
class BadRepr:
    def __repr__(self): raise ValueError("no repr")
attempt(lambda: "%s" % BadStr())
attempt(lambda: "%r" % BadRepr())
attempt(lambda: "%s" % BadRepr())
