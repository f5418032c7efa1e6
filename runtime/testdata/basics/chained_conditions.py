# Chained comparisons as conditions: what each operand is asked, in which order, and where it fails.
def f(i, a, b):
    r = []
    if 10 < i < 100 and i % 3 == 0 or i == 5: r.append(1)
    if not 0 <= i <= 9: r.append(2)
    while a < b < i: b += 1
    r.append((a, b))
    if a < b < (b := 5): r.append(("w", b))
    if a < b < c: r.append(3)
    x = 1 < i < 50
    y = a is not b is not None != i
    r.append((x, y, [k for k in range(20) if 3 <= k < 7], [k for k in range(9) if not 3 <= k < 7]))
    return r
c = 7
print(f(12, 1, 2), f(5, 3, 4), f(0, 0, 0))
class L:
    def __init__(s, n): s.n = n
    def __lt__(s, o): print("lt", s.n, getattr(o, "n", o)); return s if s.n < getattr(o, "n", o) else []
    def __gt__(s, o): print("gt", s.n); return True
    def __bool__(s): print("bool", s.n); return True
def g():
    a, b, c = L(1), L(2), L(3)
    if a < b < c: print("yes")
    if a < b < L(0): print("no")
    if not 1 < b < 5: print("not")
    print(type(a < b < 9).__name__, bool(a < b < 1))
g()
def h(i):
    if 1 < i < "a": pass
def k(i):
    if i < "a" < 3: pass
def m():
    if 1 < u < 3: pass
    u = 1
import traceback
for q in (lambda: h(2), lambda: k("0"), lambda: h("x"), m):
    try: q()
    except Exception: traceback.print_exc()
