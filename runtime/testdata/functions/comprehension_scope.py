# what names mean inside comprehensions
x = "module"
print([x for x in range(3)], x)
print([x for y in range(2)], [(x, y) for y in [x]])
items = [1, 2]
print([items for items in items], items)

def f():
    total = 0
    result = [total := total + i for i in range(4)]
    return result, total

print(f())

def g(n):
    return [[n * j for j in range(i)] for i in range(n)]

print(g(3))

class A:
    size = 3
    data = [i * 2 for i in range(size)]
    pairs = [(i, j) for i in range(size) for j in range(2)]
    names = sorted({k for k in ["b", "a"]})
    try:
        wrong = [size for _ in range(2)]
    except NameError as e:
        wrong = str(e)

print(A.data, A.pairs[:3], A.names, A.wrong)
gen = (print("evaluated", v) or v for v in [1, 2])
print("created")
print(list(gen))
src = [1, 2, 3]
lazy = (v * k for v in src for k in [factor])
factor = 10
src = None
print(list(lazy))
try:
    (v for v in None)
except TypeError as e:
    print("outermost is evaluated at once:", e)
late = (a / b for a in [1] for b in [0])
try:
    next(late)
except ZeroDivisionError as e:
    print("inner is lazy:", e)

def locs():
    a = 1
    return [sorted(locals()) for b in range(1)]

print(locs())
print([lambda: i for i in range(3)][1](), [f() for f in [(lambda i: lambda: i)(i) for i in range(3)]])
print({k: v for k, v in zip("ab", range(2))}, {(k := c) for c in "z"}, k)
print([a + b + c for a in "x" for b in "yz" for c in [a + b]], [i for i in range(20) if i % 2 if i % 3 if i % 5])
print([[j for j in range(i) if j % 2] for i in range(5) if i > 2], sum(1 for _ in "abc"), max((len(w), w) for w in ["aa", "b"]))
print([(yield_) for yield_ in "ab"], [*(i for i in range(3)), *[j for j in "x"]], dict((i, i * i) for i in range(3)))
def run(fn, *a): return fn(*a)
print(run(lambda *a: [i for i in a if i], 0, 1, 2), run(lambda n: {i: [j for j in range(i)] for i in range(n)}, 3))
for code in ["[x for x in]", "[for x in y]", "[x, y for x in z]", "[x for x, in [(1,)]]", "[*x for x in y]", "{**d for d in x}", "[x if y for x in z]", "(x for x in y for)", "[x for 1 in y]", "[x for f() in y]", "[(yield 1) for i in []]", "{a: b, c for d in e}", "dict(a=x for x in y)", "[i async for i in x]"]:
    try:
        exec(code, {"x": 1, "y": [], "z": []})
        print(code, "ok")
    except SyntaxError as e:
        print(code, "->", e.msg)
