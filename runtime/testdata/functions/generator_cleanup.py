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
