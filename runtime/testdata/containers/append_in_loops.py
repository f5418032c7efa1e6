"""Lists that loops append to, whatever happens to the list, the name or the iterator meanwhile."""


def plain(n):
    out = []
    for i in range(n):
        out.append(i)
    return len(out), out[:3], out[-1:]


def renamed():
    out = []
    first = out
    for i in range(5):
        out.append(i)
        out = [i]
    return first, out


def itself():
    out = [1, 2, 3]
    for i in out[:]:
        out.append(i)
    it = iter(out)
    for i in it:
        out.append(i) if len(out) < 12 else None
    return out


class Rows(list):
    def append(self, x):
        super().append(("row", x))


class Counter:
    def __init__(self):
        self.seen = []

    def append(self, x):
        self.seen.append(x)


def others():
    r, c = Rows(), Counter()
    for i in range(3):
        r.append(i)
        c.append(i)
    return r, c.seen


def nested(rows):
    flat, sizes = [], []
    for row in rows:
        sizes.append(len(row))
        for x in row:
            flat.append(x)
    return flat, sizes


def unset():
    for i in range(2):
        missing.append(i)


def cleared():
    out = []
    for i in range(1000):
        out.append(i)
        out.clear()
    return out


def generated():
    out = []
    for i in (x * x for x in range(6)):
        out.append(i)
    for k in {"a": 1, "b": 2}:
        out.append(k)
    for p in zip("ab", range(10 ** 9)):
        out.append(p)
    return out


def far():
    out = []
    try:
        for i in range(10 ** 18):
            out.append(i)
            1 // (4 - i)
    except ZeroDivisionError:
        return out


print(plain(0), plain(1), plain(1000))
print(renamed(), itself(), others(), nested([[1, 2], [], [3], range(3)]), cleared(), generated(), far())
try:
    unset()
except NameError as e:
    print(e)
top = []
for n in range(100):
    top.append(n)
print(sum(top))
top = "text"
try:
    for n in range(3):
        top.append(n)
except AttributeError as e:
    print(e)
for order in (False, True):
    for data in ([3, 1, 2] * 10, list(range(40)), list(range(40, 0, -1)), [1] * 20 + [0] * 20, [0.5, float("nan"), 0.25] * 9,
                 [float("nan"), 1.0], ["b", "a", "b"] * 7, [str(i) for i in range(300)]):
        print(order, sorted(data, reverse=order)[:12], sorted(enumerate(data), key=lambda p: p[1], reverse=order)[:5])
