# sys._getframemodulename, and what has no signature.
import inspect
import sys


class Meta(type):
    pass


def here(depth=0):
    return sys._getframemodulename(depth)


print(here(), here(1), here(100), sys._getframemodulename())
for thing in (type, Meta, int, dict, range, object):
    try:
        print(inspect.signature(thing))
    except ValueError as e:
        print(e)
