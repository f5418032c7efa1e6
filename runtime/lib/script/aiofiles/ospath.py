"""Functions of os.path that run in a thread."""

from os import path

from .threadpool import in_thread


def _wrap(function):
    async def run(*args, loop=None, executor=None, **kwargs):
        return await in_thread(loop, executor, function, *args, **kwargs)

    run.__name__ = function.__name__
    return run


for _name in ("abspath", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink",
              "ismount", "samefile", "sameopenfile"):
    globals()[_name] = _wrap(getattr(path, _name))
