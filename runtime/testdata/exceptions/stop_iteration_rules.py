# StopIteration, StopAsyncIteration and GeneratorExit
print(StopIteration().value, StopIteration(5).value, StopIteration(1, 2).value, StopIteration((1, 2)).args, repr(StopIteration("x")))
def g():
    return 7
    yield
it = g()
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args, repr(e))
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
def raises():
    yield 1
    raise StopIteration("manual")
try:
    print(list(raises()))
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__)
def inner_next(): yield next(iter([]))
try:
    list(inner_next())
except RuntimeError as e:
    print(e)
def guarded():
    try:
        yield next(iter([]))
    except StopIteration:
        return
print(list(guarded()))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration("ended")
        self.n -= 1
        return self.n
print(list(It(3)), [x for x in It(2)], *It(1), sum(It(4)), list(zip(It(2), It(5))), next(It(0), "default"))
def deleg():
    r = yield from It(1)
    yield f"result {r}"
print(list(deleg()))
print(list(map(lambda x: x, It(2))), [y for x in It(2) for y in It(x)])
def stop_in_map(x):
    if x == 2: raise StopIteration
    return x
print(list(map(stop_in_map, [1, 2, 3])), [x for x in map(stop_in_map, [1, 2, 3])], list(filter(lambda x: stop_in_map(x), [1, 2, 3])))
try:
    [stop_in_map(x) for x in [1, 2, 3]]
except StopIteration as e:
    print("list comprehension lets it through", repr(e))
try:
    list(stop_in_map(x) for x in [1, 2, 3])
except RuntimeError as e:
    print("generator expression:", e)
