# what happens when the thing being iterated changes, continued
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def dict_grow():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def dict_shrink():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]


def dict_values():
    d = {1: 1, 2: 2}
    for k, v in d.items():
        d[k] = v * 10
    return d


def set_grow():
    s = {1}
    for x in s:
        s.add(x + 100)


def set_same():
    s = {1, 2}
    for x in s:
        s.add(x)
    return s


def sort_changes():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)
    return l


def sort_sees_empty():
    l = [3, 1, 2]
    lens = []
    l.sort(key=lambda x: lens.append(len(l)) or x)
    return l, lens


def slice_is_copy():
    l = [1, 2, 3]
    for x in l[:]:
        l.remove(x)
    return l


for f in (dict_grow, dict_shrink, dict_values, set_grow, set_same, sort_changes, sort_sees_empty, slice_is_copy):
    print(f.__name__, end=" ")
    attempt(f)
a = [1, 2, 3]
a[1:2] = a
print(a)
a.extend(a)
print(a, a[:] == a)
a[:] = a[::-2]
print(a)
s = "abc"
for c in s:
    s += c
print(s)
g = (x for x in a)
a.append(99)
print(list(g))
b = [0, 1, 2, 3]
for b[0] in b:
    print(b[0], end=" ")
print(b)
z = zip(a, a)
a.pop()
print(len(list(z)))
e = enumerate(a)
next(e)
a.insert(0, "new")
print(next(e))
