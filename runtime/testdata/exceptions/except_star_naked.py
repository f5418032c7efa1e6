def gen():
    yield 1
    raise RuntimeError("in gen")
def use():
    for x in gen(): print(x)
try: use()
except* RuntimeError as eg:
    print(eg.exceptions)
    raise ValueError("again") from eg
