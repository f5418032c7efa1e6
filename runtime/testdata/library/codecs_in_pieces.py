"""Encodings found, applied in pieces, and added."""
import codecs
import io

print(codecs.lookup("utf8").name, codecs.lookup("latin1").name, codecs.lookup("CP-1252").name)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "a\u00e9\u20ac\U0001f600".encode()], d.getstate())
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.encode("b"), e.getstate())
print(list(codecs.iterencode(["a", "\u00e9"], "utf-8-sig")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")))
for name, data in (("rot13", "Hello"), ("hex", b"abc"), ("base64", b"abc"), ("zlib", b"a" * 50), ("quopri", b"a=b"), ("uu", b"hi"), ("punycode", "b\u00fccher"), ("idna", "b\u00fccher.de"), ("unicode_escape", "a\n\u20ac"), ("raw_unicode_escape", "\u20ac")):
    out = codecs.encode(data, name)
    print(name, out if name != "zlib" else len(out) < 30, codecs.decode(out, name) == data)
f = io.BytesIO()
w = codecs.getwriter("utf-8")(f)
w.write("l1\nl2 \u00e9\n")
w.writelines(["x", "y"])
f.seek(0)
r = codecs.getreader("utf-8")(f)
print(r.readline(), r.read(3), r.readlines())


def upper(error):
    return error.object[error.start:error.end].upper().encode("ascii", "xmlcharrefreplace").decode(), error.end


codecs.register_error("upper", upper)
print("a\u00e9b".encode("ascii", "upper"))


def search(name):
    if name == "double":
        return codecs.CodecInfo(lambda s, errors="strict": ((s * 2).encode(), len(s)), lambda b, errors="strict": (bytes(b).decode()[::2], len(b)), name="double")


codecs.register(search)
print("ab".encode("double"), codecs.decode(b"abab", "double"))
for bad in (lambda: codecs.lookup("nope"), lambda: "a".encode("hex"), lambda: b"a".decode("rot13"), lambda: codecs.decode(b"zz", "hex"), lambda: "\u20ac".encode("latin-1"), lambda: b"\xff".decode("utf-8"), lambda: b"\xff".decode("ascii", "nohandler"), lambda: codecs.lookup_error("zz"), lambda: codecs.encode("x", "hex")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))
print("\u00e9\u20ac".encode("ascii", "xmlcharrefreplace"), "\u00e9".encode("ascii", "namereplace"), b"a\xff".decode("utf-8", "backslashreplace"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), codecs.BOM_UTF8)
with codecs.open("/dev/null", "r", "utf-8") as f:
    print(repr(f.read()), f.encoding)
