# json decoding
import json
print(json.loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\n\\u00e9\\ud83d\\ude00"], "b": {"c": {}}}'))
print(json.loads("5"), json.loads(' "s" '), json.loads("[]"), json.loads("-0"), json.loads("-0.0"), json.loads("1E5"), json.loads("123456789012345678901234567890"), json.loads("1e400"), json.loads("NaN"), json.loads("[Infinity, -Infinity]"), json.loads('{"a":1,"a":2}'), json.loads(b'"\xc3\xa9"'), json.loads("\t[1 ,\n2]\r\n"), json.loads('"\\/\\b\\f\\t\\u0041"'))
print(json.loads('{"x": 1, "y": [{"x": 2}]}', object_hook=lambda d: tuple(d.items())), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: int(s) * 10), json.loads("[NaN]", parse_constant=lambda c: f"<{c}>"))
for bad in ["", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{'a':1}", "{1:2}", "nul", "tru", "True", "None", "'a'", "\"abc", "\"a\nb\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "01", "1.", ".5", "+1", "1e", "-", "[1 2]", "{\"a\" 1}", "1 2", "[]]", "abc", "[1,\n2,\nx]", "\ufeff[]", "{\"a\":1}}", "nan", "- 1", "[1}", "\"\t\"", "\\", "0x1", "1_000"]:
    try:
        print(repr(bad), "=", ascii(json.loads(bad)))
    except json.JSONDecodeError as e:
        print(repr(bad), "->", e)
try:
    json.loads('{"k": [1,\n  2,,]}')
except ValueError as e:
    print(type(e).__name__, e.msg, e.pos, e.lineno, e.colno, e.doc == '{"k": [1,\n  2,,]}')
for bad in (None, 5, [], {}):
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
import io
print(json.load(io.StringIO('[{"z": 0}]')))
dec = json.JSONDecoder()
print(dec.decode(" [1] "), dec.raw_decode('{"a": 1} trailing'), json.JSONDecoder(strict=False).decode('"a\tb"'))
try:
    dec.raw_decode("  x")
except json.JSONDecodeError as e:
    print(e)
orig = {"nested": [1, {"deep": ["x", None, True]}], "num": 1.5, "한": "글"}
assert json.loads(json.dumps(orig)) == orig
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"
text = json.dumps({"p": Point(1, 2)}, default=lambda o: {"__point__": True, **vars(o)})
print(text, json.loads(text, object_hook=lambda d: Point(d["x"], d["y"]) if "__point__" in d else d))
lines = '{"id": 1, "tags": ["a"]}\n{"id": 2}\n\nbroken\n'
for n, line in enumerate(lines.splitlines(), 1):
    if line.strip():
        try:
            rec = json.loads(line)
            print(n, rec["id"], rec.get("tags", []))
        except json.JSONDecodeError as e:
            print(n, "skipped:", e.msg)
