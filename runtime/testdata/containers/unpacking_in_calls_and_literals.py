# stars in displays, calls and assignments
a, d = [1, 2], {"k": 1}
print([*a, 3, *a], (*a,), {*a, *"ab"} == {1, 2, "a", "b"}, {**d, "j": 2, **{"k": 9}}, [*range(3), *{}, *""], [*[*[1]]], (*a, *a)[1:3], [*d], [*d.items()], [*zip("ab", a)], {**dict(x=1), **{"x": 2}})
print(*a, *"xy", sep="-")
print(max(*a, *[9, 3]), "{} {} {}".format(*a, *["z"]), "{k}{j}".format(**d, **{"j": 5}), dict(**d, z=0), list(zip(*[a, "ab"])), [*map(str, a)], sorted([*a, 0]))
def f(*args, **kw): return args, kw
print(f(*a, 3, *"x", k=1, **{"m": 2}, n=3, **{}), f(*{}, **{}), f(**{"a-b": 1}), f(*range(2), **dict(zip("xy", "12"))), f(*(x for x in a)), f(*d), f(*d.items()))
h, *t = "abc"; *i, l = range(4); p, *m, q = (1, 2); (u, v), *w = [(1, 2), 3]; [*z] = "hi"
print(h, t, i, l, p, m, q, u, v, w, z)
for x, *y in [(1, 2, 3), "ab", [9]]: print(x, y, end="; ")
for (k1, (k2, *k3)) in {"a": (1, 2, 3), "b": "xyz"}.items(): print(k1, k2, k3, end="; ")
print()
(a1, b1), c1 = [1, 2], 3
[d1, [e1]] = (4, (5,))
print(a1, b1, c1, d1, e1)
x = y = *z, = [1, 2]
print(x, y, z)
arr = [0] * 3
arr[0], *arr[1:], last = 1, 2, 3, 4
print(arr, last)
class O: pass
o = O()
o.a, (o.b, *o.c) = 1, "xyz"
print(vars(o))
swap = [1, 2, 3]
swap[0], swap[2] = swap[2], swap[0]
i = 0
i, swap[i] = 1, "set at new i"
print(swap, i)
def g():
    return 1, *a, *"z"
def gen():
    yield 1, *a
    yield *a,
print(g(), list(gen()), [*(yield_ for yield_ in a)], a[*[0]] if False else a[0], (lambda *a, **k: (*a, *k))(1, z=2))
def attempt(code):
    try:
        exec(code, {"a": a, "d": d, "f": f})
        print(code, "ok")
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e.msg if isinstance(e, SyntaxError) else e)
for c in ("[*5]", "{**5}", "{**[1]}", "f(*5)", "f(**5)", "f(**{1: 2})", "print(*None)", "x, y = a, 1, 2", "x, *y, z = [1]", "*x = a", "*x, = a", "*x, *y = a", "x = *a", "x = *a,", "print(*a, **d)", "(*a)", "[*a for a in a]", "f(**d, *a)", "f(x=1, *a)", "f(**d, x=1)", "del *a", "return *a", "x, = []", "for *x in [a]: pass", "for *x, y in [a]: print(x)", "{*a: 1}", "{*d, **d}", "*a", "a = [*a, *a]; print(a)", "(x, y), z = 1, 2", "lambda *a, *b: 0", "f(*a, *a, k=1, *a)"):
    attempt(c)
