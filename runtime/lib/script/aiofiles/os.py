"""Functions of os that run in a thread."""

import os

from . import ospath as path
from .threadpool import in_thread

__all__ = ["access", "getcwd", "link", "listdir", "makedirs", "mkdir", "path", "readlink", "remove", "removedirs",
           "rename", "renames", "replace", "rmdir", "scandir", "sendfile", "stat", "statvfs", "symlink", "unlink"]


def wrap(function):
    """The function, run in a thread and awaited."""
    import functools

    @functools.wraps(function)
    async def run(*args, loop=None, executor=None, **kwargs):
        return await in_thread(loop, executor, function, *args, **kwargs)

    return run


for _name in __all__:
    if _name != "path" and hasattr(os, _name):
        globals()[_name] = wrap(getattr(os, _name))
__all__ = [_name for _name in __all__ if _name in globals()]
