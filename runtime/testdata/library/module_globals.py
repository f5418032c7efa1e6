"""What modules tell of themselves, asked from inside and from outside."""

print(dir())
print(list(globals()))
import linecache
import traceback

import _named_module

print(_named_module.loader, _named_module.spec, _named_module.cached, _named_module.source().splitlines()[0])
print([n for n in dir(_named_module) if n.startswith("__")])
print(sorted(n for n in vars(_named_module) if n.startswith("__")))
print(__cached__, __annotations__, __spec__)
linecache.clearcache()
print(linecache.lazycache("elsewhere", vars(_named_module)), len(linecache.cache["elsewhere"]))
frame = traceback.FrameSummary("elsewhere", 1, "somebody")
print(frame == ("elsewhere", 1, "somebody", '"""A module that asks what the import system tells of it."""'), frame.line)
import json
import math
import textwrap
for module in json, textwrap, math:
    print(module.__spec__.name, module.__name__)
