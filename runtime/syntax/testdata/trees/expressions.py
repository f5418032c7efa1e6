a or b or c and d and not e
not a == b
a < b <= c > d >= e == f != g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b; +a; ~a; - - a
a ** b ** c
await_ ** 2
(a + b) * c
a if b else c if d else e
lambda: 0
lambda x, y=1, /, z=2, *a, k, l=3, **kw: x
lambda *, k: k
lambda *a, **k: (a, k)
lambda x: lambda y: x
(a, b), (a,), (), (a), ((a))
[a, *b, c], [], [a,]
{a, *b}, {a}
{}, {a: b}, {a: b, **c, d: e,}
[a for b in c], [a for b, in c if d if e for f in g]
{a for b in c}, {a: b for c in d}
(a for b in c), f(a for b in c), f((a for b in c), d)
[a for b in lambda_ if c or d]
[(a, b) for (a, b), *c in d]
[a := 1, b], (a := 1), f(a := 1), x[a := 1], {a := 1}, {(a := 1): 2}
f(), f(a), f(a,), f(a, *b, c=d, **e), f(*a, b, c=d, *e), f(**a, b=c), f(a=1, **b, c=2)
a.b.c(d)(e)[f].g
x[a], x[a, b], x[a,], x[a:b], x[a:b:c], x[:], x[::], x[:b], x[a:], x[::c], x[a:b, c], x[...]
x[*a], x[*a, b], x[a, *b], x[(a, b)], x[lambda: 1], x[a if b else c:d]
(yield), (yield a), (yield a, b), (yield *a, b), (yield from a)
x = yield
x = yield a, b
x = yield from a
None, True, False, ...
0, 1, 10, 1_000, 0x1F, 0X1f, 0o17, 0b101, 0x_f, 00, 0_0
1234567890123456789, 12345678901234567890, 0xffffffffffffffffffff
1., .5, 1.5, 1e5, 1E-5, 1_0.0_1e1_0, 1.e5, 0777.5, 09e1
1j, 1.5J, .5j, 1e5j, 0j
1if a else 2
1 .real, 1..real, 1.0.real
print(*args, sep='')
a; b; c
a, b
a,
*a, b
(
    a
    + b
)
a \
    + b
x = [
    1,  # one
    2,

    # two
]
été = naïve = ﬁ
