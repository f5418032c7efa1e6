# generators as coroutines: consumers, broadcast, schedulers, continued
class Scheduler:
    def __init__(self): self.ready, self.time, self.sleeping, self.log = [], 0, [], []
    def spawn(self, name, g): self.ready.append((name, g))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda t: t[0])
                self.time, name, g = self.sleeping.pop(0)
                self.ready.append((name, g))
            name, g = self.ready.pop(0)
            try:
                delay = g.send(None)
            except StopIteration as e:
                self.log.append(f"{self.time}:{name} done {e.value}")
            except Exception as e:
                self.log.append(f"{self.time}:{name} failed {e!r}")
            else:
                self.log.append(f"{self.time}:{name}")
                if delay: self.sleeping.append((self.time + delay, name, g))
                else: self.ready.append((name, g))
def worker(n, delay):
    for _ in range(n): yield delay
    return n
def bad():
    yield 0
    raise ValueError("oops")
s = Scheduler()
s.spawn("a", worker(2, 3)); s.spawn("b", worker(1, 1)); s.spawn("c", bad()); s.spawn("d", worker(0, 0))
s.run()
print(s.log)
def accumulate():
    """sums numbers until None"""
    total = 0
    while (x := (yield total)) is not None: total += x
    return total
def relay():
    out = []
    while True:
        out.append((yield from accumulate()))
        if len(out) == 2: return out
r = relay(); next(r)
for v in (1, 2, None, 5): r.send(v)
try:
    r.send(None)
except StopIteration as e:
    print(e.value)
g = accumulate()
print(g.gi_frame is not None, g.gi_code.co_name, g.__name__, g.__qualname__, g.gi_running, g.gi_suspended, next(g), g.gi_suspended)
for f in (lambda: accumulate().send(1), lambda: g.send("x"), lambda: g.send(1), lambda: g.throw(), lambda: g.throw("str"), lambda: g.throw(KeyError, KeyError("old style"), None) if False else g.throw(KeyError("k")), lambda: g.send()):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)
