# next() past the end, at top level
it = iter([1, 2])
print(next(it), next(it), next(it, "default"))


def gen():
    yield 1
    next(iter(()))


try:
    list(gen())
except RuntimeError as e:
    print(e, repr(e.__cause__))
next(it)
