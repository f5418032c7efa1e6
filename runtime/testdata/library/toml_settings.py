"""Settings read from TOML, and what is wrong with some."""
import tomllib

TEXT = """
title = "Example" # comment
[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
[database]
ports = [ 8000, 8001,
  8002, ]
data = [ ["delta", "phi"], [3.14] ]
temp = { cpu = 79.5, case = 72.0, inner.deep = true }
hex = 0xdead_beef
big = 1_000_000
inf = -inf
text = \"\"\"
one \\
   two\u00e9
three\"\"\"
raw = '''C:\\x'''
day = 2024-02-29
at = 07:32:00.5
local = 2024-01-02 03:04:05
"quoted key".x = 1
[[products]]
name = "Hammer"
[[products]]
[[products.parts]]
n = 1
[a.b.c]
d = 2
"""
for k, v in tomllib.loads(TEXT).items():
    print(k, v)
for bad in ("a", "a =", "a = 1 b = 2", "a = 1\na = 2", "[a]\n[a]", "[a", "a = [1", "a = {b=1", "a = 'x", 'a = "\\q"', "a = 01", "a.b = 1\n[a]",
            "a = 1\n[a.b]", "a = {}\na.b = 1", "[[a]]\n[a]", "= 1", "a = 2024-02-30", "a = \"\\ud800\"", "a = [1,, 2]", "a\u00e9 = 1", "a = tru", "x = 1\r"):
    try:
        print(repr(bad), tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e:
        print(repr(bad), "->", e)
from decimal import Decimal
print(tomllib.loads("x = 1.10\ny = 2", parse_float=Decimal))
