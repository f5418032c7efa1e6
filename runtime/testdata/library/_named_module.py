"""A module that asks what the import system tells of it."""

loader = type(__loader__).__name__
spec = __spec__.name
cached = __cached__.endswith(".pyc")


def source():
    return __loader__.get_source(__name__)
