# aliases, shallow copies and default arguments
grid = [[0] * 3] * 2
grid[0][1] = 5
ok = [[0] * 3 for _ in range(2)]
ok[0][1] = 5
print(grid, ok)
a = [1, [2, 3]]
copies = [a[:], list(a), a.copy(), [*a], a * 1, a + [], [x for x in a]]
a[1].append(4)
a.append("new")
print(copies, all(c is not a for c in copies), all(c[1] is a[1] for c in copies))
def add(item, target=[]):
    target.append(item)
    return target
print(add(1), add(2), add(3, []), add(4), add.__defaults__)
def change(l): l[:] = [9]; l = [8]; return l
x = [1]
print(change(x), x)
rows = [[] for _ in range(3)]
rows[0].append(1)
same = 3 * [[]]
same[0].append(1)
print(rows, same, [id(r) == id(same[0]) for r in same])
d = dict.fromkeys("ab", [])
d["a"].append(1)
e = {k: [] for k in "ab"}
e["a"].append(1)
print(d, e)
it = [1, 2, 3, 4, 5, 6]
for v in it[:]:
    if v % 2: it.remove(v)
print(it)
l = [1, 2, 3]
for i, v in enumerate(l):
    if i < 5: l.append(v * 10)
print(l)
m = l
m += [0]
n = l
n = n + ["only n"]
print(l is m, l is n, l[-1], n[-1])
t = ([1], "x")
try:
    t[0] += [2]
except TypeError as err:
    print(err, t)
t[0].extend([3]); print(t)
s = [3, 1, 2]
u = s.sort()
v = sorted(s, reverse=True)
print(u, s, v, s.reverse(), s)
q = r = [0]
q.append(1); r = r + [2]
print(q, r)
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])
nested = [[1, 2], [3]]
flat = sum(nested, [])
flat.append(4)
print(nested, flat, [*nested[0], *nested[1]])
b = [1, 2, 3, 4]
b[1:3] = [b[1:3]]
print(b, b[1][0], [[1] * 2 for _ in range(2)] == [[1] * 2] * 2)
print([] + [], [[]] + [[]], [None] * 3, [[]] * 0, list([[1]])[0], (lambda z: z or z.append(1) or z)([]))
del b[1:]; c = b; del b
print(c)
