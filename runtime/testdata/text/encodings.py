# encode and decode with error handlers
s = "héllo €한😀"
for enc in ["utf-8", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-8-sig"]:
    data = s.encode(enc)
    print(enc, data, data.decode(enc) == s)
print("é".encode("latin-1"), b"\xe9".decode("latin-1"), "é€".encode("cp1252"), "abc".encode("ascii"), "한".encode("cp949"), "한".encode("euc-kr"), "日".encode("shift_jis"), b"\xc7\xd1".decode("euc-kr"))
for handler in ["ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape" if False else "ignore"]:
    print(handler, s.encode("ascii", handler), s.encode("latin-1", errors=handler))
bad = b"ab\xffcd\xe2\x82"
for handler in ["ignore", "replace", "backslashreplace", "surrogateescape"]:
    print(handler, ascii(bad.decode("utf-8", handler)), ascii(bad.decode("ascii", handler)))
print(bad.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == bad, ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), "\ud800".encode("utf-8", "surrogatepass"))
print(str(b"abc", "utf-8"), str(b"abc", encoding="ascii", errors="strict"), bytes("한", "utf-8"), str(b"\xff", errors="replace"), "a".encode() == b"a", b"".decode())
print("UTF8".encode("UTF_8"), "x".encode("U8"), "x".encode("latin1"), "x".encode("iso-8859-1"), "x".encode("us-ascii"))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: "é".encode("ascii"))
attempt(lambda: "aéb€".encode("ascii"))
attempt(lambda: "éé".encode("ascii"))
attempt(lambda: "€".encode("latin-1"))
attempt(lambda: b"\xff".decode())
attempt(lambda: b"\xff".decode("ascii"))
attempt(lambda: b"abc\xe2\x82".decode("utf-8"))
attempt(lambda: b"\xe2(\xa1".decode("utf-8"))
attempt(lambda: b"\x80".decode("utf-8"))
attempt(lambda: b"a".decode("utf-16"))
attempt(lambda: b"\x00\xd8".decode("utf-16-le"))
attempt(lambda: "a".encode("nope"))
attempt(lambda: b"a".decode("nope"))
attempt(lambda: "é".encode("ascii", "nohandler"))
attempt(lambda: "a".encode(5))
attempt(lambda: str("a", "utf-8"))
attempt(lambda: str(5, "utf-8"))
attempt(lambda: "\ud800".encode())
try:
    "abcé".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args[2:4], isinstance(e, ValueError))
try:
    b"x\xff".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
