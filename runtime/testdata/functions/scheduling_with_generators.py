# a round robin scheduler, timers and channels made of generators
from collections import deque
import heapq
class Sleep:
    def __init__(self, t): self.t = t
class Send:
    def __init__(self, ch, v): self.ch, self.v = ch, v
class Recv:
    def __init__(self, ch): self.ch = ch
class Spawn:
    def __init__(self, g): self.g = g
class Join:
    def __init__(self, tid): self.tid = tid
class Kernel:
    def __init__(self): self.ready, self.timers, self.now, self.seq, self.chans, self.done, self.waiting, self.log = deque(), [], 0, 0, {}, {}, {}, []
    def spawn(self, g): self.seq += 1; self.ready.append((self.seq, g, None)); return self.seq
    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, tid, g = heapq.heappop(self.timers)[:3]
                self.ready.append((tid, g, self.now))
            tid, g, v = self.ready.popleft()
            try:
                req = g.throw(v) if isinstance(v, Exception) else g.send(v)
            except StopIteration as e:
                self.done[tid] = e.value
                for w in self.waiting.pop(tid, []): self.ready.append((*w, e.value))
                continue
            except Exception as e:
                self.log.append(f"{tid} failed: {e!r}")
                self.done[tid] = e
                for w in self.waiting.pop(tid, []): self.ready.append((*w, e))
                continue
            match req:
                case None: self.ready.append((tid, g, None))
                case Sleep(t=t): heapq.heappush(self.timers, (self.now + t, tid, g))
                case Spawn(g=new): self.ready.append((tid, g, self.spawn(new)))
                case Join(tid=t) if t in self.done: self.ready.append((tid, g, self.done[t]))
                case Join(tid=t): self.waiting.setdefault(t, []).append((tid, g))
                case Send(ch=c, v=val):
                    q = self.chans.setdefault(c, [deque(), deque()])
                    if q[1]: self.ready.append((*q[1].popleft(), val))
                    else: q[0].append(val)
                    self.ready.append((tid, g, None))
                case Recv(ch=c):
                    q = self.chans.setdefault(c, [deque(), deque()])
                    if q[0]: self.ready.append((tid, g, q[0].popleft()))
                    else: q[1].append((tid, g))
                case other: self.ready.append((tid, g, TypeError(f"bad request {other!r}")))
k = Kernel()
def worker(name, n):
    for i in range(n):
        k.log.append(f"{name}{i}@{k.now}")
        yield Sleep(n)
    return f"{name} done"
def producer():
    for i in range(3):
        yield Send("c", i * 10)
        yield
    yield Send("c", None)
def consumer():
    got = []
    while (v := (yield Recv("c"))) is not None: got.append(v)
    return got
def bad():
    yield
    raise ValueError("oops")
def confused():
    try:
        yield "what?"
    except TypeError as e:
        return f"recovered: {e}"
def main():
    ids = []
    for g in (worker("a", 2), worker("b", 3), producer(), consumer(), bad(), confused()): ids.append((yield Spawn(g)))
    results = []
    for t in ids:
        try: results.append((yield Join(t)))
        except ValueError as e: results.append(f"caught {e}")
    return results
m = k.spawn(main())
k.run()
print(k.log)
print(k.done[m], k.now)
