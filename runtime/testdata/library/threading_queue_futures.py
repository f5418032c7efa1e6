# threads, queues and executors, made deterministic
import threading, queue
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future, FIRST_EXCEPTION
results = []
t = threading.Thread(target=lambda a, b=0: results.append(a + b), args=(1,), kwargs={"b": 2}, name="worker-1")
print(t.name, t.is_alive(), t.daemon)
t.start(); t.join()
print(results, t.is_alive(), threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
lock, total = threading.Lock(), 0
def add(n):
    global total
    for _ in range(n):
        with lock: total += 1
ts = [threading.Thread(target=add, args=(500,)) for _ in range(4)]
[x.start() for x in ts]; [x.join() for x in ts]
print(total, lock.locked(), lock.acquire(), lock.acquire(blocking=False), lock.release())
r = threading.RLock()
with r:
    with r: print("reentrant")
q = queue.Queue(maxsize=2)
out = []
def producer():
    for i in range(5): q.put(i)
    q.put(None)
def consumer():
    while (x := q.get()) is not None:
        out.append(x * x); q.task_done()
    q.task_done()
ts = [threading.Thread(target=f) for f in (producer, consumer)]
[x.start() for x in ts]; [x.join() for x in ts]; q.join()
print(out, q.empty(), q.qsize(), q.full())
lq, pq = queue.LifoQueue(), queue.PriorityQueue()
for v in (2, 3, 1): lq.put(v); pq.put((v, str(v)))
print([lq.get() for _ in range(3)], [pq.get() for _ in range(3)])
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: q.get_nowait())
attempt(lambda: q.get(timeout=0.01))
attempt(lambda: [q.put_nowait(i) for i in range(3)])
attempt(lambda: q.task_done() or q.task_done() or q.task_done() or q.task_done())
attempt(lambda: lock.release() or lock.release())
attempt(lambda: t.start())
attempt(lambda: threading.Thread(target=print).join())
attempt(lambda: threading.current_thread().join())
attempt(lambda: r.release())
ev = threading.Event()
w = threading.Thread(target=lambda: out.append(("event", ev.wait())))
w.start(); ev.set(); w.join()
print(out[-1], ev.is_set(), ev.wait(0), threading.Event().wait(0))
cond, items = threading.Condition(), []
def waiter():
    with cond:
        cond.wait_for(lambda: items)
        out.append(items.pop())
w = threading.Thread(target=waiter); w.start()
with cond: items.append("cond"); cond.notify_all()
w.join(); print(out[-1])
sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False), sem.release())
local = threading.local(); local.x = 1
seen = []
w = threading.Thread(target=lambda: seen.append(hasattr(local, "x"))); w.start(); w.join()
print(seen, local.x)
bar = threading.Barrier(2)
got = []
w = threading.Thread(target=lambda: got.append(bar.wait() in (0, 1))); w.start(); bar.wait(); w.join()
print(got, bar.parties, bar.broken)
with ThreadPoolExecutor(max_workers=2) as ex:
    print(list(ex.map(lambda x: x ** 2, range(5))), ex.submit(pow, 2, 5).result(), sorted(f.result() for f in as_completed([ex.submit(abs, -i) for i in range(3)])))
    bad = ex.submit(lambda: 1 / 0)
    print(repr(bad.exception()), bad.done())
    attempt(bad.result)
    done, pending = wait([ex.submit(len, "ab"), ex.submit(len, "abc")])
    print(len(done), len(pending), sorted(f.result() for f in done))
attempt(lambda: ex.submit(print))
f = Future()
f.add_done_callback(lambda fut: print("callback", fut.result()))
print(f.done(), f.running(), f.cancelled()); f.set_result(5); print(f.result(), f.cancel())
try:
    f.set_result(6)
except Exception as e:
    print(type(e).__name__)
g = Future(); print(g.cancel(), g.cancelled())
attempt(g.result)
attempt(lambda: Future().result(timeout=0.01))
class T(threading.Thread):
    def run(self): out.append("subclass run")
x = T(); x.start(); x.join(); print(out[-1])
