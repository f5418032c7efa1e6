# What is to be told of an object's end is told when the last reference goes.
import weakref
from collections.abc import MutableSet


class A:
    def __init__(self, name):
        self.name = name


def callback(r):
    print('callback', r() is None)


a = A('a')
r = weakref.ref(a, callback)
del a
print('after del')
a = A('b')
f = weakref.finalize(a, print, 'finalized')
a = None
print('after None', f.alive)


def local():
    a = A('c')
    weakref.finalize(a, print, 'finalized c')
    print('in the function')


local()
print('after the function')
d = weakref.WeakValueDictionary()
x = A('x')
d['x'] = x
del x
print(list(d), 'x' in d)


class Registered:
    known = {}

    def __init__(self):
        self.known[id(self)] = 'here'

    def __del__(self):
        print(self.known.pop(id(self), 'nobody'))


one = Registered()
del one
print(Registered.known, isinstance(weakref.WeakSet(), MutableSet))


class Config(dict):
    __getattr__ = dict.__getitem__


c = Config()
print('Config' in repr(weakref.ref(c)))
