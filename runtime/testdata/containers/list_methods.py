# every method of list
l = [3, 1, 2]
l.append(5)
l.extend([7, 8])
l.extend("ab")
l.insert(0, "first")
l.insert(100, "last")
l.insert(-1, "before last")
print(l)
print(l.pop(), l.pop(0), l.pop(-2), l)
l.remove("before last")
print(l, l.index(2), l.count(7), l.index(7, 2), l.index(1, -6))
l.reverse()
print(l)
del l[:2]
l.sort()
print(l, l.sort(), l.append(0))
l.sort(reverse=True)
print(l)
l.sort(key=lambda x: x % 3)
print(l)
c = l.copy()
c.clear()
print(c, l, l[:] == l, l[:] is l)
a = [1, 2]
b = a
b += [3]
print(a, a + [4], a * 2, 2 * a, a is b)
b = b + [9]
print(a, b)
print([1, 2] == [1, 2], [1, 2] != (1, 2), [1, 2] < [1, 2, 0], [2] > [1, 9], [[1], [2]] < [[1], [3]], [] < [0])
print(2 in a, 9 not in a, [1] in [[1]], len(a), list(), list("ab"), list({"k": 1}), list(range(3)), bool([]))
nested = [[0] * 2 for _ in range(2)]
nested[0][1] = 5
print(nested, [[]] * 2, sum([[1], [2, 3]], []))
words = ["banana", "Apple", "cherry"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)), words)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [1].index("x"))
attempt(lambda: [1].insert(1))
attempt(lambda: [1].insert("a", 1))
attempt(lambda: [1].extend(5))
attempt(lambda: [1].append())
attempt(lambda: [1].append(1, 2))
attempt(lambda: [1, "a"].sort())
attempt(lambda: [1].sort(len))
attempt(lambda: [1].sort(foo=1))
attempt(lambda: [1] + (2,))
attempt(lambda: [1] + None)
attempt(lambda: [1] * "a")
attempt(lambda: [1] < 5)
attempt(lambda: l["a"])
attempt(lambda: [1].pop("a"))
attempt(lambda: {[1]: 2})
attempt(lambda: [].nope)
attempt(lambda: list(1, 2))
attempt(lambda: list(5))
