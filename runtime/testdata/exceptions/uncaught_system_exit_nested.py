# SystemExit passes through finally and else, but not through except Exception
import sys


def work():
    try:
        sys.exit("stopping early")
    except Exception:
        print("never")
    else:
        print("never")
    finally:
        print("cleanup")


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("leaving with", kind.__name__, value.code)


with Manager():
    work()
print("never")
