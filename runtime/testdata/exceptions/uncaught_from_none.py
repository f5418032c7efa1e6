# raise from None, raise from an instance, and a bare raise
import traceback


def convert(s):
    try:
        return int(s)
    except ValueError:
        raise TypeError(f"{s!r} is not a number") from None


def with_cause(s):
    try:
        return int(s)
    except ValueError as e:
        raise TypeError("no") from e


def again(s):
    try:
        return int(s)
    except ValueError:
        print("re-raising")
        raise


for f in (convert, with_cause, again):
    try:
        f("x")
    except Exception:
        traceback.print_exc()
err = LookupError("cause made by hand")
raise RuntimeError("outer") from err
