# the options of print
import io
import sys

print("a", "b", "c")
print("a", "b", sep="-")
print("a", "b", sep="")
print("a", end="")
print("b", end="\n\n")
print(1, 2.0, None, True, [1], sep=", ", end=".\n")
print()
print("", "", sep="|")
print(sep="x")
print("x", sep=None, end=None)
buf = io.StringIO()
print("to buffer", 5, file=buf)
print("again", file=buf, flush=True)
print(repr(buf.getvalue()))
print(*range(5))
print(*"hello", sep="\n")
print(*[[1, 2], [3]], sep=" ; ")
print("tab\tand\\slash", 'quote"s', "it's")
print("멀티", "バイト", "é", "🎉", sep="/")


class Custom:
    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr!"


print(Custom(), [Custom()], {"k": Custom()}, (Custom(),))
print(str(Custom()), repr(Custom()), f"{Custom()} {Custom()!r}", "%s %r" % (Custom(), Custom()))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)


w = Writer()
print("x", 1, file=w)
print(w.parts)
sys.stdout.write("direct\n")
print(sys.stdout.write(""), file=sys.stdout)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: print("a", sep=5))
attempt(lambda: print("a", end=b""))
attempt(lambda: print("a", foo=1))
attempt(lambda: print("a", file=5))
attempt(lambda: print)
class BadStr:
    def __str__(self):
        return 5
attempt(lambda: print(BadStr()))
