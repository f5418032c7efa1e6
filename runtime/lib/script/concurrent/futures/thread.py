"""Executors that make their calls in threads."""

import itertools
import queue
import threading
import types
import weakref
from _thread import _processors

from concurrent.futures import _base

# The work queues of all executors' threads, for the end of the program.
_threads_queues = {}
_shutdown = False
# Held while work is submitted or the end begins, never both.
_global_shutdown_lock = threading.Lock()


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    items = list(_threads_queues.items())
    for _, work in items:
        work.put(None)
    for thread, _ in items:
        thread.join()


threading._register_atexit(_python_exit)


class _WorkItem:
    """A call to be made, and its future."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            self.future.set_exception(exc)
            # The exception keeps this frame, which must not keep the future.
            self = None
        else:
            self.future.set_result(result)

    __class_getitem__ = classmethod(types.GenericAlias)


class _Told:
    """A call to be made, and who is told how it went. It is its own future."""

    def __init__(self, tell, fn, args):
        self.tell = tell
        self.fn = fn
        self.args = args
        self.future = self
        self.open = [None]  # empty once the call was begun or given up

    def give_up(self):
        """Whether it will not be made, as nobody waits for it any more."""
        try:
            self.open.pop()
        except IndexError:
            return False
        self.future = self.fn = self.args = None
        return True

    def cancel(self):
        if self.give_up():
            self.tell(None, None, True)

    def set_exception(self, exc):
        if self.give_up():
            self.tell(None, exc)

    def run(self):
        try:
            self.open.pop()
        except IndexError:
            return
        self.future = None
        try:
            result = self.fn(*self.args)
        except BaseException as exc:
            self.tell(None, exc)
            # The exception keeps this frame.
            self = None
        else:
            self.tell(result, None)


def _worker(executor_reference, work, idle, initializer, initargs):
    """What each thread does: one call after the other until the shutdown.

    It does not keep its executor, which may be forgotten without a shutdown.
    """
    try:
        if initializer is not None:
            try:
                initializer(*initargs)
            except BaseException:
                _base._logger().critical("Exception in initializer:", exc_info=True)
                executor = executor_reference()
                if executor is not None:
                    executor._initializer_failed()
                return
        while True:
            try:
                item = work.get_nowait()
            except queue.Empty:
                idle.release()
                item = work.get(block=True)
            if item is not None:
                item.run()
                del item
                continue
            executor = executor_reference()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                # Each thread tells the next.
                work.put(None)
                return
            del executor
    finally:
        _threads_queues.pop(threading.current_thread(), None)


class BrokenThreadPool(_base.BrokenExecutor):
    """A thread of the pool could not be initialized."""


class ThreadPoolExecutor(_base.Executor):
    """Makes calls in a number of threads, which are started as they are needed."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, _processors() + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        future = _base.Future()
        self._enqueue(_WorkItem(future, fn, args, kwargs))
        return future

    submit.__doc__ = _base.Executor.submit.__doc__

    def _enqueue(self, item):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            self._work_queue.put(item)
            self._adjust_thread_count()

    def _adjust_thread_count(self):
        # A thread that has nothing to do takes the work.
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            work = self._work_queue

            def forgotten(_, work=work):
                work.put(None)
            thread = threading.Thread(name=f"{self._thread_name_prefix or self}_{count}", target=_worker,
                                      args=(weakref.ref(self, forgotten), work, self._idle_semaphore, self._initializer,
                                            self._initargs))
            _threads_queues[thread] = self._work_queue
            thread.start()
            self._threads.add(thread)

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for item in self._drain():
                item.future.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                yield item

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for item in self._drain():
                    item.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    shutdown.__doc__ = _base.Executor.shutdown.__doc__


_submit = ThreadPoolExecutor.submit


def _usual(executor):
    """Whether nobody has changed how the executor takes calls."""
    return (type(executor) is ThreadPoolExecutor and ThreadPoolExecutor.submit is _submit
            and "submit" not in executor.__dict__)
