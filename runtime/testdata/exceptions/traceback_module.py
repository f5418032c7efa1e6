# the traceback module
import sys, traceback, io
def a(): b()
def b(): c(5)
def c(n):
    if n == 0: raise ValueError("deep")
    c(n - 1)
src = "def helper(x):\n    return x / 0\n\ndef main():\n    y = 1\n    return helper(y) + 2\n"
ns = {}
exec(compile(src, "<generated>", "exec"), ns)
try:
    ns["main"]()
except ZeroDivisionError as e:
    tb = e.__traceback__
    frames = traceback.extract_tb(tb)
    print([(f.name, f.lineno, f.line) for f in frames][1:], len(frames))
    print([f.filename for f in frames][1:])
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print("".join(traceback.format_tb(tb.tb_next)), end="")
    print(tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_lineno, tb.tb_next.tb_next.tb_next)
    f = frames[1]
    print(f[1:], f.colno, f.end_colno, f.end_lineno, f.locals)
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, str(te), list(te.format_exception_only()), len(te.stack), te.stack[-1].name)
try:
    a()
except ValueError as e:
    lines = traceback.format_exception(e)
    print(len(lines), lines[0], lines[-1], end="")
    print([f.name for f in traceback.extract_tb(e.__traceback__)], [f.lineno for f in traceback.extract_tb(e.__traceback__, limit=2)], [f.name for f in traceback.extract_tb(e.__traceback__, limit=-2)])
    traceback.print_exc()
    traceback.print_exc(limit=1)
    traceback.print_exception(e, limit=-1)
    buf = io.StringIO()
    traceback.print_exc(file=buf)
    print(buf.getvalue() == traceback.format_exc(), buf.getvalue().count("\n"))
    print([f.f_code.co_name for f, n in traceback.walk_tb(e.__traceback__)])
print(traceback.format_exc(), sys.exc_info())
def where():
    return [f.name for f in traceback.extract_stack()]
print(where())
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("second") from e
except KeyError as e:
    text = traceback.format_exception(e)
    print([l for l in text if not l.startswith("  File")])
    print(traceback.format_exception(e, chain=False)[-1], end="")
def recurse(n):
    if n: return recurse(n - 1)
    raise RuntimeError("after many")
try:
    recurse(20)
except RuntimeError:
    traceback.print_exc()
e = ValueError("no traceback")
print(traceback.format_exception(e), traceback.format_tb(None))
print(traceback.format_list([("file.py", 3, "func", "x = 1"), ("other.py", 9, "g", None)]))
e.__traceback__ = None
print(traceback.StackSummary.from_list([("f.py", 1, "n", "line")])[0].line)
