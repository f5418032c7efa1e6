# csv
import csv, io
text = 'name,qty,note\nbolt,10,"a ""quoted"" word"\nnut,,"two\nlines"\n"x,y",3,\n\n'
rows = list(csv.reader(io.StringIO(text)))
print(rows, len(rows))
for r in csv.DictReader(io.StringIO(text)): print(r)
print(list(csv.DictReader(io.StringIO("a,b\n1\n1,2,3\n"), restkey="rest", restval="?")), list(csv.DictReader(["1;2"], fieldnames=["x", "y"], delimiter=";")))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, None, 2.5, 'q"t', "c,d", "line\nbreak", "", " sp "]), w.writerows([(1, 2), "xy"]))
print(repr(out.getvalue()))
for kw in ({"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quotechar": "'"}, {"lineterminator": "|"}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE, "escapechar": "^"}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}):
    o = io.StringIO()
    csv.writer(o, **kw).writerow(["a;b", 'c"d', "e,f", 1, None, "g'h"])
    print(kw, repr(o.getvalue()))
o = io.StringIO()
d = csv.DictWriter(o, ["id", "name"], extrasaction="ignore", restval="-")
d.writeheader(); d.writerow({"id": 1, "name": "x", "zz": 0}); d.writerows([{"id": 2}])
print(o.getvalue().splitlines(), d.fieldnames)
print(list(csv.reader(["a b 'c d'"], delimiter=" ", quotechar="'")), list(csv.reader(["1,2.5,'x'"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'")), list(csv.reader([" a, b"], skipinitialspace=True)), list(csv.reader(['a,"b'])), list(csv.reader(["a\\,b"], escapechar="\\")), list(csv.reader([])), list(csv.reader([""])), list(csv.reader(["a,b\r", "c"])))
r = csv.reader(["x,y", "1,2"])
print(next(r), r.line_num, r.dialect.delimiter, csv.list_dialects(), csv.field_size_limit())
class Semi(csv.excel): delimiter = ";"
csv.register_dialect("semi", Semi)
print(list(csv.reader(["a;b"], "semi")), csv.get_dialect("semi").delimiter, csv.Sniffer().sniff("a;b;c\n1;2;3").delimiter, csv.Sniffer().has_header("name,age\nbob,5\nann,7"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: list(csv.reader(5)))
attempt(lambda: list(csv.reader([b"a"])))
attempt(lambda: csv.writer(io.StringIO()).writerow(5))
attempt(lambda: csv.writer(io.StringIO(), delimiter=",,"))
attempt(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]))
attempt(lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}))
attempt(lambda: csv.reader([], "nodialect"))
attempt(lambda: list(csv.reader(["a,b"], quoting=csv.QUOTE_NONNUMERIC)))
attempt(lambda: list(csv.reader(['"a"b'], strict=True)))
attempt(lambda: csv.writer(5))
attempt(lambda: csv.reader([], delimiter=5))
