# caches with dict order and a doubly linked list
class LRU:
    def __init__(self, size):
        self.size = size
        self.data = {}
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key in self.data:
            self.hits += 1
            self.data[key] = self.data.pop(key)
            return self.data[key]
        self.misses += 1
        return default

    def put(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        if len(self.data) > self.size:
            oldest = next(iter(self.data))
            del self.data[oldest]
            return oldest


c = LRU(2)
print(c.put("a", 1), c.put("b", 2), c.get("a"), c.put("c", 3), c.get("b", "gone"), c.data, (c.hits, c.misses))
from collections import OrderedDict


class LRU2(OrderedDict):
    def __init__(self, size, *a, **k):
        self.size = size
        super().__init__(*a, **k)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


m = LRU2(2, a=1, b=2)
m["a"]
m["c"] = 3
print(m, list(m))


class LFU:
    def __init__(self, cap):
        self.cap, self.vals, self.freq, self.tick, self.age = cap, {}, {}, 0, {}

    def touch(self, k):
        self.tick += 1
        self.freq[k] = self.freq.get(k, 0) + 1
        self.age[k] = self.tick

    def get(self, k):
        if k not in self.vals:
            return -1
        self.touch(k)
        return self.vals[k]

    def put(self, k, v):
        if k not in self.vals and len(self.vals) >= self.cap:
            out = min(self.vals, key=lambda x: (self.freq[x], self.age[x]))
            for d in (self.vals, self.freq, self.age):
                del d[out]
        self.vals[k] = v
        self.touch(k)


f = LFU(2)
f.put(1, 1); f.put(2, 2)
print(f.get(1), f.put(3, 3), f.get(2), f.get(3), f.put(4, 4), f.get(1), f.get(3), f.get(4))


def memoize(fn):
    cache = {}

    def inner(*args, **kw):
        key = args + tuple(sorted(kw.items()))
        if key not in cache:
            cache[key] = fn(*args, **kw)
        return cache[key]

    inner.cache = cache
    return inner


@memoize
def grid_paths(r, c):
    return 1 if r == 0 or c == 0 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


print(grid_paths(10, 10), len(grid_paths.cache))
try:
    grid_paths([], 1)
except TypeError as e:
    print(e)


class TTL(dict):
    clock = 0

    def __setitem__(self, k, v):
        super().__setitem__(k, (v, TTL.clock + 10))

    def __getitem__(self, k):
        v, exp = super().__getitem__(k)
        if TTL.clock >= exp:
            del self[k]
            raise KeyError(k)
        return v


t = TTL()
t["k"] = "v"
print(t["k"])
TTL.clock = 10
try:
    t["k"]
except KeyError as e:
    print("expired", e, len(t))
