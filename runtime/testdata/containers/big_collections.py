# larger sizes: growth, deletion, ordering, sums
n = 20000
l = list(range(n))
print(len(l), sum(l), l[-1], l[n // 2], l[::5000], max(l), l.index(12345), l.count(7), 19999 in l, -1 in l)
l.reverse(); print(l[:3]); l.sort(); print(l[:3]); del l[::2]; print(len(l), l[:3]); l[1000:9000] = []; print(len(l)); l.extend(l); print(len(l), l == l[:]); l.clear(); print(l)
d = {i: i * i for i in range(n)}
for i in range(0, n, 3): del d[i]
print(len(d), list(d)[:4], d[19999], 3 in d, sum(d), sum(d.values()) % 1000003, max(d), next(reversed(d)), list(d.items())[-1])
for i in range(0, 30, 3): d[i] = "again"
print(list(d)[-3:], d[0], len(d), d.popitem(), d.pop(1), len(d))
s = set(range(n))
s -= set(range(0, n, 2))
print(len(s), 3 in s, 4 in s, min(s), max(s), sum(s), len(s | {2, 4}), len(s & set(range(100))), len(s ^ {1, 2}))
t = tuple(range(n))
print(len(t), t[-1], hash(t) == hash(tuple(range(n))), t == tuple(l2 := list(t)), t < t + (1,), t[5:8], t.index(777), len(t + t), len(t * 3))
words = [f"w{i % 100:02}" for i in range(n)]
count = {}
for w in words: count[w] = count.get(w, 0) + 1
print(len(count), count["w07"], sorted(count)[:3], len("".join(words)), len(" ".join(words).split()), max(words), len(set(words)), words[::7000])
st = "ab" * n
print(len(st), st.count("ba"), st.find("c"), st[39998:], len(st.replace("a", "xyz")), len(st.split("a")), st.index("ba"), len(st.upper()), st == "ab" * n, hash(st) == hash("ab" * n), len(st.encode()), st[::10000])
b = bytearray(n); b[100] = 255
print(len(b), sum(b), b.find(255), b.count(0), len(bytes(b) + b), b.index(b"\xff"))
from collections import deque, Counter
q = deque(l2)
q.rotate(3); print(q[0], q[3], len(q), q.popleft(), q.pop()); q.extendleft([1, 2]); print(q[0], len(q))
c = Counter(words); print(c.most_common(2), c.total(), len(c))
import random, bisect, heapq
random.seed(0)
r = [random.randrange(10 ** 6) for _ in range(n)]
sr = sorted(r)
print(sr[:3], sr[-3:], bisect.bisect(sr, 500000), heapq.nsmallest(3, r) == sr[:3], heapq.nlargest(2, r), sorted(r, reverse=True) == sr[::-1], len(set(r)), sorted(r, key=lambda x: x % 1000)[:3], all(a <= b for a, b in zip(sr, sr[1:])))
m = [[i * j for j in range(100)] for i in range(100)]
print(sum(map(sum, m)), m[99][99], sum(m[i][i] for i in range(100)), [*zip(*m)][7][3], len([x for row in m for x in row if x % 7 == 0]))
g = (x * x for x in range(n) if x % 3 == 0)
print(next(g), next(g), sum(g), list(g))
big = {str(i): [i] for i in range(n)}
print(len(big), big["12345"], len({k for k in big if k.endswith("99")}), sum(v[0] for v in big.values()), len(dict(sorted(big.items())[:10])), list(sorted(big))[:4])
nested = []
for i in range(500): nested = [nested]
depth, x = 0, nested
while x: x, depth = x[0], depth + 1
print(depth, len(str(nested)))
