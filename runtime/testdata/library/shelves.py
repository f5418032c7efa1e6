# dbm, shelve, fileinput, marshal and pickletools.
import dbm
import dbm.dumb
import fileinput
import io
import marshal
import os
import pickle
import pickletools
import shelve
import tempfile

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "data")
    with dbm.dumb.open(name, "n") as db:
        db["one"] = "eins"
        db[b"two"] = b"zwei" * 200
        db["one"] = b"uno"
        del db["two"]
        print(sorted(db.items()), "one" in db, len(db), db.get("three", b"-"))
        try:
            db[1] = 2
        except TypeError as e:
            print(e)
    print(dbm.whichdb(name), sorted(os.listdir(folder)))
    with dbm.open(name) as db:
        print(db["one"])
    try:
        dbm.open(os.path.join(folder, "none"))
    except dbm.error as e:
        print(e)
    with shelve.Shelf(dbm.dumb.open(name + "2"), writeback=True) as shelf:
        shelf["list"] = [1, 2]
        shelf["list"].append({"k": (1.5, None)})
    shelf = shelve.Shelf(dbm.dumb.open(name + "2"))
    print(dict(shelf), shelf.get("x", 7))
    shelf.close()
    try:
        shelf["list"]
    except ValueError as e:
        print(e)

    texts = []
    for i, text in enumerate(("a\nb\n", "", "c\nd")):
        texts.append(os.path.join(folder, f"t{i}"))
        with open(texts[-1], "w") as file:
            file.write(text)
    with fileinput.input(texts) as lines:
        for line in lines:
            print(fileinput.lineno(), fileinput.filelineno(), os.path.basename(fileinput.filename()),
                  fileinput.isfirstline(), repr(line))
    with fileinput.FileInput(texts[:1], inplace=True) as lines:
        for line in lines:
            print(line.upper(), end="")
    print(open(texts[0]).read())

values = [None, True, False, ..., 0, 1, -1, 2**31, -2**100, 1.5, 2 - 3j, "a", "ä" * 3, "x" * 300, b"bytes", (1, (2,)),
          [1, [2]], {"k": [1]}, {1}, frozenset([2]), bytearray(b"y")]
for version in range(5):
    print(version, [marshal.loads(marshal.dumps(v, version)) == v for v in values].count(True))
print(marshal.dumps({"a": 2**40, "b": [2.0, None]}, 2))
for bad in (b"", b"i\x00", b"?", b"r\x05\x00\x00\x00", b"["):
    try:
        marshal.loads(bad)
    except Exception as e:
        print(type(e).__name__, e)

data = pickle.dumps({"a": [1, 2, (3, "b")], "c": b"d"}, 4)
pickletools.dis(data)
small = pickletools.optimize(data)
print(len(small) < len(data), pickle.loads(small))
pickletools.dis(pickle.dumps([1.5, None, True], 0), annotate=1)
out = io.StringIO()
try:
    pickletools.dis(b"Nt.", out)
except ValueError as e:
    print(e)
print(pickle.dumps((range(3), ValueError("x")), 2))
