# list, set, dict and generator comprehensions
squares = [x * x for x in range(10)]
print(squares)
print([x for x in squares if x % 2 if x > 10])
print([(x, y) for x in range(3) for y in range(x)])
print([[r * c for c in range(1, 4)] for r in range(1, 4)])
print({x % 3 for x in range(10)} == {0, 1, 2})
print({k: len(k) for k in ["one", "three", "five"]})
print({v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()})
print(sum(x for x in range(101)))
print(list(x.upper() for x in "abc"))
print([a if a > 2 else -a for a in range(5)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([x for row in matrix for x in row])
print([[row[i] for row in matrix] for i in range(3)])
print([*map(list, zip(*matrix))])
x = "outer"
print([x for x in range(3)], x)
print([lambda: i for i in range(3)][0]())
print([f() for f in [lambda i=i: i for i in range(3)]])
print([y := 5, y ** 2], y)
print([last := v for v in [1, 2, 3]], last)
print(any((hit := n) > 4 for n in [1, 5, 7]), hit)
gen = (print("made", i) or i for i in range(3))
print("not yet")
print(next(gen))
print(list(gen))
data = {"x": [1, 2], "y": [3]}
print([(k, n) for k, ns in data.items() for n in ns])
print([w for w in "the quick brown fox".split() if len(w) > 3])
print(sorted({len(w) for w in "a bb cc ddd".split()}))


class C:
    n = 3
    ok = [i for i in range(n)]
    try:
        bad = [n * i for i in range(3)]
    except NameError as e:
        print("class scope:", e)


print(C.ok)
print((lambda *a: a)(*(i for i in range(3))))
print(list(i for i in range(3) if i), max((i * -1 for i in range(5)), default=None))
