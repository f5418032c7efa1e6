# types
import types
def f(): yield
async def co(): pass
async def ag(): yield
c, a = co(), ag()
print([t.__name__ for t in (types.FunctionType, types.LambdaType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.MethodType, types.BuiltinFunctionType, types.ModuleType, types.TracebackType, types.FrameType, types.CodeType, types.CellType, types.SimpleNamespace, types.MappingProxyType, types.NoneType, types.EllipsisType, types.NotImplementedType, types.GenericAlias, types.UnionType, types.GetSetDescriptorType, types.MemberDescriptorType, types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType)])
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(a, types.AsyncGeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType), isinstance(str.upper, types.MethodDescriptorType), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), isinstance(None, types.NoneType), types.FunctionType is types.LambdaType)
c.close()
n = types.SimpleNamespace(x=1, y=[2])
n.z = 3; del n.x; n.y.append(4)
print(n, n == types.SimpleNamespace(y=[2, 4], z=3), n != 5, vars(n), types.SimpleNamespace(**{"a b": 1}), hasattr(n, "q"))
m = types.MappingProxyType({"a": 1})
print(m, m["a"], {**m}, m | {"b": 2}, list(m.items()), m.get("q", 0), "a" in m, len(m), m == {"a": 1})
class K:
    def meth(self): return self
k = K()
b = types.MethodType(lambda self, x: (type(self).__name__, x), k)
print(b(5), b.__self__ is k, b.__func__.__name__, types.MethodType(len, "abc")())
def h(x, y=2): return x + y + base
g = types.FunctionType(h.__code__, {"base": 100}, "renamed", (5,))
print(g(1), g(1, 1), g.__name__, g.__defaults__)
cell = types.CellType(5); cell.cell_contents += 1
print(cell.cell_contents, types.CellType() == types.CellType(), repr(types.CellType)[:20])
mod = types.ModuleType("dyn", "doc"); exec("x = 1\ndef get(): return x", mod.__dict__)
print(mod.get(), mod.__doc__, mod)
C = types.new_class("C", (K,), {"metaclass": type}, lambda ns: ns.update(v=1, say=lambda self: "hi"))
print(C, C.v, C().say(), C.__bases__, types.resolve_bases([K]), types.get_original_bases(C))
@types.coroutine
def gc(): r = yield "yielded"; return r
async def use(): return await gc()
u = use(); print(u.send(None))
try: u.send("back")
except StopIteration as e: print(e.value)
class D:
    @types.DynamicClassAttribute
    def v(self): return "instance value"
print(D().v)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_varnames, code.replace(co_name="new").co_name, code == f.__code__, isinstance(code, types.CodeType))
try: 1 / 0
except ZeroDivisionError as e: print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
for bad in (lambda: types.MappingProxyType(5), lambda: m.update(a=2), lambda: types.SimpleNamespace(1, 2), lambda: n.nope, lambda: types.MethodType(5, k), lambda: types.FunctionType(5, {}), lambda: types.CellType(1, 2), lambda: types.CellType().cell_contents, lambda: types.ModuleType(), lambda: types.NoneType(1), lambda: types.new_class(5), lambda: types.UnionType(), lambda: hash(n), lambda: n < n, lambda: types.coroutine(5), lambda: types.EllipsisType() is ..., lambda: D.v):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
