# configparser, shlex, fnmatch, glob patterns
import configparser, shlex, fnmatch, io
cp = configparser.ConfigParser()
cp.read_string("""
[DEFAULT]
base = /opt
debug = no
[server]
host = localhost
port: 8080
path = %(base)s/www
multi = line one
    line two
# comment
; another
empty =
[db]
debug = yes
ratio = 0.5
[nokeys]
""")
print(cp.sections(), cp["server"]["host"], cp.getint("server", "port"), cp["server"]["path"], repr(cp["server"]["multi"]), repr(cp["server"]["empty"]), cp.getboolean("db", "debug"), cp["server"].getboolean("debug"), cp.getfloat("db", "ratio"), cp.get("db", "zz", fallback="fb"), cp["db"].get("zz", "d2"), "server" in cp, cp.has_option("db", "ratio"), cp.options("db"), dict(cp["db"]), cp.items("server", raw=True)[1], cp.defaults(), cp.has_section("x"))
cp["new"] = {"a": 1, "B": "x"}; cp.set("new", "c", "3"); cp.remove_option("new", "a"); cp.add_section("s2"); cp.remove_section("nokeys")
out = io.StringIO(); cp.write(out); print(out.getvalue())
raw = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",)); raw.optionxform = str
raw.read_string("[A]\nKey = %(x)s\nflag\nURL=http://a:1\n"); print(dict(raw["A"]), raw["A"]["flag"])
ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); ext.read_string("[a]\nx=1\n[b]\ny=${a:x}-${z}\nz=9"); print(ext["b"]["y"])
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", str(e).replace("\n", " | "))
attempt(lambda: cp["nope"])
attempt(lambda: cp.get("server", "nope"))
attempt(lambda: cp.get("nosec", "x"))
attempt(lambda: cp.getint("server", "host"))
attempt(lambda: cp.getboolean("server", "host"))
attempt(lambda: cp.read_string("key = 1"))
attempt(lambda: cp.read_string("[a]\nbad line"))
attempt(lambda: configparser.ConfigParser().read_string("[a]\nx=1\n[a]\ny=2"))
attempt(lambda: configparser.ConfigParser().read_string("[a]\nx=1\nx=2"))
attempt(lambda: cp.add_section("db"))
attempt(lambda: cp.set("db", "k", 5))
attempt(lambda: (cp.read_string("[i]\nx=%(missing)s"), cp["i"]["x"]))
attempt(lambda: cp.read("/no/such.ini"))
print(shlex.split("a 'b c' \"d e\" f\\ g 'it'\\''s' # no"), shlex.split("a # c", comments=True), shlex.quote("a b"), shlex.quote("safe-1.txt"), shlex.quote("it's"), shlex.quote(""), shlex.join(["a", "b c"]), list(shlex.shlex("x=1; y && 'z w'", punctuation_chars=True)), shlex.split(""), shlex.split('"a\\"b" \'c\\d\''))
attempt(lambda: shlex.split("'open"))
attempt(lambda: shlex.split("a\\"))
print([fnmatch.fnmatch(n, p) for n, p in (("a.py", "*.py"), ("A.PY", "*.py"), ("ab", "a?"), ("abc", "a?"), ("x1", "x[0-9]"), ("xa", "x[!0-9]"), ("a*b", "a[*]b"), (".hid", "*"), ("", "*"), ("a/b", "*"))], fnmatch.filter(["a.txt", "b.py", "c.txt"], "*.txt"), fnmatch.translate("a*[b-d]?.txt"), fnmatch.fnmatchcase("A", "a"))
