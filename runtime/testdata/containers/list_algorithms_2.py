# two pointers, windows, binary search, rotations, continued
def next_permutation(p):
    p = list(p)
    i = next((i for i in range(len(p) - 2, -1, -1) if p[i] < p[i + 1]), None)
    if i is None:
        return sorted(p)
    j = next(j for j in range(len(p) - 1, i, -1) if p[j] > p[i])
    p[i], p[j] = p[j], p[i]
    p[i + 1 :] = reversed(p[i + 1 :])
    return p


p = [1, 2, 3]
for _ in range(6):
    p = next_permutation(p)
    print(p, end=" ")
print()


def merge_intervals(iv):
    out = []
    for s, e in sorted(iv):
        if out and s <= out[-1][1]:
            out[-1][1] = max(out[-1][1], e)
        else:
            out.append([s, e])
    return out


print(merge_intervals([(1, 3), (8, 10), (2, 6), (15, 18), (17, 20)]))


def queens(n, row=0, cols=()):
    if row == n:
        return [cols]
    return [s for c in range(n) if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)) for s in queens(n, row + 1, cols + (c,))]


print(queens(4), len(queens(6)))
print("\n".join(" ".join("Q" if c == q else "." for c in range(6)) for q in queens(6)[0]))
def rotate(m): return [list(r) for r in zip(*m[::-1])]
print(rotate([[1, 2], [3, 4]]), rotate(rotate([[1, 2, 3]])))
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [1, *map(sum, zip(row, row[1:])), 1]
print(list(pascal(6)))
def trap(h): return sum(min(max(h[: i + 1]), max(h[i:])) - x for i, x in enumerate(h))
print(trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]))
