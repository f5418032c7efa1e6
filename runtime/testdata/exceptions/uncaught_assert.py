# assertion messages of several kinds
import traceback


def check(value):
    assert isinstance(value, int), f"expected int, got {type(value).__name__}"
    assert value > 0
    return value


for v in (1, "x", -5):
    try:
        print(check(v))
    except AssertionError:
        traceback.print_exc()
assert {"a": 1} == {"a": 2}, {"left": 1, "right": 2}
