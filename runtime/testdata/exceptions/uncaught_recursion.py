# a long chain of calls is shortened in the traceback
def count(n):
    if n == 0:
        raise ValueError("reached the bottom")
    return count(n - 1)


def ping(n):
    return pong(n - 1)


def pong(n):
    if n <= 0:
        return count(8)
    return ping(n)


ping(6)
