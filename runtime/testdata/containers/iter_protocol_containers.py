# containers through the old and new iteration protocols
class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


o = Old()
print(list(o), 20 in o, 5 in o, [*o], max(o), dict(zip("abc", o)), sorted(o, reverse=True), sum(o), tuple(o))
a, b, c = o
print(a, b, c, list(enumerate(o)), list(map(str, o)))
it = iter(o)
print(type(it).__name__, next(it), list(it), next(it, "done"))


class New:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))

    def __reversed__(self):
        return iter("reversed!")

    def __contains__(self, x):
        return x == "magic"

    def __len__(self):
        return self.n

    def __length_hint__(self):
        return 100


n = New(3)
print(list(n), list(reversed(n)), 1 in n, "magic" in n, len(n), bool(New(0)), [x for x in n], {*n}, list(zip(n, n)))


class Countdown:
    def __init__(self, start):
        self.i = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.i <= 0:
            raise StopIteration
        self.i -= 1
        return self.i + 1


c = Countdown(3)
print(list(c), list(c), [a + b for a in Countdown(2) for b in Countdown(2)], 2 in Countdown(3), min(Countdown(5)), "".join(map(str, Countdown(4))))
first, *others = Countdown(4)
print(first, others, next(Countdown(9)), next(Countdown(0), "empty"))


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class BadIter:
    def __iter__(self):
        return 5


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "xyz"[i]


class BadLen:
    def __len__(self):
        return "3"


print(list(reversed(Seq())), list(Seq()), "y" in Seq(), Seq()[-1])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: iter(NoIter()))
attempt(lambda: iter(BadIter()))
attempt(lambda: list(BadIter()))
attempt(lambda: 1 in NoIter())
attempt(lambda: 1 in object())
attempt(lambda: next(o))
attempt(lambda: next(n))
attempt(lambda: len(o))
attempt(lambda: len(BadLen()))
attempt(lambda: reversed(o))
attempt(lambda: [*object()])
attempt(lambda: list(zip(1, 2)))
attempt(lambda: next(Countdown(0)))
attempt(lambda: (lambda x, y: 0)(*New(3)))
for x in Countdown(3):
    if x == 2:
        break
else:
    print("no break")
print("x was", x)
