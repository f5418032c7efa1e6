# duck typing: file-like, number-like, sequence-like, callable objects, continued
import json, csv
import os
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): return a[0] is ZeroDivisionError
with Ctx(): 1 / 0
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
print([c.v for c in sorted([Cmp(3), Cmp(1)])], max(Cmp(1), Cmp(2)).v, Cmp(1) < Cmp(2), Cmp(2) > Cmp(1))
class Hash:
    def __hash__(self): return 42
    def __eq__(self, o): return o == "magic" or isinstance(o, Hash)
print(len({Hash(), Hash()}), Hash() == "magic", "magic" == Hash())
class Iter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
a, *b = Iter(4)
print(a, b, [*Iter(2)], dict(zip("ab", Iter(5))), sum(Iter(4)), 2 in Iter(5), list(map(str, Iter(2))), max(Iter(3)), sorted(Iter(3)), tuple(Iter(1)), set(Iter(2)) == {0, 1}, list(enumerate(Iter(2))), list(zip(Iter(2), Iter(3))), ",".join(str(i) for i in Iter(3)))
class Fmt:
    def __format__(self, s): return s[::-1] or "empty"
    def __str__(self): return "str"
print(f"{Fmt()} {Fmt():abc} {Fmt()!s:>5}", format(Fmt(), "xy"), "{:12}".format(Fmt()), str(Fmt()), "%s" % Fmt())
class Neg:
    def __neg__(self): return "neg"
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __divmod__(self, o): return "dm"
    def __rdivmod__(self, o): return "rdm"
n = Neg()
print(-n, ~n, +n, abs(n), round(n), round(n, 2), divmod(n, 1), divmod(1, n))
for f in (lambda: print(1, file=5), lambda: json.load(5), lambda: sorted([Hash(), Hash()]), lambda: [1][Fmt()], lambda: "x" * Fmt(), lambda: os.fspath(5), lambda: dict(Hash()), lambda: max(Hash(), Hash()), lambda: float(Fmt()), lambda: len(Fmt()), lambda: n + 1, lambda: int(n), lambda: iter(n), lambda: n[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
