"""Calls in other threads."""

import contextvars
import functools

from . import events


async def to_thread(func, /, *args, **kwargs):
    """Call a function in another thread, in a copy of this context."""
    loop = events.get_running_loop()
    ctx = contextvars.copy_context()
    return await loop.run_in_executor(None, functools.partial(ctx.run, func, *args, **kwargs))
