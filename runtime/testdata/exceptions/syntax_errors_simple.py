# messages of syntax errors (compiled from strings)
cases = """x = 
if True
print 'hello'
print "a", b
exec 'x'
def f(
def f():
class C
class C:
for x in y
for x y: pass
while True print(1)
x = [1, 2
x = (1, 2
x = {1: 2
x = 1)
x = 1]
x = [1)
x + = 1
x ++
x = 5 6
a b
1 = x
f() = 1
a + b = c
"s" = 1
None = 1
True = 0
x = yield = 1
[a, 1] = 2
(a, f()) = 1
for 1 in x: pass
del f()
x := 5
x = := 5
lambda x: = 1
def f(x, x): pass
def f(a=1, b): pass
return 5
yield 1
break
continue
await x
import
from x import
from x import *, y
from . import
import a.b as c.d
from __future__ import nope
global x; x = 1
nonlocal x
else: pass
elif x: pass
try: pass
try: x
except: pass
finally: pass
with x as 1: pass
with: pass
assert
raise x from
@
@x
pass pass
if x = 1: pass
while x = 1: pass
x = 1 if 2
x = 1 if 2 else
not
x = not
a and
1 +
*x
*x = 1
**x
f(**)
f(a=1, 2)
f(a for a in b, c)
f(a=1, a=2)
f(1=2)
{1, 2: 3}
{1: 2, 3}
{1:}
{1: *x}
[x for]
[x for x in]
(x for x)
x = 'abc
x = \"\"\"abc
x = 'a' b'b'
f'{'
f'{}'
0777
1__0
0x
1abc
$
?
!
a!b
a?b
`a`
a <> b
x = “a”
x\\ y
async x
async def f(): yield from x
def f(): async with x: pass
class C(x for x in y): pass
match x: case 1: pass
case 1: pass
type X
def f(*): pass
def f(*, **k): pass
def f(/): pass
x: int: str = 1
(x, y): int = 1
x = y: int
a.b: int += 1
del
del 1
in x
is x
a not b
a is not
print(a b)
print(a, b c)
foo(1 2)
[1 2]
{1 2}
(1 2)
{'a': 1 'b': 2}
x = {'a' 1}""".split("\n")
for src in cases:
    try:
        compile(src, "<s>", "exec")
        print(src, "-> ok")
    except SyntaxError as e:
        print(src, "->", type(e).__name__ + ":", e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
