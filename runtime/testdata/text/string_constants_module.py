# the string module: constants, Formatter and Template
import string
print(string.ascii_letters, string.digits, string.hexdigits, repr(string.whitespace), len(string.printable), string.punctuation)
f = string.Formatter()
print(f.format("{0} {name!r:>6}", 1, name="x"), f.vformat("{a}-{0}", ("z",), {"a": 1}), list(f.parse("a{b!r:>{w}}c{{d}}{e}")), f.get_field("0.real", (3 + 4j,), {}), f.get_value("k", (), {"k": 5}), f.convert_field(5, "r"), f.format_field(3.14159, ".2f"), f.check_unused_args(set(), (), {}))
class Default(string.Formatter):
    def get_value(self, key, args, kw):
        if isinstance(key, str): return kw.get(key, f"<{key}?>")
        return super().get_value(key, args, kw)
    def format_field(self, v, spec):
        if spec == "upper": return str(v).upper()
        if spec.startswith("repeat"): return str(v) * int(spec[6:])
        return super().format_field(v, spec)
    def convert_field(self, v, c):
        return v[::-1] if c == "v" else super().convert_field(v, c)
d = Default()
print(d.format("{a} {b} {0:upper} {0:repeat3} {0!v} {1:03d}", "xyz", 7, a=1))
class Strict(string.Formatter):
    def check_unused_args(self, used, args, kw):
        extra = set(kw) - used
        if extra: raise ValueError(f"unused: {sorted(extra)}")
t = string.Template("$who likes ${what}s; $$1; $_x1")
print(t.substitute(who="a", what="b", _x1=3), t.safe_substitute(who="q"), t.get_identifiers(), t.is_valid(), t.template[:4])
class Angle(string.Template):
    delimiter = "<"
    pattern = r"<(?:(?P<escaped><)|(?P<named>[a-z]+)>|(?P<braced>[a-z]+)!|(?P<invalid>))"
print(Angle("<name> is <age> <<").substitute(name="n", age=5))
print(string.capwords("the  quick brown"), string.capwords("a-b c-d", sep="-"), string.capwords(" x "))
def attempt(fn):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: f.format("{0}"))
attempt(lambda: f.format("{} {0}", 1))
attempt(lambda: f.format("{a}"))
attempt(lambda: f.format("{0!x}", 1))
attempt(lambda: f.format("{", 1))
attempt(lambda: f.format())
attempt(lambda: Strict().format("{a}", a=1, b=2, c=3))
attempt(lambda: t.substitute(who=1))
attempt(lambda: string.Template("$").substitute())
attempt(lambda: string.Template("a\n $9").substitute())
attempt(lambda: string.Template("${a b}").substitute(a=1))
attempt(lambda: string.Template("$a").substitute({"a": 1}, a=2))
attempt(lambda: string.Template("$a").substitute(5))
attempt(lambda: string.nope)
