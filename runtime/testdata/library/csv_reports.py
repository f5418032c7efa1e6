"""Tables read and written as CSV."""
import csv
import io
import sys
from collections import defaultdict

TEXT = '''name,dept,salary,"start, date"
"Kim, Min",Eng,"5,000",2020-01-02
Lee "J",Ops,4000,
"multi
line",Eng,3500,2021-05-06

Park,,0,x,extra,more
short
'''
for row in csv.reader(io.StringIO(TEXT)):
    print(row)
r = csv.DictReader(io.StringIO(TEXT), restkey="rest", restval="-")
rows = list(r)
print(r.fieldnames, r.line_num)
for row in rows:
    print(row)
by = defaultdict(list)
for row in rows:
    by[row["dept"]].append(row["name"])
print(dict(by))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, 2.5, None, True, 'q"q', "c,c", "n\nn", "", " sp "]))
w.writerows([[1, 2], (3, 4), "ab", {"k": 1}, range(3)])
print(repr(out.getvalue()))
for q in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO()
    try:
        csv.writer(out, quoting=q, escapechar="\\", lineterminator="|").writerow(["x", 1, 1.5, None, 'a"b', "c,d"])
        print(q, out.getvalue())
    except csv.Error as e:
        print(q, e)
dw = csv.DictWriter(sys.stdout, ["b", "a"], delimiter=";", lineterminator="\n", restval="?", extrasaction="ignore")
dw.writeheader()
dw.writerows([{"a": 1, "b": 2, "c": 3}, {"a": "x;y"}])
try:
    csv.DictWriter(sys.stdout, ["a"]).writerow({"z": 1})
except ValueError as e:
    print(e)


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    doublequote = False
    escapechar = "\\"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL
    skipinitialspace = True


csv.register_dialect("pipes", Pipes)
print(sorted(csv.list_dialects()), csv.get_dialect("pipes").delimiter)
print(list(csv.reader(["a| 'b|c'|d\\|e|'it\\'s'"], "pipes")))
out = io.StringIO()
csv.writer(out, "pipes").writerow(["x|y", "it's", 5])
print(repr(out.getvalue()))
print(list(csv.reader(["1,2.5,'x'", "3,4,5"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'")))
print(list(csv.reader(["a\tb", "c\td"], dialect="excel-tab")), list(csv.reader(["a  b c"], delimiter=" ", skipinitialspace=True)))
sample = "name;age;city\nAnn;30;Rome\nBob;25;Oslo\n"
d = csv.Sniffer().sniff(sample)
print(repr(d.delimiter), d.quotechar, csv.Sniffer().has_header(sample), csv.Sniffer().sniff('"a","b"\n"c","d"\n').delimiter)
for bad, kw in (('"a', dict(strict=True)), ('"a"b', dict(strict=True)), ("a\0b", {}), ("a\nb", {})):
    try:
        print(list(csv.reader([bad], **kw)))
    except csv.Error as e:
        print(repr(bad), e)
try:
    csv.reader([], "nope")
except csv.Error as e:
    print(e)
print(csv.field_size_limit())
