# pprint
from pprint import pprint, pformat, PrettyPrinter, isreadable, isrecursive, saferepr, pp
pprint([1, 2, 3]); pprint({"b": 1, "a": 2}); pprint({"b": 1, "a": 2}, sort_dicts=False); pprint("short"); pprint(None)
data = {"users": [{"name": "alice", "roles": ["admin", "editor", "viewer"], "address": {"street": "1 Main Street", "city": "Springfield"}}, {"name": "bob", "roles": [], "address": None}], "total": 2, "note": "a fairly long string that will have to be wrapped because it does not fit on one line"}
pprint(data)
pprint(data, width=40); pprint(data, depth=2); pprint(data, indent=4, width=60); pprint(data, compact=True, width=50)
pprint(list(range(40)), width=30, compact=True); pprint(list(range(30)), width=30)
pprint(("a" * 30, "b" * 30, "c" * 30)); pprint({"x" * 30: "y" * 30, "z": ("q" * 60,)}); pprint({3, 1, 2}); pprint(frozenset("a")); pprint(set()); pprint((1,)); pprint({"k": {"k": {"k": {"k": 1}}}}, width=10)
print(repr(pformat({"a": [1] * 30})), pformat("word " * 20), pformat(b"bytes " * 20), sep="\n")
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple, ChainMap
from dataclasses import dataclass, field
from types import SimpleNamespace
pprint(OrderedDict([("z" * 30, 1), ("a" * 30, 2), ("m" * 30, 3)])); pprint(defaultdict(list, {"k" * 40: [1, 2], "j" * 40: []})); pprint(Counter("mississippi" * 3)); pprint(deque(range(30), maxlen=30)); pprint(namedtuple("N", "x y")(1, "z" * 90)); pprint(SimpleNamespace(a="x" * 50, b="y" * 50))
@dataclass
class D:
    name: str
    items: list = field(default_factory=list)
    hidden: int = field(default=5, repr=False)
pprint(D("n", ["item " * 5] * 3)); pprint(D("short")); pprint([D("a" * 40), D("b" * 40)])
class R:
    def __repr__(self): return "R(\n  multi\n)"
pprint([R(), {"r": R()}]); pprint({1: "int", "a": "str", None: 0, (1, 2): "t"}); pprint({2: 1, 10: 1, 1: 1})
l = [1]; l.append(l)
print(isrecursive(l), isreadable(l), isreadable([1]), isrecursive([]), saferepr({"b": 1, "a": [2]}), pformat(l)[:20])
pp({"z": 1, "a": 2}); pp([1, 2], width=1); PrettyPrinter(width=20, underscore_numbers=True).pprint([1234567, 10 ** 9, 5]); pprint("line one\nline two\nline three that is long", width=30); pprint({"text": "aaa bbb ccc ddd eee fff ggg hhh"}, width=25)
