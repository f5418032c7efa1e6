# Types of the library are called by their full names in messages where CPython
# has them in C, and some of them are no bases.
import collections
import contextvars
import datetime
import functools
import hashlib
import io
import itertools
import json
import operator
import queue
import re
import types
import xml.etree.ElementTree as ET
import zlib
import zoneinfo


class Unknown:
    pass


def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def use(o):
    with o:
        pass


VALUES = [
    collections.deque(), collections.defaultdict(), collections.Counter(), datetime.date(1, 1, 1),
    functools.partial(len), functools.lru_cache(len), re.compile("a"), re.match("a", "a"), itertools.count(), zlib.compressobj(),
    hashlib.md5(), operator.itemgetter(1), queue.SimpleQueue(), contextvars.ContextVar("v"), types.SimpleNamespace(), ET.Element("a"),
    zoneinfo.ZoneInfo("UTC"),
]
for v in VALUES:
    print(type(v).__name__)
    tell(lambda: len(v[Unknown]))
    tell(operator.delitem, v, Unknown)
    tell(lambda: type(v).unknown)
    tell(use, v)
    tell(lambda: type(reversed(v)).__name__)
    tell(lambda: "%d" % v)
    tell(open, v)
    tell(lambda: type(v).__name__ and type("Sub", (type(v),), {}).__name__)

for v in (io.StringIO(), io.BytesIO()):
    tell(lambda: v[0])
    tell(lambda: type(v).unknown)
tell(lambda: 3 in re.match("a", "a"))
tell(lambda: [*re.match("a", "a")])
print((i for i in "a").__class__[int], types.CoroutineType[int, str, bytes])

json.JSONEncoder.default = lambda self, o: type(o).__name__
print(json.dumps({"a": Unknown(), "b": {1}}), json.JSONEncoder().encode(Unknown()))
collections.Counter.sum = lambda self: sum(self.values())
print(collections.Counter("aab").sum())
