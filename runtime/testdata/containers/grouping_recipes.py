# group, chunk, window, partition, pivot
from collections import defaultdict, Counter
from itertools import groupby
people = [("ann", "dev", 30), ("bob", "ops", 25), ("cid", "dev", 41), ("dee", "hr", 25), ("eve", "ops", 33)]
by_team = defaultdict(list)
for n, t, a in people: by_team[t].append(n)
print(dict(by_team), {t: len(v) for t, v in by_team.items()}, Counter(t for _, t, _ in people).most_common(1))
print({k: [n for n, *_ in g] for k, g in groupby(sorted(people, key=lambda p: p[1]), key=lambda p: p[1])})
print({t: sum(a for _, tt, a in people if tt == t) / sum(1 for _, tt, _ in people if tt == t) for t in by_team})
old, young = [], []
for p in people: (old if p[2] > 30 else young).append(p[0])
print(old, young, [list(range(10))[i::3] for i in range(3)], [list(range(10))[i:i + 4] for i in range(0, 10, 4)], list(zip(*[iter("abcdef")] * 2)))
pivot = {}
for n, t, a in people: pivot.setdefault(a // 10 * 10, {}).setdefault(t, []).append(n)
for dec in sorted(pivot): print(dec, dict(sorted(pivot[dec].items())))
teams = sorted(by_team)
print("age ", *(f"{t:>4}" for t in teams))
for dec in sorted(pivot): print(f"{dec:<4}", *(f"{len(pivot[dec].get(t, ())):>4}" for t in teams))
nested = defaultdict(lambda: defaultdict(int))
for n, t, a in people: nested[t][a] += 1
print({k: dict(v) for k, v in nested.items()}, nested["none"]["x"], "none" in nested)
def runs(xs):
    out = []
    for x in xs:
        if out and out[-1][0] == x: out[-1][1] += 1
        else: out.append([x, 1])
    return out
def consecutive(xs):
    out = [[xs[0]]]
    for a, b in zip(xs, xs[1:]):
        if b == a + 1: out[-1].append(b)
        else: out.append([b])
    return out
print(runs("aabccc"), consecutive([1, 2, 3, 7, 8, 10]), [(g[0], g[-1]) for g in consecutive([1, 2, 5])])
inv = {}
for w in "eat tea tan ate nat bat".split(): inv.setdefault("".join(sorted(w)), []).append(w)
print(list(inv.values()), max(inv.values(), key=len), {k: v for k, v in inv.items() if len(v) > 1})
edges = [("a", "b"), ("b", "c"), ("d", "e")]
adj = defaultdict(set)
for u, v in edges: adj[u].add(v); adj[v].add(u)
seen, comps = set(), []
for s in sorted(adj):
    if s in seen: continue
    stack, comp = [s], []
    while stack:
        x = stack.pop()
        if x not in seen: seen.add(x); comp.append(x); stack.extend(sorted(adj[x]))
    comps.append(sorted(comp))
print(comps, {k: sorted(v) for k, v in sorted(adj.items())})
