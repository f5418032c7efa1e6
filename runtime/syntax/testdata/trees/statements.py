"""Every statement once, and more than once where it has forms."""
import os
import os.path as p, sys
from . import a
from .. import b as c, d
from ...pkg.mod import (e, f as g,)
from .... import h
from mod import *
x = 1
x = y = z = 2; a, b = b, a
*a, b = c
a, *b = c
[a, (b, *c)] = d
(a) = (b.c) = (d[e]) = f
() = []
x += 1; x -= 1; x *= 1; x /= 1; x //= 1; x %= 1; x **= 1; x @= 1
x <<= 1; x >>= 1; x &= 1; x |= 1; x ^= 1
x.y += yield_
x: int
x: int = 3
(x): int = 3
x.y: int
(x.y): int = 3
x[0]: list[int] = []
x: tuple[int, ...] = 1, 2
del x
del a, b.c, d[e], (f, [g, h])
del (a), (b,)
pass; pass;
assert x
assert x, "why"
raise
raise X
raise X from Y
global g1, g2
if a:
    b
if a: b
elif c: d
else: e
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
while a:
    break
else:
    continue
for x in y: pass
for x, in y:
    pass
for (x, y), *z in a, b:
    pass
else:
    pass
for x[0], x.y in z: pass
for x in *a, b: pass
try:
    a
except:
    b
try: a
finally: b
try:
    a
except A:
    b
except (B, C) as e:
    c
else:
    d
finally:
    e
try:
    a
except* A:
    b
except* (B, C) as e:
    c
with a: b
with a as b, c as d:
    pass
with (a as b, c as d,):
    pass
with (a, b): pass
with (a, b) as c: pass
with (a), (b): pass
with (a) as b: pass
with (a): pass
with (yield_): pass
with (a := b): pass
with (a for b in c): pass
with (a, b).c as d: pass
with (a)[b] as c.d, e as (f, g), h as [i]: pass
with a as (b): pass
type X = int
type X[T] = list[T]
type X[T: int, *Ts, **P] = T
type X[T = int, *Ts = *tuple[int], **P = [int]] = T
type = 1
type.x = type[0]
type(x)
match = case = 1
match.x
match[a, b]
match(a)
match (a, b)
match * a
match - a
match, a
match: int = 1
print(match, case)
def f(): return
def f(): return 1, *a
def f(a, b: int, c=1, d: int = 2, /, e=3, *args: int, f, g=4, **kw: str) -> int: pass
def f(a, /): pass
def f(a, /, b, *, c): pass
def f(*, a): pass
def f(*args: *Ts): pass
def f(**kw,): pass
def f(a, b=1,): pass
def f[T: (int, str), *Ts, **P](x: T) -> T: yield x
async def f():
    await a
    async with a as b, c: pass
    async for x in y: pass
    return [x async for x in y if await z]
class A: pass
class A(): pass
class A(B, *C, m=D, **E):
    """doc"""
    x: int = 1
class A[T](B[T]): pass
@a
@b.c(d)
@(e := f)
@g[h]
def f(): pass
@a
class A: pass
@a
async def f():
    nonlocal_ = 1
    def g():
        nonlocal nonlocal_
