# where the carets point (each traceback is printed to stderr)
import traceback
class Obj: pass
a, b, d, n, o = 1, 0, {}, None, Obj()
def fail(*args): raise ValueError("from fail")
def check(f):
    try:
        f()
    except Exception:
        traceback.print_exc(limit=-1)
def t1(): return a / b
def t2(): return (a + 2) / (b * 3) + 1
def t3(): return d["key"]["other"]
def t4(): return n.attr.more
def t5(): return n[0]
def t6(): return 1 + n
def t7(): return [1, 2, 3][10] + 5
def t8(): return o.first.second
def t9(): return fail(1, 2)
def t10(): return a + fail(a, b) * 2
def t11():
    x = 1 if a else 2
    return undefined_name + x
def t12(): return "abc".nope()
def t13(): return a.bit_length(5)
def t14(): return int("12x") + 1
def t15(): return [x / 0 for x in range(3)]
def t16(): raise KeyError("explicit")
def t17(): assert a == b, "not equal"
def t18(): x, y = 1, 2, 3
def t19():
    for i in 5: pass
def t20(): return -"a"
def t21(): d["x"]["y"] = 1
def t22(): del d["zz"]
def t23(): n.attr = 5
def t24(): return a < "b" < b
def t25(): return not_callable()(1)
def not_callable(): return 5
def t26(): return f"{a} {b:q}"
def t27():
    return (a +
            b +
            n)
def t28():
    return fail(
        1,
        2,
    )
def t29(): import no_such_module
def t30(): from itertools import no_such_name
for t in [t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30]:
    check(t)
