# executors, futures and their errors
import threading, time
from concurrent.futures import ThreadPoolExecutor, Future, as_completed, wait, FIRST_COMPLETED, ALL_COMPLETED, FIRST_EXCEPTION, CancelledError, TimeoutError as FTimeout, InvalidStateError
def sq(x): return x * x
def fail(x): raise ValueError(f"bad {x}")
with ThreadPoolExecutor(3, thread_name_prefix="pool") as ex:
    fs = [ex.submit(sq, i) for i in range(5)]
    print([f.result() for f in fs], sorted(f.result() for f in as_completed(fs)), list(ex.map(sq, range(4))), list(ex.map(pow, [2, 3], [5, 2])), list(ex.map(sq, [])))
    b = ex.submit(fail, 7)
    print(repr(b.exception()), b.done(), b.cancelled(), b.running(), ex.submit(sq, 2).exception())
    try: b.result()
    except ValueError as e: print("raised", e)
    it = ex.map(lambda x: 10 // x, [1, 2, 0, 5])
    print(next(it), next(it))
    try: next(it)
    except ZeroDivisionError as e: print(type(e).__name__)
    print(list(it))
    d, nd = wait([ex.submit(sq, 1), ex.submit(sq, 2)], return_when=ALL_COMPLETED)
    print(sorted(f.result() for f in d), nd, type(wait([])).__name__, wait([]))
    ev = threading.Event()
    slow, fast = ex.submit(ev.wait), ex.submit(sq, 3)
    d, nd = wait([slow, fast], return_when=FIRST_COMPLETED)
    print([f.result() for f in d], len(nd))
    try: slow.result(timeout=0.001)
    except TimeoutError as e: print("timeout", isinstance(e, FTimeout), str(e))
    ev.set(); print(slow.result())
    names = ex.submit(lambda: threading.current_thread().name).result()
    print(names.startswith("pool_"), ex.submit(lambda: threading.current_thread() is threading.main_thread()).result())
    log = []
    f = ex.submit(sq, 9); f.add_done_callback(lambda f: log.append(f.result())); f.result(); wait([f])
    f.add_done_callback(lambda f: log.append("immediately")); print(sorted(map(str, log)))
ex = ThreadPoolExecutor(1); gate = threading.Event()
first = ex.submit(gate.wait); queued = ex.submit(sq, 5)
print(queued.cancel(), queued.cancelled(), queued.done(), first.cancel())
gate.set(); ex.shutdown(); print(first.result())
ex = ThreadPoolExecutor(1); gate = threading.Event(); a = ex.submit(gate.wait); rest = [ex.submit(sq, i) for i in range(3)]
ex.shutdown(wait=False, cancel_futures=True); gate.set(); a.result(); print([r.cancelled() for r in rest])
init = []
with ThreadPoolExecutor(1, initializer=init.append, initargs=("init",)) as ex: ex.submit(sq, 1).result()
print(init)
f = Future(); order = []
f.add_done_callback(lambda x: order.append(1)); f.add_done_callback(lambda x: order.append(2))
print(f.set_running_or_notify_cancel(), f.running(), f.cancel()); f.set_result("done"); print(f.result(), order, f.exception())
g = Future(); g.set_exception(KeyError("k")); print(repr(g.exception()))
h = Future(); print(h.cancel(), h.cancel(), h.cancelled(), h.set_running_or_notify_cancel())
def attempt(fn):
    try: print(fn())
    except BaseException as e: print(type(e).__name__ + ":", str(e).split(" at 0x")[0])
attempt(h.result)
attempt(h.exception)
attempt(g.result)
attempt(lambda: f.set_result(1))
attempt(lambda: f.set_exception(ValueError()))
attempt(lambda: ex.submit(sq, 1))
attempt(lambda: ThreadPoolExecutor(0))
attempt(lambda: ThreadPoolExecutor("x"))
attempt(lambda: ThreadPoolExecutor(1, initializer=5))
attempt(lambda: list(as_completed([Future()], timeout=0.001)))
attempt(lambda: wait([Future()], timeout=0.001)[0])
attempt(lambda: wait([Future()], return_when="NOPE"))
attempt(lambda: Future().result(0))
attempt(lambda: as_completed(5) and list(as_completed(5)))
attempt(lambda: ThreadPoolExecutor(1).submit())
print(issubclass(CancelledError, Exception), FTimeout is TimeoutError, issubclass(InvalidStateError, Exception), FIRST_EXCEPTION)
def parallel_map(f, xs, n=3):
    with ThreadPoolExecutor(n) as ex:
        todo = {ex.submit(f, x): x for x in xs}
        return {todo[t]: t.exception() and repr(t.exception()) or t.result() for t in as_completed(todo)}
print(sorted(parallel_map(lambda x: 6 // x, [0, 1, 2, 3]).items()))
