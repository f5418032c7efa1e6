# locks, conditions, events, barriers, semaphores, timers
import threading, time, queue
out = []
class Counter:
    def __init__(self): self.n, self.lock = 0, threading.Lock()
    def add(self, k):
        for _ in range(k):
            with self.lock: self.n += 1
c = Counter(); ts = [threading.Thread(target=c.add, args=(200,)) for _ in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(c.n, [t.is_alive() for t in ts])
class Box:
    def __init__(self, cap): self.items, self.cap, self.cond = [], cap, threading.Condition()
    def put(self, x):
        with self.cond:
            self.cond.wait_for(lambda: len(self.items) < self.cap)
            self.items.append(x); self.cond.notify_all()
    def get(self):
        with self.cond:
            while not self.items: self.cond.wait()
            x = self.items.pop(0); self.cond.notify_all(); return x
b = Box(2)
p = threading.Thread(target=lambda: [b.put(i) for i in range(6)]); g = threading.Thread(target=lambda: out.extend(b.get() for _ in range(6)))
p.start(); g.start(); p.join(); g.join(); print(out)
