# finally, with and return inside generators, continued
def returns():
    try:
        yield 1
        return "normal"
    finally:
        print("fin")
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
