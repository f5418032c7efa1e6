# the del and assert statements
a = 1
del a
try:
    a
except NameError as e:
    print(e)
l = [0, 1, 2, 3, 4, 5]
del l[0], l[-1]
print(l)
del l[1:3]
print(l)
d = {"x": 1, "y": {"z": 2}}
del d["y"]["z"]
del d["x"]
print(d)


class Obj:
    cls_attr = 1


o = Obj()
o.a = 5
del o.a
print(vars(o))
b, c, e = 1, 2, 3
del (b, [c, e])
print("b" in globals(), "c" in globals())


def attempt(code):
    try:
        exec(code, globals())
    except BaseException as e:
        print(code, "->", type(e).__name__ + ":", e)


attempt("del nothing")
attempt("del l[10]")
attempt("del d['nope']")
attempt("del o.nope")
attempt("del o.cls_attr")
attempt("del (1, 2)[0]")
attempt("del 'abc'[0]")
attempt("del f()")
attempt("del 5")
attempt("del None")
attempt("del a + b")
attempt("del (x := 1)")
attempt("assert True, 'fine'")
attempt("assert 1 == 2")
attempt("assert [], 'empty'")
attempt("assert 0, [1, 2]")
attempt("assert False, ValueError('inner')")
attempt("assert (1, 'always true')[:0]")
try:
    assert 2 + 2 == 5, "math is broken"
except AssertionError as err:
    print(repr(err), err.args)
for i in range(3):
    del i
print("i" in globals())
