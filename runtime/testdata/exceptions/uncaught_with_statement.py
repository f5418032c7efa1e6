# the traceback of an error in a with block and in __exit__
class Door:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, kind, value, tb):
        print("close", kind.__name__ if kind else None)
        if kind is KeyError:
            raise RuntimeError("the door is stuck")


with Door():
    print("inside")
try:
    with Door():
        1 / 0
except ZeroDivisionError as e:
    print("passed on:", e)
with Door():
    {}["key"]
