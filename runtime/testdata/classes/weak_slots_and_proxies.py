"""__weakref__ gives the first reference; a proxy without a callback is made once."""

import weakref
from dataclasses import dataclass


class Plain:
    pass


class Slotted:
    __slots__ = ("__weakref__", "a")


@dataclass(slots=True, weakref_slot=True)
class Point:
    x: int


@dataclass(slots=True)
class Bare:
    x: int


for obj in Plain(), Slotted(), Point(1):
    print(obj.__weakref__)
    first = weakref.ref(obj)
    other = weakref.ref(obj, lambda r: None)
    print(obj.__weakref__ is first, first is weakref.ref(obj), other is weakref.ref(obj))
    print(weakref.proxy(obj) is weakref.proxy(obj), weakref.proxy(obj) is weakref.proxy(obj, lambda r: None))
    print(type(weakref.proxy(obj)).__name__, type(weakref.proxy(Plain)).__name__)
try:
    weakref.ref(Bare(1))
except TypeError as e:
    print(e)
print(hasattr(Bare(1), "__weakref__"), Point.__dict__["__weakref__"].__doc__)
