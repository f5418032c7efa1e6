# delegation with yield from, continued
def inner():
    x = yield "a"
    print("inner got", x)
    y = yield "b"
    print("inner got", y)
    return "inner result"
class It:
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration("from class")

def use():
    r = yield from It()
    yield r

print(list(use()))

def send_to_iterator():
    yield from iter([1, 2])

s = send_to_iterator()
next(s)
for f in (lambda: s.send("x"),):
    try:
        f()
    except AttributeError as e:
        print(e)

def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)):
            yield from flatten(e)
        else:
            yield e

print(list(flatten([1, [2, [3, (4, 5)], []], "ab"])))

def countdown(n):
    if n > 0:
        yield n
        yield from countdown(n - 1)

print(list(countdown(5)), sum(countdown(200)))

def accumulate():
    tally = 0
    while (n := (yield)) is not None:
        tally += n
    return tally

def gather(store):
    while True:
        store.append((yield from accumulate()))

store = []
acc = gather(store)
next(acc)
for v in [1, 2, 3, None, 10, None]:
    acc.send(v)
print(store)
def bad(): yield from 5
try:
    next(bad())
except TypeError as e:
    print(e)
def gi(): yield from sub
sub = inner()
x = gi()
next(x)
print(x.gi_yieldfrom is sub)
def ret(): return (yield from (lambda: (yield 1))())
print(list(ret()))
