"""What inspect tells of built-in functions and types, and of what has a text for a signature."""

import abc
import collections
import dis
import functools
import inspect
import io
import itertools
import math
import operator
import re
import struct
import time
import tokenize
import types

for f in (sorted, max, min, iter, next, getattr, dir, vars, print, len, open, sum, anext, classmethod, staticmethod, property,
          list, tuple, dict, set, frozenset, int, float, complex, bool, str, bytes, enumerate, zip, map, filter, reversed, range,
          slice, memoryview, object, type, super, str.find, str.split, str.maketrans, list.index, list.append, list.sort, dict.get,
          dict.pop, dict.update, dict.fromkeys, bytes.hex, [].append, "".join, {}.get, type.__call__, type.__prepare__,
          property.setter, set.add, math.hypot, math.gcd, math.log, time.ctime, time.sleep, time.time, operator.itemgetter,
          operator.attrgetter, operator.methodcaller, operator.itemgetter(1), itertools.islice, itertools.accumulate,
          itertools.zip_longest, collections.deque, collections.deque.append, collections.OrderedDict, functools.partial,
          functools.reduce, struct.pack, re.Pattern.match, re.Match.group, io.StringIO, io.BytesIO.read):
    try:
        told = inspect.signature(f)
    except ValueError as e:
        told = "ValueError"
    print(f.__name__ if hasattr(f, "__name__") else type(f).__name__, told, " ".join(str(getattr(f, "__text_signature__", None)).split()))


class Told:
    __text_signature__ = "($self, /, a, b=1, *args, c=None, **kw)"

    def __call__(self, *args, **kwargs):
        pass


print(inspect.signature(Told()))


class Meta(type):
    def __getattr__(cls, name):
        if name == "ham":
            return "of the metaclass"
        raise AttributeError(name)


class Virtual(metaclass=Meta):
    @types.DynamicClassAttribute
    def ham(self):
        return "of the instance"


print(Virtual.ham, Virtual().ham, [a for a in inspect.classify_class_attrs(Virtual) if a.name == "ham"][0].defining_class)


class New:
    __new__ = functools.partialmethod(lambda cls, fixed, given: (fixed, given), 2)


print(New(1))


class Units:
    __slots__ = {"power": "measured in kilowatts"}


print(inspect.getdoc(Units.power))


class Watched(abc.ABC):
    def __init_subclass__(cls):
        print(cls.__name__, inspect.isabstract(cls))

    @abc.abstractmethod
    def do(self):
        pass


class Still(Watched):
    pass


class Done(Watched):
    def do(self):
        pass


print(inspect.isroutine(functools.partial(print)), inspect.ismethoddescriptor(functools.partial(print)))
print(inspect.iscoroutinefunction(inspect), dis.Positions(1, 2))
exec("def f(): return path, print\n", space := {"__builtins__": {"path": 1}})
print(inspect.getclosurevars(space["f"]))

for source in "($a, b)", "a ? b", "`", "(a", "(a\nb\n\n", "'''abc\nx\n", "f'''{a", "x = [1,\n\ndef f():\n  (\n":
    seen = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            seen.append((token.type, token.string, token.start))
    except tokenize.TokenError as e:
        seen.append(str(e))
    print(seen)
