# sorting by keys, values and several fields
ages = {"cy": 31, "al": 25, "bo": 31, "di": 19}
print(sorted(ages), sorted(ages.values()), sorted(ages.items()), sorted(ages, key=ages.get), sorted(ages, key=lambda k: (-ages[k], k)))
print(dict(sorted(ages.items(), key=lambda kv: kv[1])), max(ages, key=ages.get), min(ages.items(), key=lambda kv: kv[1]), {k: ages[k] for k in sorted(ages, reverse=True)})
rows = [
    {"name": "pear", "price": 3, "qty": 10},
    {"name": "apple", "price": 2, "qty": 5},
    {"name": "fig", "price": 3, "qty": 7},
]
for key in ("name", "price", "qty"):
    print(key, [r["name"] for r in sorted(rows, key=lambda r: r[key])])
print([r["name"] for r in sorted(rows, key=lambda r: (r["price"], -r["qty"]), reverse=True)], sorted(r["name"] for r in rows)[0])
words = "the Quick brown fox Jumps over the lazy Dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w.lower())), sorted(set(map(str.lower, words)), key=lambda w: w[::-1]))
order = {"low": 0, "mid": 1, "high": 2}
tasks = [("b", "high"), ("a", "low"), ("c", "mid"), ("d", "high")]
print(sorted(tasks, key=lambda t: order[t[1]]), sorted(tasks, key=lambda t: (-order[t[1]], t[0])))
print(sorted([3, "a", 1, "b"], key=str), sorted([(1, "z"), (1, "a"), (0, "q")]), sorted([[2], [1, 5], []], key=len, reverse=True), sorted("hello"), sorted([True, False, 2, 0]), sorted([0.5, 1, -2.5]))
def natural(s):
    out, num = [], ""
    for c in s:
        if c.isdigit():
            num += c
        else:
            if num:
                out.append((0, int(num), ""))
                num = ""
            out.append((1, 0, c))
    return out + ([(0, int(num), "")] if num else [])
print(sorted(["img12", "img10", "img2", "img1"]), sorted(["img12", "img10", "img2", "img1"], key=natural))
print([x for _, x in sorted(zip([3, 1, 2], "cab"))], sorted(range(5), key=lambda i: [9, 3, 7, 1, 5][i]), [i for i, _ in sorted(enumerate("hello"), key=lambda p: (p[1], -p[0]))])
l = [5, 3, 9, 1]
l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: x % 5); print(l, l.sort(), sorted(l) is l)
def partial_sort(a, k): return sorted(a)[:k], sorted(a, reverse=True)[:k]
print(partial_sort([4, 1, 7, 3], 2), list(reversed(sorted("cab"))), "".join(sorted("zebra")), sorted({"b": 1, "a": 2}.items(), reverse=True))
top = {}
for name, score in [("x", 5), ("y", 9), ("x", 8), ("z", 1), ("y", 2)]:
    top[name] = max(score, top.get(name, score))
print(top, sorted(top.items(), key=lambda kv: kv[1], reverse=True)[:2])
try:
    sorted(rows)
except TypeError as e:
    print(e)
