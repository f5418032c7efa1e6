"""symtable: the names of a program's blocks, and where they belong."""

import symtable

source = '''
import os, sys as s
from a.b import c as d
x = [y for y in range(3) if (z := y)]
def f(a, /, b: int = 1, *args: str, k: float = 2, **kw) -> None:
    global g
    g = 1
    l = [a + q for q in args]
    def inner(n):
        nonlocal l
        l = n + a
        return (w for w in l if b)
    class C(inner):
        v = 1
        __p = 2
        def m(self, u=v):
            super().m()
            return [v for v in self.x], __class__, self.__p
    try: pass
    except E as exc: print(exc)
    match a:
        case {"x": X, **rest}: pass
        case [first, *others]: pass
    t: int
    return {k1: v1 for k1, v1 in kw.items()}, [(lambda: i) for i in a]
type A[T: int, *Ts, **P] = list[T]
class G[T, U = int](Base[T], metaclass=M):
    def m[V: (T, int)](self, x: V) -> U: return T
    z = [q for q in (1, 2) if (lambda: q)]
    def m2(self): pass
    async def m3(self): pass
'''


def show(table, level=0):
    print("  " * level + repr(table), table.get_type(), table.get_lineno(), table.is_nested(), table.is_optimized())
    for symbol in sorted(table.get_symbols(), key=symtable.Symbol.get_name):
        kinds = [name[3:] for name in dir(symbol) if name.startswith("is_") and getattr(symbol, name)()]
        print("  " * level + "  ", symbol, kinds, len(symbol.get_namespaces()))
    if isinstance(table, symtable.Function):
        print("  " * level, table.get_parameters(), sorted(table.get_locals()), sorted(table.get_globals()),
              sorted(table.get_frees()), table.get_nonlocals())
    if isinstance(table, symtable.Class):
        print("  " * level, table.get_methods())
    for child in table.get_children():
        show(child, level + 1)


top = symtable.symtable(source, "?", "exec")
show(top)
print(top.lookup("f").get_namespace() is top.get_children()[0])
for bad in "def f(x): global x", "x = ", "def f(): nonlocal y":
    try:
        symtable.symtable(bad, "bad", "exec")
    except SyntaxError as e:
        print(e.filename, e.lineno, e.offset, e.msg)
for args in ("1", "?", "run"), ("1", [], "exec"):
    try:
        symtable.symtable(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(symtable.symtable("a + b", "?", "eval").get_identifiers(), top.lookup("x").is_global())
symtable.main([])
