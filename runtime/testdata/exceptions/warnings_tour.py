import warnings, sys
warnings.simplefilter("always")
def old(): warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    old(); old()
    warnings.warn("plain")
    warnings.warn(RuntimeWarning("inst"))
print([(str(x.message), x.category.__name__, x.lineno) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: old()
    except DeprecationWarning as e: print("raised", e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("ignore", UserWarning)
    warnings.warn("hidden"); warnings.warn("seen", FutureWarning)
print(len(w), w[0].category)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("once")
    for _ in range(3): warnings.warn("only once")
print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.warn("skip me"); warnings.warn("keep me")
print([str(x.message) for x in w])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for s in ("x is 5", "x is not 'a'", "assert (1, 'm')", "'\\d'", "[1](2)", "1(2)", "(1, 2)[1.5]", "1if 2else 3", "0x1for x in y", "x = '\\8'"):
        try: compile(s, "<w>", "exec")
        except SyntaxError as e: print(s, e)
for x in w: print(x.category.__name__, x.message, x.lineno)
warnings.warn("to stderr")
warnings.showwarning("shown", UserWarning, "file.py", 7)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "the line"), end="")
try: warnings.warn("x", int)
except TypeError as e: print(e)
try: warnings.simplefilter("bogus")
except (ValueError, AssertionError) as e: print(e)
def custom(message, category, filename, lineno, file=None, line=None): print("custom:", message, category.__name__)
warnings.showwarning = custom
warnings.warn("via custom", ResourceWarning)
@warnings.deprecated("use new")
def dep(): return 1
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); print(dep(), dep.__deprecated__)
print(w[0].message, w[0].category.__name__)
