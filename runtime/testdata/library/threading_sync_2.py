# locks, conditions, events, barriers, semaphores, timers, continued
import threading, time, queue
steps, evs = [], [threading.Event() for _ in range(3)]
def stage(i):
    if i: evs[i - 1].wait()
    steps.append(i); evs[i].set()
ts = [threading.Thread(target=stage, args=(i,)) for i in (2, 1, 0)]
[t.start() for t in ts]; [t.join() for t in ts]; print(steps, all(e.is_set() for e in evs)); evs[0].clear(); print(evs[0].is_set(), evs[0].wait(0.001))
bar = threading.Barrier(3, action=lambda: steps.append("all here")); idx = []
ts = [threading.Thread(target=lambda: idx.append(bar.wait())) for _ in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(sorted(idx), steps[-1], bar.n_waiting, bar.parties)
sem, active, peak, lk = threading.BoundedSemaphore(2), 0, 0, threading.Lock()
def limited():
    global active, peak
    with sem:
        with lk: active += 1; peak = max(peak, active)
        time.sleep(0.001)
        with lk: active -= 1
ts = [threading.Thread(target=limited) for _ in range(6)]
[t.start() for t in ts]; [t.join() for t in ts]; print(peak <= 2, active)
r = threading.RLock()
def rec(n):
    with r: return n if n == 0 else rec(n - 1)
print(rec(5), r.acquire(blocking=False), r.release())
fired = []
tm = threading.Timer(0.001, fired.append, ["timer"]); tm.start(); tm.join(); tm2 = threading.Timer(100, fired.append, ["never"]); tm2.start(); tm2.cancel(); tm2.join(); print(fired)
loc = threading.local(); loc.v = "main"; vals = {}
def setter(n): loc.v = n; vals[n] = loc.v
ts = [threading.Thread(target=setter, args=(i,)) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(vals, loc.v)
class MyT(threading.Thread):
    def __init__(self, n): super().__init__(name=f"my-{n}", daemon=True); self.n = n; self.result = None
    def run(self): self.result = self.n ** 2
t = MyT(7); print(t.name, t.daemon, t.ident); t.start(); t.join(); print(t.result, t.ident is not None, t.is_alive())
q, done = queue.Queue(), []
def worker():
    while True:
        x = q.get()
        if x is None: q.task_done(); break
        done.append(x * 10); q.task_done()
w = threading.Thread(target=worker); w.start(); [q.put(i) for i in range(4)]; q.join(); q.put(None); w.join(); print(done, q.unfinished_tasks)
sq = queue.SimpleQueue(); sq.put(1); print(sq.get(), sq.empty(), sq.qsize())
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
attempt(lambda: threading.Lock().release())
attempt(lambda: threading.RLock().release())
attempt(lambda: threading.Condition().notify())
attempt(lambda: threading.Condition().wait())
attempt(lambda: sem.release())
attempt(lambda: threading.Semaphore(-1))
attempt(lambda: threading.Barrier(0) if False else threading.Barrier(2).wait(0.001))
attempt(lambda: bar.abort() or bar.wait())
attempt(lambda: t.start())
attempt(lambda: setattr(t, "daemon", 5) or t.daemon)
attempt(lambda: threading.Thread(5))
attempt(lambda: threading.Thread(group=1))
attempt(lambda: threading.Lock().acquire(timeout=-5))
attempt(lambda: threading.Lock().acquire(False, 1))
attempt(lambda: loc.nope)
attempt(lambda: q.get(block=False))
attempt(lambda: queue.Queue(1).put(1) or queue.Queue(-1).full())
attempt(lambda: queue.PriorityQueue().get_nowait())
attempt(lambda: (lambda z: (z.shutdown(), z.put(1)))(queue.Queue()))
print(threading.active_count(), threading.current_thread() is threading.main_thread(), threading.get_ident() == threading.main_thread().ident, [x.name for x in threading.enumerate()])
