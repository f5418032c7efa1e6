"""Writes CPython's results into testdata/containers/*.txt.

Run it with CPython 3.13 in the package's directory:
    python3.13 testdata/regen/containers.py

Each line after ">>> " is what script_test.go can run: statements separated by
"; ", of which the last is printed when it is an expression. The line below it
is the result, which this program writes.
"""
import glob
import os
import warnings
from types import GenericAlias, MappingProxyType as mappingproxy


def names():
    return {
        "inf": float("inf"),
        "nan": float("nan"),
        "mappingproxy": mappingproxy,
        "GenericAlias": GenericAlias,
        "byrepr": lambda x: sorted(x, key=repr),
        "sub": lambda base, name="S": type(name, (base,), {"__module__": "builtins"}),
    }


def result(line):
    scope = names()
    value = None
    try:
        for statement in line.split("; "):
            try:
                code = compile(statement, "<line>", "eval")
            except SyntaxError:
                exec(statement, scope)
                value = None
            else:
                value = eval(code, scope)
        return repr(value)
    except Exception as e:
        text = type(e).__name__ + ":"
        return text + " " + str(e.args[0]) if e.args else text


warnings.simplefilter("ignore")
here = os.path.dirname(os.path.abspath(__file__))
for path in sorted(glob.glob(os.path.join(here, "..", "containers", "*.txt"))):
    out = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith(">>> "):
                out += [line, result(line[4:])]
            elif line.startswith("# ") or not line:
                out.append(line)
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(out) + "\n")
