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
