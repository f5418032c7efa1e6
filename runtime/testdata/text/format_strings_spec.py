# the mini-language applied to str
for spec in ["", "s", "10", "<10", ">10", "^10", "*^10", "-<8s", ".3", "10.3", "^10.2s", "05", "x>5", "한>6", "{<6", "<", ">3", "0>5", "=>5"]:
    try:
        print(repr(spec), "[" + format("abcd", spec) + "]")
    except ValueError as e:
        print(repr(spec), "ValueError:", e)
for spec in ["d", "+", " ", "#", ",", "_", "=5", "=", "z", "0=5", ".", "5.", "r", "ss", "5s5", "c", "x", "<<5", "-5", "z5", "%"]:
    try:
        print(repr(spec), "[" + format("abcd", spec) + "]")
    except ValueError as e:
        print(repr(spec), "ValueError:", e)


class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        if spec.endswith("p"):
            r = (self.x ** 2 + self.y ** 2) ** 0.5
            return f"<r={format(r, spec[:-1])}>"
        return f"({format(self.x, spec)}, {format(self.y, spec)})"


v = Vec(3, 4)
print(f"{v} {v:.1f} {v:>4} {v:.2fp} {v:p}", format(v), format(v, "03d"), "{:e}".format(v))


class Plain:
    def __str__(self):
        return "plain"


class BadFormat:
    def __format__(self, spec):
        return 5


class StrSub(str):
    def __format__(self, spec):
        return "sub:" + super().__format__(spec)


print(f"{Plain()} {Plain()!s:>7}|", format(Plain()), f"{StrSub('x'):>3}", "%s" % StrSub("y"), StrSub("z").upper())
for f in (lambda: f"{Plain():5}", lambda: format(BadFormat()), lambda: f"{BadFormat()}", lambda: format(1, 2), lambda: format(), lambda: format(object(), "x"), lambda: format({}, "5"), lambda: format((1,), ">5"), lambda: format(None, "d"), lambda: format(print, "s"), lambda: format(b"a", "5")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
