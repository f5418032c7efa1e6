# Slices read and assigned, by bounds of every kind and of every kind of sequence.
from array import array


class Ix:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Ix({self.n})'

    def __index__(self):
        print('index', self.n)
        return self.n


class Seen:
    def __repr__(self):
        return 'Seen'

    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print('set', k, v)


class Sub(list):
    pass


class Over(list):
    def __getitem__(self, k):
        return 'got', k

    def __setitem__(self, k, v):
        print('over', k, v)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def parts(x, a, b):
    return x[a:b], x[a:], x[:b], x[:], x[a:b:-1], x[b:a:-1], x[a:b:2], x[::-1], x[1:3], x[-2:], x[3:1], x[::3]


def stepped(x, c):
    return x[::c], x[1::c]


bounds = [(0, 2), (1, 4), (-3, -1), (2, 1), (-9, 9), (9, -9), (None, 2), (True, None), (2**70, -2**70), (Ix(1), Ix(3)), ('a', 1), (1.0, 2)]
for x in [[1, 2, 3, 4, 5], (1, 2, 3, 4, 5), 'abcde', 'aéc', b'abcde', bytearray(b'abcde'), array('i', [1, 2, 3, 4, 5]), range(5), Seen(), Sub([1, 2, 3]), Over(),
          [], (), '', {1: 2}, 5]:
    for a, b in bounds:
        print(attempt(parts, x, a, b))
    for c in (1, -2, 0, None, 'x'):
        print(attempt(stepped, x, c))
t = (1, 2, 3)
print(t[:] is t, t[0:3] is t, [1][:] is not None, 'abc'[::0] if False else '')
print(attempt(lambda x: x[::0], [1, 2]), attempt(lambda x: x[1:2:0], 'ab'))


def put(x, a, b, v):
    x[a:b] = v
    return x


def whole(x, v):
    x[:] = v
    return x


for a, b in bounds:
    for v in ([7, 8], (7,), [], 'xy', range(3), iter([1, 2, 3]), {4: 5}, 5, None):
        print(attempt(put, [1, 2, 3, 4], a, b, v))
for x in [bytearray(b'abcd'), array('i', [1, 2, 3, 4]), Seen(), Sub([1, 2, 3, 4]), Over([1]), (1, 2), 'ab', b'ab', 5]:
    for v in ([7, 8], b'xy', array('i', [7, 8]), 5):
        print(attempt(put, x, 1, 3, v), attempt(whole, x, v))
x = [1, 2, 3]
print(put(x, 1, 2, x), whole(x, x), put(x, 2, 2, x[::-1]))
x[:2] = x[1::-1]
print(x)


class Shrinks:
    def __init__(self, of):
        self.of = of

    def __iter__(self):
        del self.of[1:]
        return iter('shrunk')


x = [1, 2, 3, 4]
print(put(x, 2, 4, Shrinks(x)))


def order():
    def say(v):
        print('say', v)
        return v

    say([1, 2, 3])[say(0):say(2)] = say([5])
    say([1, 2, 3])[say(0):say(2):say(1)]
    say([1, 2, 3])[say(0):say(2)]
    d = {}
    d[1:2] = 3
    print(d, d[1:2])


order()


def reverse(p, k):
    p[:k + 1] = p[k::-1]
    return p


print([reverse(list(range(6)), k) for k in range(6)])


async def waits():
    x = [1, 2, 3, 4]
    x[await two():await two() + 1] = await three()
    return x[await two() - 1:await two()]


async def two():
    return 2


async def three():
    return [9, 9, 9]


try:
    waits().send(None)
except StopIteration as e:
    print(e.value)
