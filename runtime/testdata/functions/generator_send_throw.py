# send, throw, close
def echo():
    print("ready")
    received = None
    while True:
        try:
            received = yield received
            print("got", received)
        except ValueError as e:
            print("caught", e)
            received = "recovered"
        finally:
            print("-- turn")

g = echo()
print(next(g), g.send("hello"), g.send([1]), g.throw(ValueError("oops")), g.send(None))
g.close()
print(g.close())

def averager():
    total = n = 0
    avg = None
    while (x := (yield avg)) is not None:
        total += x
        n += 1
        avg = total / n
    return total, n

a = averager()
a.send(None)
print(a.send(10), a.send(20), a.send(33))
try:
    a.send(None)
except StopIteration as e:
    print("result", e.value)

def cleanup():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")

c = cleanup()
next(c)
c.close()
print(next(c, "closed"))

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print("RuntimeError:", e)

def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"

r = returns_on_close()
next(r)
print(r.close())

def attempt(label, f):
    try:
        print(label, f())
    except BaseException as e:
        print(label, type(e).__name__, e)

attempt("send to new", lambda: averager().send(5))
attempt("throw in new", lambda: averager().throw(KeyError("k")))
attempt("throw class", lambda: averager().throw(KeyError))
attempt("throw not exc", lambda: averager().throw(5))
attempt("throw in done", lambda: c.throw(ValueError("after")))
attempt("send to done", lambda: c.send(1))
