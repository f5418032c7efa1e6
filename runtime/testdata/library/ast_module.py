import ast
src='''
"""doc
string"""
import os.path as p, sys
from . import x
@deco(1, *a, **k)
class A(B, metaclass=M):
    "cls doc"
    x: int = 3
    (y): int
    def f(self, a, /, b=1, *args, c, d=2, **kw) -> int:
        """multi
        line"""
        return (yield)
    async def g[T: int, *Ts, **P](self):
        async with a as b, c: pass
        async for i, in z: await i
        else: del a[1], b.c
        return [i async for i in x if i if j]
def h():
    global q, r
    while not (a and b or c): break
    else: continue
    if a: pass
    elif b: pass
    else: raise X from y
    try: 1/0
    except (A, B) as e: raise
    except: pass
    else: x
    finally: y
    try: pass
    except* E: pass
    x = y = (1,), 2, *z
    x += -1 ** -2 * (3 + 4) @ 5
    assert a, "b"
    f"a{x!r:>{w}} {{}} {'q'}" 'z"' ; f'{x=}'
    lambda: 0; lambda x, *y: (yield)
    print({**a, 'b': 1}, {1, 2}, {k: v for k, v in z}, (i for i in range(3)))
    a[1:2, ::3], a[()], 3 .real, 1.5.x, 1j, ..., None, b'x', u'u'
    (z := 5); a if b else c; a < b <= c is not d not in e
    type X[T] = list[T]
    match x:
        case 1 | -2 | "s" | 1+2j | None: pass
        case [a, *_, b] if c: pass
        case {"k": v, **rest}: pass
        case P(1, x=2) as y: pass
        case _: pass
'''
t = ast.parse(src)
print(ast.dump(t))
print(ast.dump(t, include_attributes=True, indent=1))
print(ast.unparse(t))
print(ast.literal_eval("{'a': [1, -2.5, (3,), {4}, None, True, 1+2j, b'x', set()]}"))
for s in ["f(x)", "1+1", "a", "[1", "1+2j+3"]:
    try: print(ast.literal_eval(s))
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
class T(ast.NodeTransformer):
    def visit_Name(self, n):
        return ast.copy_location(ast.Constant(42), n) if n.id == 'zz' else n
m = T().visit(ast.parse("print(zz + 1, [zz for _ in range(2)])"))
exec(compile(ast.fix_missing_locations(m), "f", "exec"))
print(eval(compile(ast.Expression(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(10))) if 0 else ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(10)))), "", "eval")))
print([type(n).__name__ for n in ast.walk(ast.parse("a.b(c)[d]"))])
print(ast.get_docstring(t), ast.get_source_segment(src, t.body[3].body[2]))
