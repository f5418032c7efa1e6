# classes that iterate, continued
class Range2:
    def __init__(self, n): self.n = n
    def __iter__(self): return Range2It(self.n)
class Range2It:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i - 1
class Gen:
    def __init__(self, *items): self.items = items
    def __iter__(self): yield from self.items
    def __reversed__(self): yield from self.items[::-1]
    def __len__(self): return len(self.items)
class Fib:
    def __init__(self, limit): self.limit = limit
    def __iter__(self):
        self.a, self.b = 0, 1
        return self
    def __next__(self):
        if self.a > self.limit: raise StopIteration
        v, self.a, self.b = self.a, self.b, self.a + self.b
        return v
f = Fib(20)
print(list(f), list(f), list(zip(Fib(5), Fib(5))))
class Cycle:
    def __init__(self, xs): self.xs, self.i = xs, -1
    def __iter__(self): return self
    def __next__(self):
        self.i = (self.i + 1) % len(self.xs)
        return self.xs[self.i]
from itertools import islice
print(list(islice(Cycle("ab"), 5)), [x for x, _ in zip(Cycle([1, 2, 3]), range(4))])
class Bad:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class Raises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("in next")
class IterRaises:
    def __iter__(self): raise KeyError("in iter")
class Callable:
    def __init__(self): self.n = 0
    def __call__(self): self.n += 1; return self.n
print(list(iter(Callable(), 4)))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: list(Bad()))
attempt(lambda: list(NoNext()))
attempt(lambda: iter(NoNext()))
attempt(lambda: list(Raises()))
attempt(lambda: [x for x in IterRaises()])
attempt(lambda: next(Range2(1)))
attempt(lambda: next(iter(Range2(0))))
attempt(lambda: 1 in Raises())
attempt(lambda: max(Gen()))
attempt(lambda: list(zip(Gen(1), Gen(1, 2), strict=True)))
class Node:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def levels(self):
        row = [self]
        while row:
            yield [n.v for n in row]
            row = [k for n in row for k in n.kids]
t = Node(1, Node(2, Node(4)), Node(3))
print(list(t), list(t.levels()), 4 in t)
