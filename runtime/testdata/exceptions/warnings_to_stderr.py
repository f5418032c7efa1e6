# warnings that reach standard error, in order and once per place
import sys
import warnings


def old_api(n):
    warnings.warn(f"old_api({n}) is deprecated", DeprecationWarning, stacklevel=2)
    return n


for i in range(3):
    old_api(1)
old_api(2)
for i in range(2):
    warnings.warn("same line, same text")
for i in range(2):
    warnings.warn(f"same line, text {i}", RuntimeWarning)
warnings.simplefilter("always")
for i in range(2):
    warnings.warn("now always")
warnings.simplefilter("ignore", UserWarning)
warnings.warn("ignored")
warnings.warn("category still shown", FutureWarning)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as an error")
    except UserWarning as e:
        print("caught", e)
warnings.warn("ignored again")
warnings.showwarning = lambda m, c, f, l, file=None, line=None: print("custom:", c.__name__, m)
warnings.warn("through the hook", ResourceWarning)
class MyWarning(UserWarning):
    pass
warnings.simplefilter("always")
warnings.warn(MyWarning("own category"))
warnings.warn("given category", MyWarning)
print(len(warnings.filters) > 0, issubclass(MyWarning, Warning))
warnings.resetwarnings()
print(warnings.filters)
