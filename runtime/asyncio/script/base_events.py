"""Parts of the event loop that need no speed."""

from . import tasks


def __getattr__(name):
    # The logger is not needed until there is something to say.
    if name == "logger":
        from .log import logger
        return logger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


async def _shutdown_asyncgens(loop, take):
    closing = take()
    if not closing:
        return
    results = await tasks.gather(*[g.aclose() for g in closing], return_exceptions=True)
    for result, g in zip(results, closing):
        if isinstance(result, Exception):
            loop.call_exception_handler({
                "message": f"an error occurred during closing of asynchronous generator {g!r}",
                "exception": result,
                "asyncgen": g,
            })
