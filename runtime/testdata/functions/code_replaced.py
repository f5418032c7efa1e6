# Code objects with another name, file or line.
import inspect
import sys
import traceback
import types


def last():
    return [line for line in traceback.format_exc().splitlines() if line.startswith("  File")][1:]


code = compile("\n\nraise ValueError(1)", "<made>", "exec")
moved = code.replace(co_name="my place", co_firstlineno=11)
print(moved.co_name, moved.co_qualname, moved.co_firstlineno, moved.co_filename, code.co_name, code.co_firstlineno)
for c in code, moved:
    try:
        exec(c)
    except ValueError:
        print(last())


def f(a, b=2):
    c = a + b
    return c / 0


def outer():
    x = 0

    def inner():
        return 1 / x

    return inner


for g in f, outer():
    g.__code__ = g.__code__.replace(co_name="g", co_qualname="q.g", co_filename="<other>", co_firstlineno=100)
    print(g.__name__, g.__code__.co_name, g.__code__.co_qualname)
    try:
        g(1) if g is f else g()
    except ZeroDivisionError as e:
        print(last(), e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_name)
same = f.__code__.replace(co_flags=f.__code__.co_flags, co_consts=f.__code__.co_consts, co_varnames=("a", "b", "c"))
print(same.co_varnames, same.co_name, same.replace(co_name="h") == same)
h = types.FunctionType(f.__code__.replace(co_name="h"), globals(), "h", (5,))
try:
    h(1)
except ZeroDivisionError:
    print(last(), inspect.signature(h))
for wrong in {"co_name": 1}, {"nothing": 1}:
    try:
        f.__code__.replace(**wrong)
    except TypeError as e:
        print(str(e).replace("code.replace", "replace"))
