# raise from, __context__, __cause__
def low():
    raise KeyError("low level")
def mid():
    try:
        low()
    except KeyError as e:
        raise ValueError("mid level") from e
def implicit():
    try:
        low()
    except KeyError:
        raise TypeError("while handling")
def suppressed():
    try:
        low()
    except KeyError:
        raise RuntimeError("hidden context") from None
def chain(e):
    out = []
    while e:
        out.append(f"{type(e).__name__}({e})")
        if e.__cause__:
            out.append("caused by"); e = e.__cause__
        elif e.__context__ and not e.__suppress_context__:
            out.append("during"); e = e.__context__
        else:
            e = None
    return " ".join(out)
for f in (low, mid, implicit, suppressed):
    try:
        f()
    except Exception as e:
        print(f.__name__, "|", chain(e), "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError("a") from KeyError("never raised")
except ValueError as e:
    print(repr(e.__cause__), e.__cause__.__traceback__)
try:
    raise ValueError("class cause") from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError("bad cause") from 5
except TypeError as e:
    print("TypeError:", e)
