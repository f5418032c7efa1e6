# the builtins a practitioner forgets
print(callable(len), divmod(-7, 2), pow(2, 8, 7), round(2.567, 1), ascii("é\n"), bin(6), format(255, "#x"), hash("") == hash(""), id(1) == id(1), isinstance(1, (str, int)), issubclass(bool, int), iter([1]).__next__(), len({1: 2}), repr("x"), slice(1, 2), sorted("ba"), vars(type("T", (), {"a": 1}))["a"], type(...), max("ab", "b", key=len), min(3, 2, key=lambda x: -x))
print(list(iter(lambda s=[3]: s.__setitem__(0, s[0] - 1) or s[0], 0)), next(iter([]), "d"), any(x > 2 for x in (1, 3)), all(()), sum([[1]], []), list(filter(str.isdigit, "a1b2")), list(map(int, "12")), list(zip("ab", (1, 2))), dict(zip("ab", (1, 2))), set("aa"), frozenset("a"), complex("1j"), bytes(2), bytearray(b"a"), memoryview(b"ab")[1], object().__class__, super.__name__, property.__name__, staticmethod(len)("ab"), __import__("math").pi, open.__name__)
print(globals() is globals(), "print" in dir(__builtins__), __name__, type(__builtins__).__name__, locals() is globals(), eval("1+1"), exec("q = 5"), q, compile("1", "", "eval").co_filename, getattr(int, "real", None) is not None, hasattr("", "foo"), delattr(type("X", (), {"z": 1}), "z"), breakpoint.__name__, input.__name__, help.__class__.__name__, quit.__class__.__name__, copyright.__class__.__name__, Ellipsis, NotImplemented, __debug__, True, None)
class A:
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round{n}"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, e, m=None): return f"pow{e}{m}"
    def __len__(self): return 5
    def __bool__(self): return False
    def __hash__(self): return 77
    def __format__(self, s): return f"fmt{s}"
    def __repr__(self): return "repr"
    def __bytes__(self): return b"bytes"
    def __complex__(self): return 3j
    def __float__(self): return 1.5
    def __int__(self): return 4
    def __index__(self): return 2
    def __iter__(self): return iter("it")
    def __reversed__(self): return iter("rev")
    def __contains__(self, x): return True
    def __dir__(self): return ["b", "a"]
    def __call__(self): return "called"
    def __getattr__(self, n): return f"attr {n}"
    def __instancecheck__(self, o): return "yes"
    def __length_hint__(self): return 9
    def __sizeof__(self): return 1
    def __trunc__(self): return 8
    def __floor__(self): return 6
    def __ceil__(self): return 7
a = A()
import math, operator
print(abs(a), round(a), round(a, 2), divmod(a, 1), pow(a, 2), pow(a, 2, 3), len(a), bool(a), hash(a), format(a, "!"), repr(a), bytes(a), complex(a), float(a), int(a), bin(a), list(a), list(reversed(a)), 5 in a, dir(a), a(), a.nope, isinstance(1, a), operator.length_hint(a), math.trunc(a), math.floor(a), math.ceil(a), [0, 1, 2][a], f"{a:x}", "%s" % a, str(a), sorted(a), max(a), sum([1], 2), hex(a), callable(a), ascii(a), "x" * a, range(a), getattr(a, "zz"), vars(a))
for expr in ("abs('x')", "ascii()", "callable()", "chr('a')", "delattr(a, 'q')", "dir(1, 2)", "divmod(1)", "enumerate(1)", "eval(1)", "exec(1)", "filter(1)", "format(1, 2)", "getattr(a)", "globals(1)", "hasattr(a, 1)", "hash({})", "hex('a')", "isinstance(1, 1)", "issubclass(1, int)", "iter(1, 2)", "len(1)", "map(1)", "max()", "next(1)", "ord('ab')", "pow(1)", "range()", "reversed(1)", "round('a')", "setattr(a, 1, 2)", "sorted(1)", "sum(1)", "super()", "type(1, 2)", "vars(1)", "zip(1)", "__import__('nope')", "__import__(5)", "memoryview(1)", "property(1, 2, 3, 4, 5)", "slice()", "object(1)", "bytearray('a')", "complex('a', 1)", "open()", "print(end=1)", "all(1)", "any()", "bin(1.5)", "bool(1, 2)", "bytes('a')", "dict(1)", "float('x')", "frozenset(1)", "id()", "input(1, 2)", "int('z', 99)", "list(1)", "locals(1)", "min(1)", "oct('1')", "repr()", "set(1)", "staticmethod()", "str(1, 2)", "tuple(1)"):
    try:
        print(expr, "=", eval(expr))
    except Exception as e:
        print(expr, "->", type(e).__name__ + ":", e)
