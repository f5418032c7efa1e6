# the usual dictionary idioms
votes = ["red", "blue", "red", "green", "blue", "red"]
count = {}
for v in votes:
    count[v] = count.get(v, 0) + 1
print(count, max(count, key=count.get), sorted(count, key=lambda k: (-count[k], k)))
index = {}
for n, line in enumerate(["to be or", "not to be", "be"], 1):
    for w in line.split():
        index.setdefault(w, set()).add(n)
print({w: sorted(ns) for w, ns in sorted(index.items())})
anagrams = {}
for w in ["eat", "tea", "tan", "ate", "nat", "bat"]:
    anagrams.setdefault("".join(sorted(w)), []).append(w)
print(list(anagrams.values()))
print([x for i, x in enumerate([1, 2, 1, 3, 2]) if x not in [1, 2, 1, 3, 2][:i]], list(dict.fromkeys([1, 2, 1, 3, 2])))


def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if target - n in seen:
            return seen[target - n], i
        seen[n] = i


print(two_sum([2, 7, 11, 15], 26), two_sum([1], 5))
memo = {}


def fib(n):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(80), len(memo))
dispatch = {"add": lambda a, b: a + b, "div": lambda a, b: a / b}
for op, a, b in [("add", 1, 2), ("div", 1, 0), ("pow", 2, 3)]:
    try:
        print(op, dispatch[op](a, b))
    except KeyError as e:
        print("unknown op", e)
    except ZeroDivisionError as e:
        print(op, e)
table = [{"id": 2, "dept": "x", "pay": 10}, {"id": 1, "dept": "y", "pay": 30}, {"id": 3, "dept": "x", "pay": 20}]
print(sorted(table, key=lambda r: r["id"])[0], {r["id"]: r["pay"] for r in table})
sums = {}
for r in table:
    sums[r["dept"]] = sums.get(r["dept"], 0) + r["pay"]
print(sums, sum(r["pay"] for r in table) / len(table))
inv = {}
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    inv.setdefault(v, []).append(k)
print(inv)
x = {"a": 1, "b": {"c": 2}}
y = {"a": 1, "b": {"c": 3}, "d": 4}
print({k: (x.get(k), y.get(k)) for k in sorted(x.keys() | y.keys()) if x.get(k) != y.get(k)})
chunks = [list(range(10))[i : i + 3] for i in range(0, 10, 3)]
print(chunks, list(zip(*[iter(range(6))] * 2)), [a + b for a, b in zip("abc", "bcd")])
stack, queue = [], []
for i in range(4):
    stack.append(i)
    queue.insert(0, i)
print([stack.pop() for _ in range(4)], [queue.pop() for _ in range(4)])
cycle = [1, 2, 3, 4, 5]
cycle = cycle[2:] + cycle[:2]
print(cycle, cycle[-1:] + cycle[:-1])
print([[row[c] for row in [[1, 2], [3, 4]]] for c in range(2)], [*zip([1, 2], [3, 4])])
