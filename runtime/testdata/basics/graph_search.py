# breadth first, depth first, Dijkstra, topological order
from collections import deque
import heapq

graph = {
    "A": {"B": 4, "C": 2},
    "B": {"D": 5},
    "C": {"B": 1, "D": 8, "E": 10},
    "D": {"E": 2},
    "E": {},
    "F": {"A": 1},
}


def bfs(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for nxt in graph[node]:
            if nxt not in seen:
                seen.add(nxt)
                queue.append(nxt)
    return order


def dfs(node, seen=None):
    seen = [] if seen is None else seen
    seen.append(node)
    for nxt in graph[node]:
        if nxt not in seen:
            dfs(nxt, seen)
    return seen


def dijkstra(start):
    dist, heap, prev = {start: 0}, [(0, start)], {}
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for nxt, w in graph[node].items():
            if (nd := d + w) < dist.get(nxt, float("inf")):
                dist[nxt], prev[nxt] = nd, node
                heapq.heappush(heap, (nd, nxt))
    return dist, prev


def path(prev, end):
    out = [end]
    while out[-1] in prev:
        out.append(prev[out[-1]])
    return " -> ".join(reversed(out))


def topological():
    indegree = dict.fromkeys(graph, 0)
    for targets in graph.values():
        for t in targets:
            indegree[t] += 1
    ready = [n for n, d in indegree.items() if not d]
    while ready:
        n = ready.pop()
        yield n
        for t in graph[n]:
            indegree[t] -= 1
            if indegree[t] == 0:
                ready.append(t)


print(bfs("A"), dfs("A"), sep="\n")
dist, prev = dijkstra("A")
print(dist)
for end in "BDE":
    print(path(prev, end), dist[end])
print(list(topological()))
print(dijkstra("E"), bfs("F"))
try:
    bfs("Z")
except KeyError as e:
    print("KeyError:", e, repr(e))
