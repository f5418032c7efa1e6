# range is a lazy sequence
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:4], r[::-1], r[::2], r.start, r.stop, r.step)
print(5 in r, 6 in r, 5.0 in r, "a" in r, r.index(11), r.count(11), r.count(4), list(reversed(r)), r == range(2, 19, 3), r != range(2, 20, 4))
print(range(0), list(range(5, 0)), list(range(5, 0, -2)), list(range(-3, 3)), range(10)[2:8:2], range(0) == range(5, 5), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3, 1)))
print(repr(range(1, 5)), repr(range(1, 5, 1)), repr(range(0, 10, 2)), str(range(-1, -10, -3)), bool(range(0)), bool(range(1)), range(True), range(10, 5)[0:2])
print(sum(range(1, 101)), max(range(5)), min(range(3, 9)), sorted(range(5), reverse=True), [*range(3)], tuple(range(2)), set(range(3)), dict.fromkeys(range(2)))
big = range(0, 10 ** 20, 10 ** 5)
print(big[10 ** 10], len(range(10 ** 10)), 10 ** 15 in big, 10 ** 15 + 1 in big, big[-1], big[5:7], range(2 ** 64, 2 ** 64 + 2))
it = iter(range(3))
print(next(it), list(it), type(it).__name__, iter(r) is iter(r), list(zip(range(3), range(3, 6))))
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)
print([i for i in range(0, -10, -3)], list(range(0, 1, 5)), list(range(3))[-1], range(5)[-2:], list(map(range, range(3))), len(range(0, 10, 3)), len(range(10, 0, -3)))
a, *b = range(4)
print(a, b, range(7)[slice(1, None, 2)], all(i in range(5) for i in range(5)), -1 in range(5), True in range(2), None in range(2))


class Idx:
    def __index__(self):
        return 4


print(list(range(Idx())), range(10)[Idx()], Idx() in range(10))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5))
attempt(lambda: range("5"))
attempt(lambda: range(None))
attempt(lambda: range(stop=5))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)[-6])
attempt(lambda: range(5)["a"])
attempt(lambda: range(5)[1.0])
attempt(lambda: range(5).index(7))
attempt(lambda: range(5).index("a"))
attempt(lambda: range(5) + range(3))
attempt(lambda: range(5) * 2)
attempt(lambda: range(5) < range(6))
attempt(lambda: range(5).__setitem__(0, 1))
attempt(lambda: setattr(range(5), "start", 1))
attempt(lambda: range(5).append(1))
attempt(lambda: next(range(5)))
attempt(lambda: type("R", (range,), {}))
attempt(lambda: len(range(2 ** 63)))
attempt(lambda: range(10 ** 30)[10 ** 30])
