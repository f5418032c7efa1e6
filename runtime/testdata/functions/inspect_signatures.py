# inspect: signatures, members, sources of truth
import inspect
def f(a, b: int = 2, /, c="x", *args: str, d, e=None, **kw) -> bool:
    """Docs.

        indented
    """
sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.return_annotation, sig.parameters["b"], sig.parameters["b"].default, sig.parameters["b"].annotation, sig.parameters["a"].default is inspect.Parameter.empty)
for p in sig.parameters.values(): print(p.name, p.kind.name, p.kind.description, end="; ")
print()
b = sig.bind(1, 2, 3, 4, d=5, z=6)
print(b, b.args, b.kwargs, b.arguments)
b = sig.bind_partial(1); b.apply_defaults(); print(b.arguments)
for bad in (lambda: sig.bind(), lambda: sig.bind(1, b=2, d=3), lambda: sig.bind(1, d=1, a=2), lambda: inspect.signature(lambda x: 0).bind(1, 2), lambda: inspect.signature(lambda x: 0).bind(y=1), lambda: inspect.signature(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(inspect.signature(lambda: 0), inspect.signature(lambda x, *, y: 0), inspect.signature(lambda *a, **k: 0), inspect.signature(lambda a=[1], /: 0))
class C:
    def __init__(self, x, y=1): pass
    def m(self, q): pass
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    @property
    def p(self): return 1
class Call:
    def __call__(self, n): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.c), inspect.signature(C.s), inspect.signature(Call()), inspect.signature(type("E", (), {})))
from functools import partial, wraps
print(inspect.signature(partial(f, 1)), inspect.signature(partial(f, 1, d=5)))
def deco(g):
    @wraps(g)
    def inner(*a, **k): return g(*a, **k)
    return inner
print(inspect.signature(deco(f)), inspect.unwrap(deco(f)) is f, inspect.getdoc(f), inspect.cleandoc("  a\n    b\n  c"))
print(inspect.getfullargspec(f), inspect.getfullargspec(lambda x, y=1: 0).defaults)
async def co(): pass
def gen(): yield
async def agen(): yield
print([inspect.iscoroutinefunction(x) for x in (co, gen, agen, f)], [inspect.isgeneratorfunction(x) for x in (co, gen)], inspect.isasyncgenfunction(agen), inspect.isfunction(f), inspect.isfunction(len), inspect.isbuiltin(len), inspect.ismethod(C(1).m), inspect.ismethod(C.m), inspect.isclass(C), inspect.ismodule(inspect), inspect.isroutine(str.upper), inspect.isabstract(C), inspect.isgenerator(gen()), inspect.iscode(f.__code__), inspect.isdatadescriptor(C.p), inspect.ismethoddescriptor(str.upper))
print([n for n, v in inspect.getmembers(C) if not n.startswith("__")], [n for n, v in inspect.getmembers(C(1), inspect.ismethod) if not n.startswith("__")], inspect.getmro(C), inspect.getattr_static(C(1), "p").__class__.__name__, inspect.getmodule(f).__name__, inspect.currentframe().f_code.co_name)
def who(): return inspect.currentframe().f_back.f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].function
def caller(): return who()
print(caller())
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close(); print(inspect.getgeneratorstate(g))
c = co(); print(inspect.getcoroutinestate(c), inspect.isawaitable(c), inspect.iscoroutine(c)); c.close(); print(inspect.getcoroutinestate(c))
def closure():
    v = 1
    def inner(): return v, len, undefined_thing
    return inner
print(inspect.getclosurevars(closure()))
new = sig.replace(parameters=[p for p in sig.parameters.values() if p.name in "ad"], return_annotation=int)
print(new, new == sig, inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=3), inspect.Signature([inspect.Parameter("y", inspect.Parameter.POSITIONAL_OR_KEYWORD)]))
