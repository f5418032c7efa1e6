# send, throw, close, continued
def attempt(label, f):
    try:
        print(label, f())
    except BaseException as e:
        print(label, type(e).__name__, e)
def self_running():
    yield next(me)
me = self_running()
attempt("reenter", lambda: next(me))
def swallow():
    while True:
        try:
            yield "alive"
        except Exception as e:
            print("  swallowed", repr(e))
w = swallow()
next(w)
attempt("t1", lambda: w.throw(TypeError("a", "b")))
attempt("t2", lambda: w.throw(KeyboardInterrupt))
attempt("t3", lambda: next(w))
def convert():
    try:
        yield
    except KeyError as e:
        raise ValueError("converted") from e
v = convert()
next(v)
try:
    v.throw(KeyError("orig"))
except ValueError as e:
    print(e, repr(e.__cause__))
def expr():
    x = (yield 1) + (yield 2)
    print("sum", x)
    return x
e = expr()
print(next(e), e.send(10))
attempt("end", lambda: e.send(5))
import inspect
f = fib = (i for i in [1])
print(inspect.getgeneratorstate(f), next(f), inspect.getgeneratorstate(f), next(f, None), inspect.getgeneratorstate(f), f.gi_frame, f.gi_running)
