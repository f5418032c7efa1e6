# membership tests
import io, collections
print(1 in [1, 2], "a" in "abc", "" in "abc", "ab" in "abc", "ac" in "abc", 1 in (1,), "k" in {"k": 1}, 1 in {"k": 1}, 1 in {"k": 1}.values(), ("k", 1) in {"k": 1}.items(), 3 in {1, 2, 3}, 5 in range(10), 5.0 in range(10), 5.5 in range(10), 98 in b"abc", b"bc" in b"abc", 2 in (x for x in (1, 2, 3)), None in [None], [] in [[]], {} in [{}], True in [1], 1 in [True], 1.0 in {1}, "1" in [1], 10 ** 20 in range(10 ** 21), -1 in range(5), 4 in range(0, 10, 3), 6 in range(0, 10, 3), range(3) in [range(3)])
print(1 not in [1], "z" not in "abc", not 1 in [2], 1 in [1] in [[1]], (1 in [1]) in [True], 1 in [1] == True, not (1 in [1]))
g = (x for x in range(5))
print(2 in g, list(g), 9 in g)
it = iter([1, 2, 3])
print(2 in it, next(it), 5 in map(int, ["5"]), "b" in zip("ab") or ("b",) in zip("ab"), 3 in enumerate("abc"), (1, "b") in enumerate("abc"), 4 in filter(None, [0, 4]), "x" in io.StringIO("x\ny"), "x\n" in io.StringIO("x\ny"), 2 in collections.deque([1, 2]), "a" in collections.Counter("ab"), "z" in collections.ChainMap({"z": 1}), "d" in collections.defaultdict(int), 1 in bytearray(b"\x01"), "x" in collections.namedtuple("P", "x")("x"))
class Has:
    def __contains__(self, x): return x == 42
class Truthy:
    def __contains__(self, x): return [x]
class It:
    def __iter__(self): return iter("iterated")
class Get:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 2
class No:
    __contains__ = None
    def __iter__(self): return iter([1])
class EqAll:
    def __eq__(self, o): return True
class Never:
    def __eq__(self, o): return False
n = Never()
print(42 in Has(), 1 in Has(), 0 in Truthy(), [] in Truthy(), "t" in It(), 4 in Get(), 5 in Get(), EqAll() in [1], 1 in [EqAll()], EqAll() in [], n in [n], n in [Never()], n in (n,), n in {n: 1} if hasattr(Never, "__hash__") and Never.__hash__ else "unhashable")
nan = float("nan")
print(nan in [nan], float("nan") in [nan], nan in {nan}, nan in (1, nan), [nan] in [[nan]])
log = []
class Log:
    def __init__(self, v): self.v = v
    def __eq__(self, o): log.append((self.v, o)); return self.v == o
print(3 in [Log(1), Log(3), Log(9)], log)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: 1 in 5)
attempt(lambda: 1 in None)
attempt(lambda: 1 in "abc")
attempt(lambda: None in "abc")
attempt(lambda: b"a" in "abc")
attempt(lambda: "a" in b"abc")
attempt(lambda: 300 in b"abc")
attempt(lambda: [] in {1})
attempt(lambda: {} in {"a": 1})
attempt(lambda: set() in {frozenset()})
attempt(lambda: {1} in {1})
attempt(lambda: 1 in No())
attempt(lambda: 1 in object())
attempt(lambda: 1 in int)
attempt(lambda: "a" in len)
attempt(lambda: [] in {}.keys())
attempt(lambda: 1 in (1 / 0 for _ in "a"))
attempt(lambda: "x" in 5.5)
attempt(lambda: [[]] in {1: 2}.items())
attempt(lambda: operator.contains([1], 1))
import operator
attempt(lambda: operator.contains([1], 1))
