# the same text four ways
name, n, x, items = "Ann", 3, 2.5, ["a", "b"]
d = {"name": name, "n": n}
rows = [
    (f"{name} has {n}", "%s has %d" % (name, n), "{} has {}".format(name, n), name + " has " + str(n)),
    (f"{x:.2f}", "%.2f" % x, "{:.2f}".format(x), format(x, ".2f")),
    (f"{n:05d}", "%05d" % n, "{:05d}".format(n), str(n).zfill(5)),
    (f"{name!r}", "%r" % name, "{!r}".format(name), repr(name)),
    (f"{name:>6}|", "%6s|" % name, "{:>6}|".format(name), name.rjust(6) + "|"),
    (f"{name:<6}|", "%-6s|" % name, "{:<6}|".format(name), name.ljust(6) + "|"),
    (f"{255:x}", "%x" % 255, "{:x}".format(255), hex(255)[2:]),
    (f"{255:#o}", "%#o" % 255, "{:#o}".format(255), oct(255)),
    (f"{x:e}", "%e" % x, "{:e}".format(x), format(x, "e")),
    (f"{x:+}", "%+g" % x, "{:+}".format(x), "+" + str(x)),
    (f"{items}", "%s" % items, "{}".format(items), str(items)),
    (f"{d['name']}", "%(name)s" % d, "{name}".format(**d), d["name"]),
    (f"{50}%", "%d%%" % 50, "{}%".format(50), str(50) + "%"),
    (f"{{{n}}}", "{%d}" % n, "{{{}}}".format(n), "{" + str(n) + "}"),
    (f"{name[0]}", "%.1s" % name, "{0[0]}".format(name), name[:1]),
    (f"{items[1]}", "%s" % items[1], "{[1]}".format(items), items[1]),
    (f"{x.real}", "%s" % x.real, "{.real}".format(x), str(x.real)),
    (f"{'é'!a}", "%a" % "é", "{!a}".format("é"), ascii("é")),
    (f"{True}", "%s" % True, "{}".format(True), str(True)),
    (f"{True:d}", "%d" % True, "{:d}".format(True), str(int(True))),
    (f"{None}", "%s" % None, "{}".format(None), str(None)),
    (f"{1e10:g}", "%g" % 1e10, "{:g}".format(1e10), format(1e10, "g")),
    (f"{n * 2}", "%d" % (n * 2), "{}".format(n * 2), str(n * 2)),
    (f"{65:c}", "%c" % 65, "{:c}".format(65), chr(65)),
]
for r in rows:
    print(len(set(r)) == 1, r[0])
from string import Template
print(Template("$name has ${n}").substitute(d), Template("$$5").substitute(), "{name} {n}".format_map(d), "%(n)03d" % d, f"{d!s:.10}", "{0}{1}{0}".format("a", "b"), "{:{w}}|".format("x", w=3), "%*s|" % (3, "x"), f"{'x':{3}}|")
