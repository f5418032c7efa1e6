# what is left of an exception group does not tell its context
import traceback
def show(src):
    try:
        exec(src, {"__name__": "m"})
    except BaseException as e:
        seen = []
        while e:
            seen.append((type(e).__name__, str(e), e.__suppress_context__, repr(e.__context__)))
            e = e.__cause__ or e.__context__
        print(seen)
GROUP = "raise ExceptionGroup('g', [ValueError(1), KeyError(2), ExceptionGroup('h', [TypeError(3)])])"
for clauses in ("except* OSError: pass", "except* ValueError: pass", "except* ValueError: raise", "except* ValueError: 1/0",
                "except* ValueError: 1/0\nexcept* KeyError: raise", "except* (ValueError, KeyError) as e: raise e",
                "except* ValueError: raise OSError from None", "except* Exception as e: raise RuntimeError('r') from e"):
    show(f"try: {GROUP}\n{clauses}")
    body = f"try: {GROUP}\n{clauses}".replace("\n", "\n  ")
    show(f"try: []['x']\nexcept TypeError:\n  {body}")
g = ExceptionGroup("g", [ValueError(1), KeyError(2)])
a, b = g.split(ValueError)
print(a.__suppress_context__, b.__suppress_context__, g.__suppress_context__, g.subgroup(KeyError).__suppress_context__, g.derive([OSError()]).__suppress_context__)
