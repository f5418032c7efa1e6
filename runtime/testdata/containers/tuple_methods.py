# tuples
t = (1, 2, 3, 2)
print(t, t[0], t[-1], t[1:], len(t), t.count(2), t.index(2), t.index(2, 2), 3 in t, t + (4,), t * 2, 0 * t)
print((), (1,), 1, (1), tuple("ab"), tuple([1]), tuple(), tuple(range(3)), ((1, 2), (3,)), (1, "a", None, (2.0,)))
a = 1,
b = 1, 2
print(a, b, (*b, 3), (*a,), [*b])
print((1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 0), ("b",) > ("a", "z"), () < (0,), (1, "a") < (2, 1))
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), {(0, 0): "origin"}[0, 0])
x, y = y0, x0 = 1, 2
print(x, y, x0, y0)
m = ([1], 2)
m[0].append(5)
print(m)
try:
    m[0] += [9]
except TypeError as e:
    print("but changed:", m, e)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (1, 6)), min([(3,), (1, 2)]), sum(((1,), (2,)), ()), tuple(reversed(t)), tuple(sorted(t)))
print(tuple(x * 2 for x in t), tuple(zip(*[(1, 2), (3, 4)])), divmod(7, 2), dict([(1, 2), (3, 4)]), list(enumerate(("a",))), "%s-%s" % (1, 2), (lambda *args: args)(1, 2))
print((1, 2).__len__(), (1, 2).__contains__(1), (1, 2).__getitem__(0), (1, 2).__add__((3,)), tuple.__name__, isinstance(t, tuple), ((((1,),),),), repr((1,)), str(()))


def minmax(xs):
    return min(xs), max(xs)


lo, hi = minmax([3, 1, 2])
print(lo, hi, minmax("hello"))


class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])


p = P(3, 4)
print(p, p.x, p == (3, 4), type(p[:]).__name__, type(p + ()).__name__, P.__mro__[1], hash(p) == hash((3, 4)), [*p])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: t[10])
attempt(lambda: t["a"])
attempt(lambda: t[None])
attempt(lambda: t.__setitem__(0, 1))
attempt(lambda: t.append(1))
attempt(lambda: t.index(99))
attempt(lambda: t.index(1, 2))
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: t * t)
attempt(lambda: t < 5)
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: hash(([],)))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: ())
attempt(lambda: ()[0])
attempt(lambda: t.count())
