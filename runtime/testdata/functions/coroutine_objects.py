# generators as coroutines: consumers, broadcast, schedulers
def coroutine(f):
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start
@coroutine
def printer(prefix):
    try:
        while True: print(prefix, (yield))
    except GeneratorExit:
        print(prefix, "closed")
@coroutine
def grep(pattern, target):
    while True:
        line = yield
        if pattern in line: target.send(line)
@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets: t.send(item)
p, p2 = printer("p1"), printer("p2")
b = broadcast(grep("python", p), grep("go", p2), p)
for line in ("python here", "gopher and python", "nothing"): b.send(line)
p.close()
try:
    b.send("python again")
except RuntimeError as e:
    print("RuntimeError", e, repr(e.__cause__))
p2.close()
@coroutine
def average():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x; n += 1
        avg = total / n
a = average()
print([a.send(v) for v in (10, 20, 30)])
