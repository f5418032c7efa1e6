a, (b, *c), d = 1, [2, 3, 4], 5
print(a, b, c, d)
*x, = range(3); print(x)
[p, q] = "ab"; print(p, q)
first, *_, last = "hello"; print(first, last, _)
m = n = [0]; m.append(1); print(n)
i = 0; l = [10, 20, 30]; i, l[i] = 2, 99; print(i, l)
d = {"k": [1, 2]}; d["k"][1], d["z"] = d["k"], 5; print(d)
class Box: pass
bx = Box(); bx.a, bx.b = 1, 2; print(vars(bx))
for i, (j, *k) in enumerate([(1, 2, 3), "xyz"]): print(i, j, k)
print([*range(3), *"ab"], {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 9}}, (*(), *(1,)))
def f(*a, **k): return a, k
print(f(*[1, 2], 3, *(4,), x=1, **{"y": 2}, z=3, **{"w": 4}))
for s in ("a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b, c = [1]", "a, b = 5", "a, b = None", "(a, b), c = 1, 2", "*a, *b = 1", "a = *b", "*a = 1", "f(*5)", "f(**5)", "f(**{1: 2})", "f(x=1, **{'x': 2})", "[*5]", "{**5}", "{*5}", "a, b = {}", "a, b = iter('abc')"):
    try: exec(s); print(s, "ok")
    except Exception as e: print(s, "->", type(e).__name__, e)
x = 5; x += x; x -= 1; x *= 2; x //= 3; x **= 2; x %= 7; x <<= 3; x |= 1; x ^= 3; x &= 255; x >>= 1; print(x)
s = "a"; s += "b"; s *= 3; print(s)
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e, t)
a = 1 if [] else 2 if () else 3; print(a, not a, a and 0 or "x", None or 0 or [])
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, "a" in "abc" in ["abc"], [] is [], None is None)
if (k := 10) > 5 and (z := k * 2): print(k, z)
while (k := k - 3) > 0: print(k, end=" ")
else: print("end")
for i in range(10):
    if i % 2: continue
    if i > 6: break
    print(i, end=",")
else: print("never")
print()
del a, (b, c), l[0], d["k"]; print(l, d)
try: a
except NameError as e: print(e)
pass; ...; None; 1; "doc"
x: int = 3; y: "later"; print(__annotations__)
assert True, "no"
global_v = 1
def g():
    global global_v, new_v
    global_v, new_v = 2, 3
g(); print(global_v, new_v)
lambda: 0
print((lambda a, b=2, *c, d, e=5, **f: (a, b, c, d, e, f))(1, d=4))
print(0x_ff, 0b1_0, 0o17, 1_000.5, 1e-3, 5j, 1_0e1_0, .5, 5., 0_0)
print("a" "b" 'c', r"\n", b"x" b"y", f"{1+1}" "z", """t
q""", "\x41\u00e9\N{BULLET}\101", len("\\"))
if 1: print("one"); print("two")
class E: x = 1; y = x + 1
print(E.y); import sys as _s, os.path as _p; from math import (pi, e as ee,); print(round(pi * ee, 3), _p.sep)
