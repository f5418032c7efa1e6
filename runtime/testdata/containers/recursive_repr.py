# containers that hold themselves
l = [1]
l.append(l)
print(l, repr(l), l[1] is l, len(l), l[1][1][0])
d = {}
d["me"] = d
print(d, str(d))
d["list"] = l
print(d)
t = ([],)
t[0].append(t)
print(t)
a, b = [], []
a.append(b)
b.append(a)
print(a, b)
shared = [0]
print([shared, shared], {"a": shared, "b": shared})


class Node:
    def __init__(self, v):
        self.v = v
        self.next = None

    def __repr__(self):
        return f"Node({self.v!r}, next={self.next!r})"


n = Node(1)
n.next = Node([n.v])
print(n)
n.next.next = n
try:
    repr(n)
except RecursionError as e:
    print("RecursionError:", str(e)[:32])
from reprlib import recursive_repr


class Safe(Node):
    @recursive_repr("<cycle>")
    def __repr__(self):
        return f"Safe({self.v}, {self.next!r})"


s = Safe(1)
s.next = Safe(2)
s.next.next = s
print(s, [s])
from collections import deque, OrderedDict, defaultdict, Counter, ChainMap

q = deque([1])
q.append(q)
print(q)
o = OrderedDict(a=1)
o["o"] = o
print(o)
dd = defaultdict(list)
dd["x"].append(dd)
print(dd)
try:
    print(l == l, d == d)
    x, y = [], []
    x.append(x)
    y.append(y)
    print(x == y)
except RecursionError as e:
    print("RecursionError:", str(e)[:32])
import copy, pprint

c = copy.deepcopy(l)
print(c, c is l, c[1] is c)
pprint.pprint(l[:1])
try:
    import json

    json.dumps(l)
except ValueError as e:
    print("ValueError:", e)
print(sorted([[2], [1]]), [[[[]]]], {1: {2: {3: {}}}}, ((), ((),)), [{}, set(), frozenset()])
