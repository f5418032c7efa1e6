# slicing of lists, strings, tuples, ranges and bytes
s = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[:], s[::2], s[1::3])
print(s[-3:], s[:-3], s[-5:-2], s[::-1], s[8:2:-2], s[2:8:-1] == "")
print(s[100:], s[-100:3], s[3:100], s[-1:-100:-1])
print(s[5:2], repr(s[0:0]), s[None:None:None])
t = tuple(range(8))
print(t[1:4], t[::-3], t[True])
r = range(10, 50, 5)
print(r[1:3], r[::-1], r[-1], r[2:][0], len(r[::3]))
b = b"hello world"
print(b[0], b[:5], b[::-1])

l = list(range(10))
l[2:4] = ["x", "y", "z"]
print(l)
l[1:1] = [100]
print(l)
l[:3] = []
print(l)
l[::2] = [0] * len(l[::2])
print(l)
del l[1:4]
print(l)
del l[::2]
print(l)
l[len(l):] = "end"
print(l)
l[-2:] = range(2)
print(l)
l[3:1] = ["ins"]
print(l)
l[:] = l[::-1]
print(l)
sl = slice(1, 10, 3)
print(sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(None).indices(3), slice(-1, None, -1).indices(4))
print(s[sl], l[slice(2)])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: s["a"])
attempt(lambda: s[1.0])
attempt(lambda: s[20])
attempt(lambda: l[20])
attempt(lambda: t[20])
attempt(lambda: s[::0])
attempt(lambda: l["1":])
attempt(lambda: l.__setitem__(slice(0, 4, 2), [1, 2, 3]))
attempt(lambda: l.__setitem__(slice(0, 1), 5))
attempt(lambda: s.__getitem__((1, 2)))
attempt(lambda: r[10])
attempt(lambda: b[100])
attempt(lambda: {}[1:2])
attempt(lambda: len(s)[0])
