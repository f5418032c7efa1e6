# classes that iterate
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
r = Range2(3)
print(list(r), list(r), [(a, b) for a in r for b in r][:4], 2 in r, sum(r), max(r), dict(zip(r, "abc")), [*r, *r])
class Gen:
    def __init__(self, *items): self.items = items
    def __iter__(self): yield from self.items
    def __reversed__(self): yield from self.items[::-1]
    def __len__(self): return len(self.items)
g = Gen(1, 2, 3)
print(list(g), list(reversed(g)), len(g), sorted(g, reverse=True), list(map(lambda x: x * 2, g)), list(filter(None, Gen(0, 1))), any(g), all(Gen()), list(enumerate(g, 1)))
a, *b = g
print(a, b, *g)
class Peek:
    def __init__(self, it): self.it, self.buf = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buf.pop() if self.buf else next(self.it)
    def peek(self, default=None):
        if not self.buf:
            try:
                self.buf.append(next(self.it))
            except StopIteration:
                return default
        return self.buf[-1]
p = Peek("abc")
print(p.peek(), next(p), p.peek(), list(p), p.peek("end"))
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
