# duck typing: file-like, number-like, sequence-like, callable objects
class Writer:
    def __init__(self): self.out = []
    def write(self, s): self.out.append(s); return len(s)
w = Writer()
print("hello", 5, file=w, sep="-")
print("again", end="", file=w)
print(w.out)
class Reader:
    def __init__(self, *lines): self.lines = list(lines)
    def __iter__(self): return iter(self.lines)
    def read(self): return "\n".join(self.lines)
import json, csv
print(json.load(Reader('{"a":', '1}')), list(csv.reader(Reader("a,b", "1,2"))))
class Dozen:
    def __index__(self): return 12
    def __len__(self): return 12
    def __float__(self): return 12.0
print(list(range(100))[Dozen()], len(Dozen()), "x" * Dozen(), hex(Dozen()), float(Dozen()), round(3.14159265, Dozen()))
class Fib:
    def __getitem__(self, n):
        if isinstance(n, slice): return [self[i] for i in range(*n.indices(n.stop or 0))]
        if n < 0: raise IndexError("negative")
        a, b = 0, 1
        for _ in range(n): a, b = b, a + b
        return a
    def __contains__(self, x):
        a, b = 0, 1
        while a < x: a, b = b, a + b
        return a == x
from itertools import islice
print(Fib()[10], Fib()[5:10], 21 in Fib(), 22 in Fib(), list(islice(Fib(), 8)))
class Path:
    def __init__(self, *p): self.p = p
    def __truediv__(self, o): return Path(*self.p, str(o))
    def __fspath__(self): return "/".join(self.p)
    def __str__(self): return self.__fspath__()
    def __bytes__(self): return self.__fspath__().encode()
import os
print(Path("a") / "b" / 3, os.path.join(Path("x") / "y", "z"), os.fspath(Path("q")), bytes(Path("b")), os.path.basename(Path("d", "f.txt")))
class Mapping:
    def keys(self): return iter("ab")
    def __getitem__(self, k): return k.upper()
print(dict(Mapping()), {**Mapping()}, "{a}{b}".format(**Mapping()), (lambda **k: k)(**Mapping()), "%(a)s" % Mapping(), "{x}".format_map(Mapping()))
