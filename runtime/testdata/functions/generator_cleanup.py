# finally, with and return inside generators
def g(name):
    print("open", name)
    try:
        for i in range(3):
            yield i
    except GeneratorExit:
        print("exit", name)
        raise
    finally:
        print("close", name)
it = g("a"); print(next(it)); it.close(); print(next(it, "over"))
for x in g("b"):
    if x == 2: pass
it = g("never started"); it.close(); print(list(it))
class CM:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("leave", t and t.__name__); return False
def with_block():
    with CM():
        yield 1
        yield 2
w = with_block(); next(w); w.close()
w = with_block(); next(w)
try:
    w.throw(ValueError("into with"))
except ValueError as e:
    print("out:", e)
def returns():
    try:
        yield 1
        return "normal"
    finally:
        print("fin")
r = returns(); next(r)
try:
    next(r)
except StopIteration as e:
    print("value", e.value)
def yields_in_finally():
    try:
        yield 1
    finally:
        yield "from finally"
y = yields_in_finally()
print(next(y), next(y), next(y, "end"))
y = yields_in_finally(); next(y)
try:
    y.close()
except RuntimeError as e:
    print("RuntimeError:", e)
def nested():
    try:
        yield from g("inner")
    finally:
        print("outer closed")
n = nested(); next(n); n.close()
def catches():
    while True:
        try:
            x = yield
            print("got", x)
        except KeyError as e:
            print("key", e)
        except GeneratorExit:
            print("leaving")
            return
c = catches(); next(c); c.send(1); c.throw(KeyError("k")); c.send(2); print(c.close())
def return_in_finally():
    try:
        yield 1
        1 / 0
    except ZeroDivisionError:
        yield "caught"
    else:
        yield "unreached"
    finally:
        print("last words")
print(list(return_in_finally()))
def raising():
    yield 1
    raise LookupError("broken")
r = raising(); next(r)
for _ in range(2):
    try:
        print(next(r))
    except Exception as e:
        print(type(e).__name__, e)
def loop():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            yield i
        finally:
            print("f", i)
    yield "done"
print(list(loop()))
def delegating():
    result = yield from returns()
    yield result
print(list(delegating()))
def first_error():
    try:
        yield
    except BaseException as e:
        yield f"{type(e).__name__}:{e}"
for exc in (ValueError("v"), KeyboardInterrupt(), SystemExit(3), StopIteration("s")):
    f = first_error(); next(f); print(f.throw(exc))
