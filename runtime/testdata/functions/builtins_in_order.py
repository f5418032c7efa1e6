# The order of the built-ins, which decides between suggestions that are as good.
import builtins
import traceback

print(*[name for name in vars(builtins) if not name.startswith("_")])

for word in ["pint", "rang", "flot", "sumd", "mn", "lst", "strr", "IndexErr", "zipp", "oct_", "nonlocals"]:
    try:
        eval(word)
    except NameError as e:
        print(traceback.format_exc().splitlines()[-1], "|", *traceback.format_exception_only(e), end="")
