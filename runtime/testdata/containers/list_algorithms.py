# two pointers, windows, binary search, rotations
def binary_search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -(lo + 1)


a = [1, 3, 5, 7, 9, 11]
print([binary_search(a, x) for x in (1, 7, 11, 0, 4, 100)], binary_search([], 5))


def max_subarray(xs):
    best = cur = xs[0]
    for x in xs[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best


print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]))


def windows(xs, k):
    return [xs[i : i + k] for i in range(len(xs) - k + 1)]


print(windows([1, 2, 3, 4], 2), [sum(w) / 3 for w in windows([1, 2, 3, 4, 5], 3)], windows([1], 5))


def permutations(xs):
    if len(xs) <= 1:
        yield list(xs)
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1 :]):
            yield [x, *rest]


print(list(permutations([1, 2, 3])), len(list(permutations([1, 2, 3, 4, 5]))))


def powerset(xs):
    return [[]] if not xs else [s for rest in [powerset(xs[1:])] for s in rest + [[xs[0], *r] for r in rest]]


print(powerset([1, 2, 3]))


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
