# two small data structures
class Trie:
    def __init__(self, words=()):
        self.root = {}
        for w in words:
            self.insert(w)
    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node["$"] = word
    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node:
                return None
            node = node[ch]
        return node
    def __contains__(self, word):
        node = self._find(word)
        return node is not None and "$" in node
    def complete(self, prefix):
        def walk(node):
            for k in sorted(node):
                if k == "$":
                    yield node[k]
                else:
                    yield from walk(node[k])
        return list(walk(self._find(prefix) or {}))
t = Trie("car card care cat dog do".split())
print("car" in t, "ca" in t, "dog" in t, "" in t, t.complete("car"), t.complete("do"), t.complete("x"), t.complete(""))
print(t.root["d"])
class DisjointSet:
    def __init__(self, items):
        self.parent = {x: x for x in items}
        self.size = dict.fromkeys(self.parent, 1)
    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True
    def groups(self):
        out = {}
        for x in self.parent:
            out.setdefault(self.find(x), []).append(x)
        return sorted(out.values())
ds = DisjointSet("abcdef")
print(ds.union("a", "b"), ds.union("b", "c"), ds.union("a", "c"), ds.union("e", "f"), ds.groups(), ds.find("a") == ds.find("c"))
edges = [("a", "b", 7), ("a", "d", 5), ("b", "c", 8), ("b", "d", 9), ("b", "e", 7), ("c", "e", 5), ("d", "e", 15), ("d", "f", 6), ("e", "f", 8)]
mst = DisjointSet("abcdef")
tree = [(u, v, w) for u, v, w in sorted(edges, key=lambda e: e[2]) if mst.union(u, v)]
print(tree, sum(w for *_, w in tree))
try:
    ds.find("zz")
except KeyError as e:
    print("KeyError", e)
