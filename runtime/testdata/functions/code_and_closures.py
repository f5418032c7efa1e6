def outer():
    z=y=x=a=1
    def f():
        nonlocal z
        z = y + a + x
    return f
f=outer()
print(f.__code__.co_freevars, outer.__code__.co_cellvars, outer.__code__.co_varnames)
class K:
    def m(self):
        b = self
        return [__class__, b, lambda: (b, z1)]
    def n(self, q, p):
        def g(): return q, p
        c = d = 3
        def h(): return d, c
        return g
print(K.m.__code__.co_freevars, K.m.__code__.co_cellvars, K.m.__code__.co_varnames)
print(K.n.__code__.co_cellvars, K.n.__code__.co_varnames)
g = (x for x in [1,2])
print(g.gi_frame.f_locals.keys(), g.gi_code.co_varnames)
next(g)
print(list(g.gi_frame.f_locals))
import asyncio, types, ast
for src, mode in [("a = await asyncio.sleep(0, 1)", "exec"), ("await asyncio.sleep(0, 1)", "eval"), ("[x async for x in y()]", "exec"), ("a=1", "exec")]:
    co = compile(src, '?', mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    gl = {'asyncio': asyncio}
    r = eval(co, gl)
    print(type(r), bool(co.co_flags & 128))
    if asyncio.iscoroutine(r) and 'sleep' in src: print(asyncio.run(r), gl.get('a'))
    elif asyncio.iscoroutine(r): r.close()
    gl = {'asyncio': asyncio}
    if 'sleep' in src: print(asyncio.run(types.FunctionType(co, gl)()), gl.get('a'))
import builtins
orig = builtins.__import__
def imp(name, g, l, f, level):
    if name == 'zzz': print(name, g is globals(), l is g, type(l), f, level); return 5
    return orig(name, g, l, f, level)
builtins.__import__ = imp
import zzz
class C: import zzz
def f(): import zzz
f()
from zzz import real
