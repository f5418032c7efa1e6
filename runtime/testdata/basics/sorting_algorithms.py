# the sorts every course has
import random


def bubble(a):
    a = a[:]
    for end in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if a[i] > a[i + 1]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        key, j = a[i], i - 1
        while j >= 0 and a[j] > key:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = key
    return a


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def quick(a):
    if not a:
        return []
    p, *rest = a
    return [*quick([x for x in rest if x < p]), p, *quick([x for x in rest if x >= p])]


def heap_sort(a):
    a = a[:]

    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]:
                c += 1
            if a[i] >= a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c

    for i in reversed(range(len(a) // 2)):
        sift(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


random.seed(7)
data = [random.randint(-50, 50) for _ in range(20)]
print(data)
for f in (bubble, insertion, merge_sort, quick, heap_sort):
    assert f(data) == sorted(data), f.__name__
    print(f.__name__, f([5, 2, 9, 1]), f([]), f(list("sorting")))
print(merge_sort(data))
