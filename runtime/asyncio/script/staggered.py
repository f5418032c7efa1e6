"""A race of coroutines that start one after the other."""

__all__ = ("staggered_race",)

import contextlib

from . import events, exceptions, locks, tasks


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines, each begun delay seconds after the one before or when
    that fails, until the first succeeds; the others are cancelled.

    Gives the winner's result and index, and the list of exceptions.
    """
    loop = loop or events.get_running_loop()
    fns = enumerate(coro_fns)
    winner_result = None
    winner_index = None
    exceptions_seen = []
    running = []

    async def run_one(previous_failed):
        nonlocal winner_result, winner_index
        if previous_failed is not None:
            with contextlib.suppress(TimeoutError):
                await tasks.wait_for(previous_failed.wait(), delay)
        try:
            index, fn = next(fns)
        except StopIteration:
            return
        failed = locks.Event()
        running.append(loop.create_task(run_one(failed)))
        assert len(running) == index + 2
        exceptions_seen.append(None)
        assert len(exceptions_seen) == index + 1
        try:
            result = await fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            exceptions_seen[index] = e
            failed.set()
        else:
            assert winner_index is None
            winner_index = index
            winner_result = result
            for i, task in enumerate(running):
                if i != index:
                    task.cancel()

    first = loop.create_task(run_one(None))
    running.append(first)
    try:
        done_count = 0
        while done_count != len(running):
            done, _ = await tasks.wait(running)
            done_count = len(done)
        return winner_result, winner_index, exceptions_seen
    finally:
        for task in running:
            task.cancel()
