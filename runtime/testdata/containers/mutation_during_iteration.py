# what happens when the thing being iterated changes
l = [1, 2, 3, 4]
for x in l:
    if x < 3:
        l.append(x * 10)
print(l)
l = [1, 2, 3, 4, 5]
for x in l:
    if x % 2:
        l.remove(x)
print(l)
l = [1, 2, 3, 4]
seen = []
for x in l:
    seen.append(x)
    if x == 2:
        del l[0]
print(seen, l)
l = [1, 2, 3]
it = iter(l)
print(next(it))
l.clear()
print(list(it))
l.extend([7, 8, 9])
print(list(it), l)
for x in reversed(l):
    l.append(x)
print(l)
