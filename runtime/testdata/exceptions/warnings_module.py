# warnings
import warnings, sys
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn("deprecated", DeprecationWarning)
    warnings.warn(FutureWarning("instance"))
    warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
    print([(x.category.__name__, str(x.message)) for x in w], w[3].lineno, w[3].filename, len(w))
def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for f in (old, lambda: warnings.warn("boom"), lambda: warnings.warn("rt", RuntimeWarning)):
        try:
            f()
        except Warning as e:
            print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("once per location")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="hide.*")
    warnings.filterwarnings("error", category=SyntaxWarning)
    warnings.warn("hide me")
    warnings.warn("show me")
    try:
        warnings.warn("s", SyntaxWarning)
    except SyntaxWarning as e:
        print("raised", e)
    print([str(x.message) for x in w])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for src in ("x is 5", "'a' is 'b'", "assert (1, 'm')", "5 is None", "[1](2)", "(1)(2)", "'a'[1, 2]", "'\\d'", "1 if x is () else 2", "0x1for x in y", "not x is 1", "[1, 2]['a']"):
        try:
            compile(src, "<w>", "exec")
        except SyntaxError as e:
            print("SyntaxError", e.msg)
    for x in w:
        print(x.category.__name__, x.message)
print(issubclass(DeprecationWarning, Warning), warnings.formatwarning("msg", UserWarning, "f.py", 3, "line text"), end="")
for bad in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", "UserWarning"), lambda: warnings.simplefilter("bogus"), lambda: warnings.warn()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ + ":", e)
@warnings.deprecated("use new_f")
def dep(): return "still works"
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(dep(), w[0].category.__name__, w[0].message, dep.__deprecated__)
warnings.warn("this one goes to stderr")
warnings.warn("and this", RuntimeWarning)
old()
sys.stderr.write("end\n")
