"""Uncaught tracebacks of many shapes, printed rather than raised."""
import sys, traceback, asyncio
def show(f):
    try: f()
    except BaseException:
        print(traceback.format_exc())
def f1():
    x = {"a": [1, 2]}
    return x["a"][5]
def f2():
    return sum(1 / n for n in [2, 1, 0])
def f3():
    class K:
        def __len__(self): return -1
    len(K())
def f4():
    a = b = None
    return (a.foo
            + b.bar)
def f5():
    return [
        int(v)
        for v in ["1",
                  "x"]
    ]
def f6():
    assert 1 + 1 == 3, f"math {1 + 1}"
def f7():
    lambda_ = lambda v: v.missing
    return lambda_(3)
def f8():
    def rec(n): return rec(n - 1) if n else 1 / 0
    rec(5)
def f9():
    d = dict(a=1)
    d["b"]["c"]["d"]
def f10():
    import json
    json.loads("{bad}")
def f11():
    with open("/definitely/not/here") as f: pass
def f12():
    x = 5
    x.append(1).foo(2)
def f13():
    print("a" + 1, end="")
def f14():
    raise (ValueError
           ("multi"))
def f15():
    try:
        {}["k"]
    except KeyError as e:
        raise LookupError("outer") from e
def f16():
    eval("1 +\n")
def f17():
    exec("def g():\n    return zz\ng()")
def f18():
    x = [1, 2, 3]
    x[0], x[1], x[7] = 1, 2, 3
def f19():
    for a, b in [(1, 2), (3,)]: pass
def f20():
    foo(bar(baz(1)), key=2) if (foo := lambda *a, **k: 1 / 0) and (bar := baz := lambda v: v) else 0
def f21():
    "%d %d" % (1,)
def f22():
    f"{undefined_name!r:>{10}}"
def f23():
    int.from_bytes(5, "big")
def f24():
    한글 = "가나다" + 5
def f25():
    return not_a_func(1)(2)
def f26():
    del globals()["zzz"]
def f27():
    (lambda: (yield))().throw(ValueError, "gone")
def f28():
    async def co(): await 5
    asyncio.run(co())
def f29():
    raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("t")])])
def f30():
    e = ValueError("base"); e.add_note("a note\nof two lines"); raise e
for i in range(1, 31): show(globals()[f"f{i}"])
