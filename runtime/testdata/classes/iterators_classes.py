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
