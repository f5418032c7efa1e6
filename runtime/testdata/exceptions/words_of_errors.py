import traceback
class AppError(Exception):
    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
class NotFound(AppError): pass
def find(k):
    try: return {"a": 1}[k]
    except KeyError as e: raise NotFound(f"no {k}", 404) from e
try: find("z")
except AppError as e:
    print(repr(e), e, e.code, e.args, repr(e.__cause__), e.__suppress_context__)
    traceback.print_exc()
def nested():
    try:
        1 / 0
    except ZeroDivisionError:
        try: int("x")
        except ValueError as v:
            raise RuntimeError("both") from None
try: nested()
except RuntimeError as e: print(e.__cause__, repr(e.__context__), repr(e.__context__.__context__))
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        except Exception: pass
        else: print("else", i)
        finally: print("finally", i)
    else: print("no break")
    return "done"
print(fin())
def ret():
    try: return "try"
    finally: return "finally"
print(ret())
def order():
    try:
        try: raise ValueError(1)
        finally: print("inner finally")
    except ValueError as e:
        print("caught", e)
        raise TypeError("second")
try: order()
except TypeError as e: print(type(e.__context__).__name__)
e = ValueError("x"); e.add_note("note one"); e.add_note("note two")
try: raise e
except ValueError as err: print(err.__notes__); print("".join(traceback.format_exception_only(err)), end="")
try: raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k")])])
except* ValueError as g: print("V", g.exceptions)
except* (TypeError, KeyError) as g: print("TK", g)
for bad in ("raise 5", "raise ValueError from 5", "raise", "assert False, 'why'", "assert (1, 2)[2]", "[][0]", "{}['k']", "None.x", "1+'a'", "'a'+1", "len(5)", "int('z')", "x y", "undefined", "import nope", "(1).foo", "'abc'.foo", "[].push(1)", "print(1)(2)", "a, b = 1", "a, b = 1, 2, 3", "a, *b = []", "for x in 5: pass", "with 5: pass", "5()", "del zz", "open('/nope/x')", "next(iter([]))", "{[]: 1}", "'%d' % 'x'", "'{}'.format()", "f'{1:q}'", "chr(-1)", "ord('ab')", "range(1, 2, 0)", "[1,2].index(3)", "[].pop()", "{}.popitem()", "set().pop()", "int('1', 99)", "float('x')", "complex('x')", "bytes([256])", "b'a' + 'a'", "sorted([1, 'a'])", "max([])", "sum(['a'])", "'a' < 1", "1 @ 2", "-'a'", "~1.5", "1 << -1", "10 ** 400 * 1.0", "0 ** -1", "1 % 0", "1.0 // 0", "divmod(1, 0)", "round('a')", "abs('a')", "isinstance(1, 5)", "getattr(1, 'zz')", "type('X', (int, str), {})", "class D(1): pass", "lambda: (yield)", "super()", "object.__new__(int)", "int.__new__(str)", "str(b'a', 'utf-9')", "b'\\xff'.decode()", "'\\ud800'.encode()", "iter(5)", "reversed({1})", "zip(1)", "map(5)", "exec('1 +')", "eval('')", "__import__('a.b.c')", "vars(5)", "hash([])", "slice(1).indices('a')", "memoryview(5)", "frozenset([[]])", "(1,2).append(3)", "dict([1])", "dict([(1,2,3)])", "'abc'[10]", "'abc'['a']", "(1,)[1.0]", "[1][None]", "{}.update(5)", "'a'.join([1])", "'abc'.split('')", "'x'.center('a')", "'a'.replace(1, 2)", "'a'*-1 or 1/0", "print(sep=5)"):
    try:
        exec(bad)
        print(bad, "-> ok")
    except BaseException as e:
        print(f"{bad} -> {type(e).__name__}: {e}")
