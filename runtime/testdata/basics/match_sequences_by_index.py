# A pattern whose star takes nothing reads only the items it needs.
import collections.abc
class Seq(collections.abc.Sequence):
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        print("item", i)
        return i
    def __len__(self): return self.n
for n in (0, 1, 2, 42):
    match Seq(n):
        case []: print("empty")
        case [_]: print("one")
        case [x, *_, y]: print("ends", x, y)
match Seq(3):
    case [*_]: print("any")
match [1, 2, 3, 4]:
    case [a, *_, b]: print(a, b)
match (1, 2, 3):
    case [_, b, *_]: print(b)
match "ab", [1, (2, 3)]:
    case [_, [one, (two, _)]]: print(one, two)
