# subclasses of BaseException are not caught by except Exception
class Stop(BaseException):
    """Not an error."""


def step(n):
    if n == 2:
        raise Stop(n)
    return n


try:
    for i in range(4):
        try:
            print(step(i))
        except Exception:
            print("never")
        else:
            print("fine")
finally:
    print("unwound")
