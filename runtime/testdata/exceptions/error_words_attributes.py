# the words of AttributeError for every kind of object
import math, types, enum, collections
class A: x = 1
class S: __slots__ = ("s",)
class E(enum.Enum): K = 1
def f(): pass
objs = {"int": 5, "str": "s", "list": [], "dict": {}, "tuple": (), "set": {1}, "None": None, "bool": True, "float": 1.5, "func": f, "builtin": len, "method": A().__init__, "class": A, "inst": A(), "slots": S(), "type": int, "module": math, "enum": E, "member": E.K, "gen": (i for i in ()), "range": range(3), "exc": ValueError(), "bytes": b"", "slice": slice(1), "lambda": lambda: 0, "prop": property(), "super": super(A, A()), "deque": collections.deque(), "counter": collections.Counter(), "nt": collections.namedtuple("N", "a")(1), "ellipsis": ..., "notimpl": NotImplemented, "object": object(), "ns": types.SimpleNamespace(), "mapproxy": A.__dict__, "memview": memoryview(b"")}
for name, o in objs.items():
    out = []
    for action in (lambda: o.nope, lambda: setattr(o, "nope", 1), lambda: delattr(o, "nope")):
        try:
            action()
            out.append("fine")
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    print(f"{name}: {' | '.join(out)}")
for code in ("(5).real = 1", "'a'.upper = 1", "[].append = 1", "len.__name__ = 'x'", "f.__name__ = 'x'", "f.__defaults__ = 1", "int.real = 1", "None.x = 1", "True.real", "(1).__class__ = str", "A.__name__ = 5", "A().__dict__ = 5", "f.__code__ = 1", "f.__closure__ = 1", "f.__globals__ = {}", "range(3).start = 1", "slice(1).start = 2", "(1j).real = 2", "S().s", "S().t = 1", "E.K = 2", "E.K.value = 3", "E.NEW = 1", "ValueError().args = 5", "property().fget = 1", "object().x = 1", "A.x.y", "A().x.y = 1", "math.pi.real.nope", "super(A, A()).nope", "collections.namedtuple('N', 'a')(1).a = 2", "types.SimpleNamespace().q"):
    try:
        exec(code, globals())
        print(code, "ok")
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e)
e = None
try:
    A().missing
except AttributeError as err:
    print(err.name, type(err.obj).__name__, err.args)
try:
    undefined_name
except NameError as err:
    print(err.name, err.args)
try:
    import missing_mod
except ImportError as err:
    print(err.name, err.path, err.msg, type(err).__name__)
