# copy and deepcopy
import copy
a = [1, [2, 3], {"k": [4]}, (5, [6]), {7}, "s", None]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append("x"); a[2]["k"].append("y"); a[3][1].append("z"); a[4].add(8)
print(s, d, s == a, d == a, sep="\n")
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [2])) == (1, [2]), copy.copy("a") == "a", copy.deepcopy(5), copy.copy(None), copy.copy(len) is len, copy.deepcopy(int) is int, copy.deepcopy(print) is print, copy.copy({1: 2}), copy.copy({1}), copy.copy(bytearray(b"x")))
shared = [0]
x = [shared, shared]
y = copy.deepcopy(x)
y[0].append(1)
print(y, y[0] is y[1], y[0] is shared)
loop = [1]; loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2[1] is l2, l2)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt, self.tags = v, nxt, []
    def __eq__(self, o): return self.v == o.v
n = Node(1, Node(2)); n.nxt.nxt = n
c, dc = copy.copy(n), copy.deepcopy(n)
print(c is n, c.nxt is n.nxt, c.tags is n.tags, dc.nxt is n.nxt, dc.nxt.nxt is dc, dc.tags is n.tags, dc == n)
class Hooks:
    def __init__(self): self.log = []
    def __copy__(self): return "via __copy__"
    def __deepcopy__(self, memo): return ("via __deepcopy__", type(memo).__name__)
class State:
    def __init__(self): self.a, self.b = 1, 2
    def __getstate__(self): return {"a": self.a * 10}
    def __setstate__(self, st): self.__dict__.update(st); self.restored = True
class Reduce:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (Reduce, (self.v + 1,))
class New:
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, x=0): print("init"); self.x = x
    def __getnewargs__(self): return ("newargs",)
print(copy.copy(Hooks()), copy.deepcopy([Hooks()]), vars(copy.copy(State())), copy.copy(Reduce(1)).v)
print(vars(copy.copy(New(5))))
class L(list): pass
l = L([1, [2]]); l.attr = [9]
lc = copy.deepcopy(l)
print(lc, type(lc).__name__, lc.attr, lc.attr is l.attr, lc[1] is l[1])
class Slots:
    __slots__ = ("p", "q")
sl = Slots(); sl.p = [1]
sc = copy.deepcopy(sl)
print(sc.p, sc.p is sl.p, hasattr(sc, "q"))
from collections import deque, OrderedDict, defaultdict, Counter
for o in (deque([[1]], 5), OrderedDict(a=[1]), defaultdict(list, a=[1]), Counter("aab"), frozenset([1]), range(3), slice(1, 2), 3 + 4j, ValueError("e", [1])):
    cp = copy.deepcopy(o)
    print(repr(cp), type(cp) is type(o), end="; ")
print()
f = lambda: 0
print(copy.copy(f) is f, copy.deepcopy({"f": f})["f"] is f, copy.deepcopy(Node) is Node)
for bad in ((x for x in []), open("/dev/null"), iter([])):
    try:
        print(type(copy.deepcopy(bad)).__name__)
    except TypeError as e:
        print("TypeError:", e)
print(copy.replace(__import__("collections").namedtuple("P", "x y")(1, 2), x=5))
try:
    copy.replace(5, x=1)
except TypeError as e:
    print(e)
