# splitting and re-raising groups
def tree(e, d=0):
    if isinstance(e, BaseExceptionGroup): return f"{e.message}[" + ", ".join(tree(x) for x in e.exceptions) + "]"
    return f"{type(e).__name__}({e})"
def run(exc, *clauses):
    log = []
    try:
        try:
            raise exc
        except* ValueError as g: log.append("V:" + tree(g))
        except* (TypeError, OSError) as g: log.append("TO:" + tree(g))
        except* ArithmeticError as g:
            log.append("A:" + tree(g))
            raise
        else: log.append("else")
        finally: log.append("fin")
    except BaseException as e:
        log.append("left " + tree(e))
    return log
V, K, T, Z = ValueError("v"), KeyError("k"), TypeError("t"), ZeroDivisionError("z")
for e in (V, K, Z, ExceptionGroup("g", [V]), ExceptionGroup("g", [V, K]), ExceptionGroup("g", [V, T, Z]), ExceptionGroup("a", [ExceptionGroup("b", [V, K]), ExceptionGroup("c", [T])]), ExceptionGroup("x", [FileNotFoundError(2, "f"), V, V]), BaseExceptionGroup("base", [KeyboardInterrupt(), V]), SystemExit(1)):
    print(tree(e), "=>", run(e))
def no_raise():
    try: pass
    except* ValueError: return_value = "no"
    else: return_value = "else ran"
    return return_value
print(no_raise())
def raise_new():
    try:
        try: raise ExceptionGroup("g", [V, T])
        except* ValueError: raise KeyError("new")
        except* TypeError as g: raise OSError("second") from g
    except ExceptionGroup as e: return tree(e), [repr(x.__cause__) for x in e.exceptions], [type(x.__context__).__name__ for x in e.exceptions]
print(raise_new())
def nested():
    try:
        try: raise ExceptionGroup("g", [V, K])
        except* ValueError as g:
            try: raise g
            except* ValueError as h: inner = tree(h)
            return_ = inner
    except* KeyError as rest: left = tree(rest)
    return return_, left
print(nested())
g = ExceptionGroup("top", [V, ExceptionGroup("mid", [K, T]), Z])
print([tree(x) if x else None for x in g.split(ValueError)], [tree(x) if x else None for x in g.split(lambda e: isinstance(e, LookupError))], tree(g.subgroup((KeyError, TypeError))), g.subgroup(OSError), g.split(ExceptionGroup)[0] is g, g.split(Exception)[1])
g.__cause__ = OSError("cause"); g.add_note("n")
m, r = g.split(TypeError)
print(repr(m.__cause__), m.__notes__, r.__notes__, m.__traceback__ is g.__traceback__, m.__context__)
class HttpGroup(ExceptionGroup):
    def __new__(cls, msg, excs, status=500):
        self = super().__new__(cls, msg, excs); self.status = status; return self
    def derive(self, excs): return HttpGroup(self.message, excs, self.status)
    def __str__(self): return f"http {self.status}: {len(self.exceptions)}"
h = HttpGroup("h", [V, K], 404)
print(h, repr(h), type(h.subgroup(KeyError)).__name__, h.subgroup(KeyError).status, str(h.split(ValueError)[0]))
def flatten(e): return [y for x in e.exceptions for y in flatten(x)] if isinstance(e, BaseExceptionGroup) else [e]
print(flatten(g), [type(x).__name__ for x in flatten(BaseExceptionGroup("b", [SystemExit(), ExceptionGroup("c", [V])]))])
def gather(*fs):
    errs, out = [], []
    for f in fs:
        try: out.append(f())
        except Exception as e: errs.append(e)
    if errs: raise ExceptionGroup(f"{len(errs)} of {len(fs)} failed", errs)
    return out
print(gather(lambda: 1, lambda: 2))
try: gather(lambda: 1 / 0, lambda: 5, lambda: int("x"))
except* ZeroDivisionError as eg: print("zero", eg.exceptions)
except* ValueError as eg: print("value", eg.message, [str(e) for e in eg.exceptions])
try: gather(lambda: [][1])
except ExceptionGroup as eg: print(eg, eg.exceptions[0].__traceback__ is not None)
