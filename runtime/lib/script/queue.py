"""Queues between threads."""

import threading
import types
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time

from _queue import Empty, SimpleQueue

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."


class ShutDown(Exception):
    """Raised when put/get with shut-down queue."""


class Queue:
    """A queue that several threads put into and get from."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # One lock guards all; the conditions say what has changed.
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    # What the kinds of queue do differently.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are just now."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """True if there is no item just now."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """True if no item could be put just now."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item in, waiting for room if need be; Full if none comes."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait_while(self.not_full, lambda: self._qsize() >= self.maxsize, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take an item out, waiting for one if need be; Empty if none comes."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if not self._qsize():
                self._wait_while(self.not_empty, lambda: not self._qsize(), block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def _wait_while(self, changed, useless, block, timeout, too_late):
        if not block:
            if useless():
                raise too_late
            return
        deadline = None
        if timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            deadline = time() + timeout
        while useless():
            left = None
            if deadline is not None:
                left = deadline - time()
                if left <= 0.0:
                    raise too_late
            changed.wait(left)
            if self.is_shutdown and (too_late is Full or useless()):
                raise ShutDown

    def put_nowait(self, item):
        """Put an item in if there is room, else raise Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item out if there is one, else raise Empty."""
        return self.get(block=False)

    def task_done(self):
        """Say that the work on an item taken out is done."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        """Wait until the work on all items is done."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        """Let no more items in; with immediate drop those that are there."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    __class_getitem__ = classmethod(types.GenericAlias)


class PriorityQueue(Queue):
    """A queue that gives the smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """A queue that gives the youngest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class _PySimpleQueue:
    """A queue without a bound: SimpleQueue, in Python."""

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Put an item at the end. There is always room, so nothing is waited for."""
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Take the first item, waiting for one if block is true, at most timeout seconds."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        """put(item, block=False)"""
        return self.put(item, block=False)

    def get_nowait(self):
        """get(block=False)"""
        return self.get(block=False)

    def empty(self):
        """True if there is no item just now."""
        return len(self._queue) == 0

    def qsize(self):
        """How many items there are just now."""
        return len(self._queue)

    __class_getitem__ = classmethod(types.GenericAlias)
