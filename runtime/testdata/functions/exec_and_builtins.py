import types, typing, pickle, sys
def t(f):
    try: r = f(); print(r if "0x" not in repr(r) else type(r))
    except BaseException as e: print(type(e).__name__, e)
def m(name, bases, ns, **k): return (name, bases, ns, k)
t(lambda: types.new_class("X", (int, object), dict(metaclass=m, x=0)))
class BadMeta:
    @classmethod
    def __prepare__(*a): return None
def bad():
    class Bar(metaclass=BadMeta()): pass
t(bad)
def bad2():
    class Bar(metaclass=type("BM",(type,),{"__prepare__":classmethod(lambda *a:None)})): pass
t(bad2)
t(lambda: types.FunctionType((lambda x:x).__code__, {}, argdefs="x"))
t(lambda: types.FunctionType((lambda x:x).__code__, {}, "n", "x"))
t(lambda: types.FunctionType((lambda x:x).__code__, {}, 1))
t(lambda: types.FunctionType((lambda x:x).__code__, {}, closure=(1,)))
t(lambda: types.FunctionType((lambda x:x).__code__, {}, kwdefaults=1))
t(lambda: types.FunctionType((lambda x:x).__code__, {}, kwdefaults={"a":1}).__kwdefaults__)
for p in range(6): t(lambda: pickle.loads(pickle.dumps(int|str, p)))
t(lambda: type.__type_params__)
type A1 = int
type A2 = str
t(lambda: (type(A1|A2), A1|A2, A1|None, int|A1, A1|list[int]))
def three():
    a=b=c=1
    def inner():
        nonlocal a
        print(a,b,c); a += 1
    return inner
f = three()
t(lambda: exec(f.__code__, {}, closure=f.__closure__))
t(lambda: exec(f.__code__, {}, closure=(types.CellType(5),types.CellType(6),types.CellType(7))))
t(lambda: exec(f.__code__, {"print":print}, closure=(types.CellType(5),types.CellType(6),types.CellType(7))))
t(lambda: exec(f.__code__))
t(lambda: exec(f.__code__, closure=(1,2)))
t(lambda: exec(f.__code__, closure=f.__closure__[:2]))
t(lambda: exec("pass", closure=f.__closure__))
t(lambda: exec(compile("pass","","exec"), closure=f.__closure__))
t(lambda: eval(f.__code__))
class D:
    def __dir__(self): return 7
t(lambda: dir(D()))
class D2:
    def __dir__(self): return ["b","a"]
t(lambda: dir(D2()))
t(lambda: exec("print(1)", {"__builtins__":123}))
t(lambda: exec("x=1\nprint(x)", {"__builtins__":{}}))
t(lambda: eval("foo+1", {"__builtins__":{"foo":41}}))
t(lambda: eval("foo+1", {"__builtins__":types.SimpleNamespace(foo=1)}))
class NS(dict):
    def __getitem__(self,k): 
        if k=="superglobal": return 1
        raise KeyError(k)
t(lambda: eval("superglobal", {"__builtins__": types.MappingProxyType({"superglobal":1})}))
t(lambda: eval("superglobal", {"__builtins__": NS()}))
t(lambda: exec("import foo_bar", {"__builtins__": {}}))
t(lambda: exec("import foo_bar", {"__builtins__": types.MappingProxyType({})}))
t(lambda: exec("class A: pass", {"__builtins__": {}}))
class M:
    def __getitem__(self,k):
        if k=='a': return 12
        raise KeyError(k)
    def keys(self): return list("xyz")
t(lambda: eval("dir()", globals(), M()))
t(lambda: eval("a", globals(), M()))
t(lambda: eval("locals()", globals(), M()) .__class__)
t(lambda: eval("globals() is 3", globals(), M()))
t(lambda: compile("x", "f", "exec", 2**40))
class C: pass
def sn(n): C.__name__ = n
t(lambda: int.__name__.__class__)
class E1:
    def __eq__(s,o): raise AttributeError("booh")
class Gx:
    @property
    def __eq__(self): raise AttributeError("booh")
