# every form of unpacking assignment
a, b = 1, 2
a, b = b, a
print(a, b)
[x, y] = "hi"
print(x, y)
(p, (q, r), s) = 1, (2, 3), 4
print(p, q, r, s)
first, *rest = [1, 2, 3, 4]
print(first, rest)
*init, last = "hello"
print(init, last)
head, *middle, tail = range(2)
print(head, middle, tail)
a, (b, *c), *d = 1, "xyz", 5, 6
print(a, b, c, d)
(single,) = [9]
print(single)
i = j = k = []
i.append(1)
print(j, k is i)
idx = 0
arr = [0, 0, 0]
idx, arr[idx] = 2, "set"
print(idx, arr)
for n, (name, score) in enumerate([("ann", 3), ("bob", 5)], start=1):
    print(n, name, score)
for h, *t in ["abc", "d"]:
    print(h, t)
print([*range(3), *"ab"], (*[1], *[2]), {*[1, 1]}, {**{"a": 1}, "b": 2, **{"a": 3}})


def attempt(code):
    try:
        exec(code)
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e)


attempt("a, b = 1, 2, 3")
attempt("a, b, c = [1, 2]")
attempt("a, b = 5")
attempt("a, *b, c = [1]")
attempt("a, b = {}")
attempt("(a, b), c = 1, 2")
attempt("*a, *b = 1, 2")
attempt("*a = 1, 2")
attempt("a, b = (x for x in range(3))")
attempt("[] = 1,")
attempt("() = []; print('empty ok')")
attempt("for a, b in [1]: pass")
attempt("print(*5)")
attempt("print(**[1])")
