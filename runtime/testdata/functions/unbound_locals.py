# UnboundLocalError and NameError in their many forms
def before():
    print(v)
    v = 1

def branch(flag):
    if flag:
        r = "set"
    return r

def loop(items):
    for i in items:
        pass
    return i

def augmented():
    n += 1

def deleted():
    a = 1
    del a
    print(a)

def except_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e

def in_try():
    try:
        y = int("x")
    except ValueError:
        pass
    return y

def with_import():
    print(math.pi)
    import math

def nested_def():
    helper()
    def helper(): pass

def walrus_later():
    print(w)
    (w := 1)

def for_target():
    print(q)
    for q in []: pass

def comp_free():
    return [zz for _ in range(1)]

def free_var():
    def inner():
        return late
    inner()
    late = 1

def class_in():
    return K()
    class K: pass

def del_twice():
    d = 1
    del d
    del d

def global_del():
    global gone
    gone = 1
    del gone
    return gone

def match_name(v):
    match v:
        case [m]:
            pass
    return m

n = 5
for f, args in [(before, ()), (branch, (True,)), (branch, (False,)), (loop, ([1],)), (loop, ([],)), (augmented, ()), (deleted, ()), (except_name, ()), (in_try, ()), (with_import, ()), (nested_def, ()), (walrus_later, ()), (for_target, ()), (comp_free, ()), (free_var, ()), (class_in, ()), (del_twice, ()), (global_del, ()), (match_name, ([1],)), (match_name, (1,))]:
    try:
        print(f.__name__, f(*args))
    except NameError as e:
        print(f.__name__, type(e).__name__, e, "|", e.name)
try:
    prnt("x")
except NameError as e:
    print(e, e.name)
class B:
    try:
        me = B
    except NameError as e:
        print("in its own body:", e)
    y = n
    n = y + 1
print(B.y, B.n, n)
try:
    exec("del nothing_here")
except NameError as e:
    print(e)
