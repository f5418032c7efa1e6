# what is equal to what
from collections import OrderedDict, Counter, defaultdict, deque, namedtuple, UserList, ChainMap
from types import SimpleNamespace, MappingProxyType
from array import array
P = namedtuple("P", "x y")
things = {"list": [1, 2], "tuple": (1, 2), "P": P(1, 2), "range": range(1, 3), "set": {1, 2}, "frozen": frozenset([1, 2]), "dict": {1: 2}, "odict": OrderedDict({1: 2}), "ddict": defaultdict(int, {1: 2}), "counter": Counter({1: 2}), "proxy": MappingProxyType({1: 2}), "chain": ChainMap({1: 2}), "deque": deque([1, 2]), "ulist": UserList([1, 2]), "keys": {1: 0, 2: 0}.keys(), "items": {1: 2}.items(), "bytes": b"\x01\x02", "barray": bytearray([1, 2]), "array": array("i", [1, 2]), "str": "12", "gen": (i for i in (1, 2)), "int": 1, "float": 1.0, "bool": True, "complex": 1 + 0j, "none": None}
names = list(things)
for a in names:
    equal = [b for b in names if a != b and things[a] == things[b]]
    print(f"{a:>8} == {' '.join(equal) or '-'}")
print([a for a in names if not (things[a] == things[a])], all((things[a] == things[b]) == (things[b] == things[a]) for a in names for b in names), all((things[a] == things[b]) != (things[a] != things[b]) for a in names for b in names))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, Counter(a=0) == Counter(), Counter(a=1) == {"a": 1}, [1, 2] == [1.0, 2.0], (1, (2,)) == (1, (2,)), {1: [2]} == {1.0: [2]}, {(1,): 1} == {(1.0,): True}, [[]] == [()], "" == b"", 0 == "", [] == False, {} == [], None == 0)
from operator import lt
def cmp(a, b):
    try:
        return lt(things[a], things[b])
    except TypeError:
        return "-"
cols = ["list", "tuple", "set", "frozen", "dict", "counter", "deque", "bytes", "str", "int", "float", "keys", "none"]
for a in cols:
    print(f"{a:>8}", *(f"{cmp(a, b)!s:>5}" for b in cols))
hashable = [n for n in names if n != "gen" and (lambda v: getattr(type(v), "__hash__", None) is not None)(things[n])]
print(hashable)
ok = []
for n in names:
    try:
        {things[n]: 1}
        ok.append(n)
    except TypeError as e:
        print(n, e)
print(ok)
