# a matrix with lists of lists
def zeros(r, c):
    return [[0] * c for _ in range(r)]


def mul(a, b):
    if len(a[0]) != len(b):
        raise ValueError(f"shapes {len(a)}x{len(a[0])} and {len(b)}x{len(b[0])} do not match")
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def transpose(m):
    return [list(r) for r in zip(*m)]


def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([row[:j] + row[j + 1 :] for row in m[1:]]) for j in range(len(m)))


def show(m, width=5):
    for row in m:
        print("".join(f"{v:>{width}}" for v in row))


a = [[1, 2, 3], [4, 5, 6]]
b = transpose(a)
show(a)
show(b)
show(mul(a, b))
show(mul(b, a))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), det([[1, 2], [2, 4]]))
ident = [[int(i == j) for j in range(3)] for i in range(3)]
print(mul(a, ident) == a)
shared = [[0] * 2] * 2
shared[0][0] = 1
print(shared, zeros(2, 2))
try:
    mul(a, a)
except ValueError as e:
    print("ValueError:", e)


def spiral(m):
    m = [r[:] for r in m]
    while m:
        yield from m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]


print(list(spiral([[1, 2, 3], [8, 9, 4], [7, 6, 5]])))


def power(m, n):
    r = [[1, 0], [0, 1]]
    while n:
        if n & 1:
            r = mul(r, m)
        m = mul(m, m)
        n >>= 1
    return r


print([power([[1, 1], [1, 0]], n)[0][1] for n in (1, 2, 10, 50, 200)])
