# bytearray is the bytes you can change
ba = bytearray(b"hello")
print(ba, ba[0], ba[1:3], len(ba), repr(ba), str(ba), bytes(ba), list(ba))
ba[0] = 72
ba[1:3] = b"EL"
ba.append(33)
ba.extend(b"??")
ba.extend([1, 2])
print(ba)
ba.pop(); ba.pop(0); ba.insert(0, 104); ba.remove(33)
print(ba, ba.pop(-2))
ba += b"abc"
ba *= 2
print(ba)
ba.reverse()
print(ba, ba.count(b"l"), ba.find(b"o"), ba.upper(), ba.decode("latin-1"))
del ba[::2]
print(ba)
del ba[0], ba[-1]
ba[:] = b"new"
print(ba, ba == b"new", ba.copy() is ba, ba.hex(), ba + b"x", b"x" + ba, type(b"x" + ba).__name__, type(ba + b"x").__name__)
ba[1:1] = range(65, 70)
print(ba, ba.clear(), ba)
print(bytearray(), bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray.fromhex("ff00"), bytearray(b"a b").split(), bytearray(b"x").join([b"1", bytearray(b"2")]))
print(bytearray(b"ab") == bytearray(b"ab"), bytearray(b"a") < b"b", bytearray(b"abc")[::-1], 97 in bytearray(b"a"), bytearray(b"a,b").partition(b","), bytearray(b"%d") % 5)
m = memoryview(bytearray(b"abcdef"))
print(m[0], bytes(m[1:3]), m.tolist()[:2], len(m), m.nbytes, m.readonly, m.format, m.itemsize, m.shape)
m[0] = 90
m[1:3] = b"YX"
print(m.tobytes(), m.obj, memoryview(b"x").readonly, m[::2].tobytes(), m == b"ZYXdef", m.hex())


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


ba = bytearray(b"ab")
attempt(lambda: ba.append(256))
attempt(lambda: ba.append("a"))
attempt(lambda: ba.extend("a"))
attempt(lambda: ba.extend(5))
attempt(lambda: ba.__setitem__(0, "a"))
attempt(lambda: ba.__setitem__(9, 1))
attempt(lambda: ba.__setitem__(0, -1))
attempt(lambda: ba.__setitem__(slice(0, 1), "x"))
attempt(lambda: ba.remove(200))
attempt(lambda: ba.pop(10))
attempt(lambda: bytearray().pop())
attempt(lambda: hash(ba))
attempt(lambda: ba + "a")
attempt(lambda: ba[5])
attempt(lambda: memoryview("a"))
attempt(lambda: memoryview(b"a").__setitem__(0, 1))
attempt(lambda: m.__setitem__(slice(0, 2), b"abc"))
attempt(lambda: ba.insert(0))
with memoryview(ba) as v:
    attempt(lambda: ba.append(1))
attempt(lambda: v[0])
