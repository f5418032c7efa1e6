# what happens when text and bytes meet
s, b = "abc", b"abc"
print(s == b, b == s, s != b, s in ["abc", b"abc"], b in [s], {s: 1}.get(b), {b, s} == {"abc", b"abc"}, hash(s) == hash(b), s.encode() == b, b.decode() == s, str(b), repr(b), f"{b}", "%s" % b, "{}".format(b), ascii(b), bytes(s, "ascii"), len(s) == len(b), list(b)[0], list(s)[0], sorted([b"b", b"a"]))
cases = """s + b
b + s
s < b
b >= s
s in b
b in s
s.join([b])
b.join([s])
s.split(b)
b.split(s)
s.replace(b, s)
b.replace(s, b)
s.find(b)
b.find(s)
s.startswith(b)
b.startswith(s)
s.encode().encode()
b.decode().decode()
bytes(s)
bytearray(s)
str(b, 'bad-encoding')
str(s, 'utf-8')
b"%s" % s
"%s" % b
b[0] + b"a"
b[0] == b"a"
b[0:1] == b"a"
bytes([s])
int(b"12")
int(bytearray(b"7"))
float(b"1.5")
ord(b"a")
chr(b"a")
"".join(b)
b"".join([1])
s.center(9, b"*")
b.center(9, "*")
s.strip(b"a")
b.strip("a")
s.translate(b)
s.count(b)
b.count(s)
s.partition(b)
open(b"/dev/null").read()
eval(b"1+1")
b.format(1)
s.hex()
b.isidentifier()
b.casefold()
max(s, b)
sorted([s, b])
s * b
b"a" "b" if 0 else 1
print(s, sep=b",")
bytearray(b) + s
bytearray(b) == s
memoryview(s)
memoryview(b)[0]
s.encode("utf-8", b"strict")
b.decode(errors=5)
{**{b: 1}}
dict(**{b: 1})
getattr(s, b"upper")
isinstance(b, str)
re.match("a", b)
re.match(b"a", s)
json.loads(b)
json.dumps(b)
hashlib.md5(s)
base64.b64encode(s)
base64.b64decode(s + "d")
io.StringIO(b)
io.BytesIO(s)
os.path.join(s, b)
int.from_bytes(s)
struct.pack("3s", s)
struct.unpack("3s", b)""".split("\n")
import re, json, hashlib, base64, io, os, struct
for c in cases:
    try:
        print(c, "=", eval(c))
    except Exception as e:
        print(c, "->", type(e).__name__ + ":", e)
