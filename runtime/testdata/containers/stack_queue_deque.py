# stacks, queues, ring buffers and undo
from collections import deque
stack = []
for x in "abc": stack.append(x)
print(stack.pop(), stack[-1], stack, len(stack))
q = deque("abc")
q.append("d"); print(q.popleft(), q[0], q)
class MinStack:
    def __init__(self): self._s = []
    def push(self, x): self._s.append((x, min(x, self._s[-1][1]) if self._s else x)); return self
    def pop(self): return self._s.pop()[0]
    @property
    def min(self): return self._s[-1][1]
    def __len__(self): return len(self._s)
m = MinStack().push(3).push(1).push(2)
print(m.min, m.pop(), m.pop(), m.min, len(m))
class Ring:
    def __init__(self, n): self.buf, self.n, self.i = [None] * n, n, 0
    def add(self, x): self.buf[self.i % self.n] = x; self.i += 1
    def __iter__(self): return iter(self.buf[self.i % self.n:] + self.buf[:self.i % self.n]) if self.i >= self.n else iter(self.buf[:self.i])
r = Ring(3)
for x in range(5):
    r.add(x)
    print(list(r), end=" ")
print()
class TwoStackQueue:
    def __init__(self): self.a, self.b = [], []
    def put(self, x): self.a.append(x)
    def get(self):
        if not self.b:
            while self.a: self.b.append(self.a.pop())
        return self.b.pop()
t = TwoStackQueue()
for x in (1, 2): t.put(x)
first = t.get(); t.put(3)
print(first, t.get(), t.get())
def sliding_max(xs, k):
    d, out = deque(), []
    for i, x in enumerate(xs):
        while d and xs[d[-1]] <= x: d.pop()
        d.append(i)
        if d[0] <= i - k: d.popleft()
        if i >= k - 1: out.append(xs[d[0]])
    return out
print(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3))
def josephus(n, k):
    d = deque(range(1, n + 1))
    while len(d) > 1:
        d.rotate(-(k - 1)); d.popleft()
    return d[0]
print(josephus(7, 3), josephus(41, 3), list(deque([1, 2, 3], maxlen=2)), deque(range(5), maxlen=3))
def evaluate(rpn):
    s = []
    for tok in rpn.split():
        if tok in "+-*/":
            b, a = s.pop(), s.pop()
            s.append(eval(f"{a}{tok}({b})"))
        else: s.append(tok)
    return s
print(evaluate("3 4 + 2 *"), evaluate("5 1 2 + 4 * + 3 -"), evaluate("1 2"))
def next_greater(xs):
    out, s = [-1] * len(xs), []
    for i, x in enumerate(xs):
        while s and xs[s[-1]] < x: out[s.pop()] = x
        s.append(i)
    return out
print(next_greater([2, 1, 2, 4, 3]), next_greater([]))
import heapq
pq = []
for item in ((2, "low"), (0, "high"), (1, "mid")): heapq.heappush(pq, item)
print([heapq.heappop(pq)[1] for _ in range(3)])
for f in (lambda: stack.clear() or stack.pop(), lambda: deque().popleft(), lambda: t.get(), lambda: MinStack().min, lambda: heapq.heappop([]), lambda: evaluate("+"), lambda: q[10], lambda: deque([1]).remove(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
