# the ways to import
import math
import math as m
import os.path
import collections.abc as cabc
from math import sqrt, pi as PI, floor
from collections import (
    Counter,
    deque as dq,
)
from string import *
import sys, json
print(m is math, sqrt(16), PI == math.pi, floor(2.9), os.path.join("a", "b"), issubclass(list, cabc.Sequence), Counter("aa"), dq([1]), digits)
print(math.__name__, type(math).__name__, "math" in sys.modules, sys.modules["json"] is json, hasattr(math, "sin"), __name__, os.__name__)
def local_import():
    import random as r
    from functools import reduce
    return r.Random(1).randint(1, 100), reduce(lambda a, b: a * b, [1, 2, 3])
print(local_import())
try:
    r
except NameError as e:
    print(e)
def attempt(code):
    try:
        exec(code, {})
        print(code, "ok")
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e, getattr(e, "name", None))
attempt("import no_such_module")
attempt("import no_such.sub")
attempt("import json.nothing")
attempt("from json import nothing_here") if False else None
attempt("from no_such import x")
attempt("from itertools import bogus")
attempt("import math.sub")
attempt("from . import x")
attempt("from .mod import x")
attempt("import sys as s; s.no_attr")
attempt("from sys import *; path")
import importlib
print(importlib.import_module("string").digits, importlib.import_module("os.path").basename("/x/y"), __import__("math").pi == PI, importlib.reload(json) is json)
import types
fake = types.ModuleType("fake", "docs")
fake.value = 42
sys.modules["fake"] = fake
import fake as f2
from fake import value
print(f2.value, value, f2, f2.__doc__, f2.__dict__.keys() >= {"value"})
try:
    from fake import other
except ImportError as e:
    print(e)
try:
    fake.other
except AttributeError as e:
    print(e)
fake.__getattr__ = lambda name: f"dynamic {name}"
print(fake.anything)
math_sin = math.sin
math.sin = lambda x: "patched"
print(math.sin(0), m.sin(1))
math.sin = math_sin
del math
try:
    math.pi
except NameError as e:
    print(e)
print(m.pi == PI)
