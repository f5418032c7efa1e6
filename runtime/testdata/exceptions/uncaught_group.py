# an uncaught exception group with nesting
def fail(e):
    raise e


def collect():
    errors = []
    for e in (ValueError("bad value"), KeyError("missing"), TypeError("wrong type")):
        try:
            fail(e)
        except Exception as err:
            errors.append(err)
    inner = ExceptionGroup("inner", errors[1:])
    inner.add_note("a note on the inner group")
    try:
        raise ExceptionGroup("outer", [errors[0], inner, OSError(2, "No such file or directory", "x.txt")])
    except ExceptionGroup as e:
        raise RuntimeError("collected") from e


collect()
