# which part of a statement is marked
import sys
import traceback
n, d, t = None, {}, (1, 2)
def boom(*a): raise ValueError("boom")
class CM:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
def check(src):
    ns = {"n": n, "d": d, "t": t, "boom": boom, "CM": CM}
    import linecache
    name = f"<case {len(src)}>"
    linecache.cache[name] = (len(src), None, [l + "\n" for l in src.split("\n")], name)
    try:
        exec(compile(src, name, "exec"), ns)
    except Exception as e:
        for line in traceback.format_exception(e)[2:]:
            sys.stderr.write(line)
for src in ["x = n + 1", "x += 1", "n[0] = 5", "n.a = 5", "del d['q']", "del n.x", "for i in n: pass", "for a, b in [1]: pass", "a, b = t[0]", "a, b, c = t", "*a, b = n", "x = n()", "x = n(1)(2)", "with n as z: pass", "with CM() as (a, b): pass", "if n < 1: pass", "while n > 1: pass", "assert n, 'msg'", "assert n == 1", "raise n", "raise ValueError('v') from 5", "raise KeyError", "import nope.sub", "from itertools import zip_shortest", "x = yes if n.q else no", "x = [i.q for i in (1,)]", "x = {k: 1/0 for k in 'a'}", "x = lambda: n + 1\nx()", "def f(a): return a.b\nf(1)", "class C:\n    x = n.attr", "class D(n): pass", "@n\ndef g(): pass", "@boom\ndef g(): pass", "print(n.x, file=None)", "t[0] = 1", "t[5]", "t['a']", "x = f'{n.q}'", "x = f'{1:>{n}}'", "x = not n.z", "x = -n", "x = n if n.a else 1", "x = (y := n + 1)", "x = n @ 2", "x = 1 < n < 2", "x = 1 in n", "x = n is n.q", "x = [*n]", "x = {**n}", "boom(*n)", "boom(**n)", "boom(1, *t, k=n.z)", "global q\nq = n.w", "try:\n    n.a\nexcept n.b: pass", "try:\n    1/0\nfinally:\n    n.c", "match n.v:\n    case 1: pass", "match t:\n    case [a, b] if n.g: pass", "x: n.t = 1", "n.x: int = 1", "return_ = n\nreturn_.y"]:
    check(src)
