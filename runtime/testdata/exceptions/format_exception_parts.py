# TracebackException and friends
import traceback, sys
def inner(): raise KeyError("inner key")
def outer():
    local_var = [1, 2]
    try:
        inner()
    except KeyError as e:
        e.add_note("a note")
        raise ValueError("outer value") from e
ns = {}
exec(compile("def gen(f):\n    secret = 42\n    return f()\n", "<gen>", "exec"), ns)
try:
    ns["gen"](outer)
except ValueError as e:
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(str(te), te.exc_type_str, te.__cause__.exc_type_str, te.__context__ is not None, te.__suppress_context__, te.__cause__.__notes__, [f.name for f in te.stack], te.stack[1].locals['secret'], te.stack[2].locals.keys() >= {"local_var"}, te.stack[2].locals["local_var"])
    print(list(te.format_exception_only()), list(te.__cause__.format_exception_only()))
    print(len(list(te.format())), len(list(te.format(chain=False))), te == traceback.TracebackException.from_exception(e, capture_locals=True))
    fs = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno) for f in fs], fs[0] == fs[0], fs[1].filename, repr(fs[1]))
    print(traceback.format_exception(e, limit=1)[-1], traceback.format_exception(e, limit=0)[-2:], traceback.format_exception_only(e, show_group=True))
    print(traceback.format_list(fs[1:2]), traceback.format_list(traceback.StackSummary.from_list([("a.py", 1, "f", "  code  ")])))
s = traceback.FrameSummary("file.py", 10, "func", line="x = 1", lookup_line=False)
print(s.filename, s.lineno, s.name, s.line, list(s), s[0])
g = ExceptionGroup("eg", [ValueError(1), ExceptionGroup("deep", [TypeError(2), KeyError(3)])])
print("".join(traceback.format_exception(g)), end="")
print("".join(traceback.format_exception_only(g, show_group=True)), end="")
big = ExceptionGroup("big", [ValueError(i) for i in range(20)])
print("".join(traceback.format_exception(big)).count("ValueError"), "".join(traceback.format_exception(big))[-120:])
deep = ValueError("leaf")
for i in range(15): deep = ExceptionGroup(f"level {i}", [deep])
text = "".join(traceback.format_exception(deep))
print(text.count("level"), "... (max_group_depth" in text)
buf = []
class Out:
    def write(self, s): buf.append(s)
traceback.print_exception(ValueError("to file"), file=Out())
print("".join(buf), end="")
print(traceback.format_exception(None), traceback.format_exc(), traceback.format_exception(type(None), None, None))
for bad in (lambda: traceback.format_exception(5), lambda: traceback.format_exception(ValueError), lambda: traceback.format_exception(), lambda: traceback.extract_tb(5), lambda: traceback.format_list([(1,)]), lambda: traceback.print_tb(None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
