# assigning to and deleting slices
def show(op, l=(0, 1, 2, 3, 4, 5)):
    env = {"l": list(l)}
    try:
        exec(op, env)
        print(f"{op:<28}", env["l"])
    except Exception as e:
        print(f"{op:<28}", type(e).__name__ + ":", e)
for op in """l[1:3] = []
l[1:3] = [9]
l[1:3] = [7, 8, 9, 10]
l[1:1] = "ab"
l[:] = []
l[:] = range(3)
l[:2] = l[4:]
l[-2:] = [0]
l[10:] = ["end"]
l[-10:1] = ["start"]
l[3:1] = ["between"]
l[::2] = "abc"
l[::2] = "ab"
l[1::2] = [None] * 3
l[::-1] = range(6)
l[::-2] = [7, 8, 9]
l[1:5:2] = (x for x in "pq")
l[5:1:-2] = [1, 2]
l[::3] = []
l[0:0:2] = []
l[1:3:1] = [5] * 4
l[2:] = 5
l[2:3] = None
l[::2] = 5
l[1:3] = {"k": 1}
l[1:3] = {7: 0}.items()
l[:] = (i * i for i in l)
l[:] = l
l[2:2] = l
l[1:] = l[:-1]
l["a":] = [1]
l[1.0] = 2
l[7] = 1
l[-7] = 1
l[True] = "yes"
l[None:2] = [8]
l[2:4], l[0] = "xy", "z"
del l[0]
del l[-1]
del l[1:3]
del l[::2]
del l[::-2]
del l[1::3]
del l[:]
del l[10:]
del l[3:1]
del l[4:0:-2]
del l[9]
del l["x"]
del l[1], l[1]
del l[0], l[:2], l[-1]
l[1:3] += [9]
l[0] += 10
l *= 0
l[2:4] *= 2
l += l
l.insert(-1, "i")
l[len(l):] = [l]
l[slice(1, 3)] = "Q"
l[slice(None, None, 2)] = [0, 0, 0]
l.__setitem__(slice(0, 2), [])
l.__delitem__(slice(4))
l[::0] = [1]
del l[::0]
l[:3], l[3:] = l[3:], l[:3]""".split("\n"):
    show(op)
b = bytearray(b"abcdef")
b[1:3] = b"ZZZ"; print(b); b[::2] = b"...."; print(b); del b[1::2]; print(b)
try:
    b[::2] = b"x"
except ValueError as e:
    print(e)
