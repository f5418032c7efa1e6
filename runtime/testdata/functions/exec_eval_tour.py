g = {"a": 1}
exec("b = a + 1\ndef f(): return b * 10\nclass K:\n    z = b", g)
print(g["b"], g["f"](), g["K"].z, g["K"].__module__, "__builtins__" in g)
l = {}
exec("x = 5\ny = [x for _ in range(2)]\ndef h(): return 1", {}, l)
print(sorted(l), l["y"])
try: exec("x = 5\ndef h(): return x\nprint(h())", {}, {})
except NameError as e: print(e)
print(eval("a + c", {"a": 1}, {"c": 2}), eval(compile("1+2", "<e>", "eval")), eval("  7"), eval("lambda x: x + 1")(5))
class M(dict):
    def __missing__(self, k): return k * 2
print(eval("foo + bar", {}, M()))
for s in ("1 +", "", "x = 1", "1\n2", "import os", "(", "'abc", "1 if", "yield", "return 1", "def", "*a", "a b"):
    try: print(repr(s), eval(s))
    except SyntaxError as e: print(repr(s), type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except NameError as e: print(repr(s), e)
def local():
    v = 3
    exec("v = 4; w = 5")
    return v, "w" in locals(), eval("v * 2"), sorted(locals())
print(local())
c = compile("x = 1\nif x:\n    y = x", "file.py", "exec")
print(c.co_name, c.co_filename, c.co_firstlineno, c.co_names, c.co_consts[:1], c.co_flags & 0x40 == 0, type(c).__name__)
def fn(a, b=2, *args, c, d=4, **kw):
    """doc"""
    local1 = a
    def inner(): return local1
    return inner
k = fn.__code__
print(k.co_argcount, k.co_kwonlyargcount, k.co_posonlyargcount, k.co_varnames, k.co_cellvars, k.co_freevars, k.co_nlocals, k.co_name, k.co_qualname, k.co_firstlineno, fn.__defaults__, fn.__kwdefaults__, fn.__doc__)
try: compile("a = (1,", "f", "exec")
except SyntaxError as e: print(e.args)
try: compile("x", "f", "bogus")
except ValueError as e: print(e)
try: compile("x = \0", "f", "exec")
except (ValueError, SyntaxError) as e: print(type(e).__name__, e)
try: exec(5)
except TypeError as e: print(e)
try: exec("1", 5)
except TypeError as e: print(e)
try: eval("1", {}, 5)
except TypeError as e: print(e)
import types
m = types.ModuleType("dyn", "made here"); exec("def hi(): return __name__", m.__dict__); print(m.hi(), m, m.__doc__)
print(eval("__import__('math').floor(2.7)"), [eval("i * 2", {"i": i}) for i in range(3)])
exec(compile("print('single'); 1 + 1; 'shown'", "<s>", "single"))
F = types.FunctionType(compile("def q(n): return n + k", "x", "exec").co_consts[0], {"k": 10}); print(F(5), F.__name__)
print((lambda: 0).__code__.co_name, fn.__code__ == fn.__code__, hash(c) == hash(c))
import ast
print(ast.literal_eval("[1, {'a': (2, None)}]"))
