# scopes: class bodies, exec, del, global in nested functions, continued
def f():
    def g():
        global created
        created = "made in g"
        def h():
            nonlocal v
            v += 1
            return v
        return h
    v = 10
    h = g()
    return h(), h(), v
def loops():
    fs = []
    for i in range(2):
        for j in range(2):
            fs.append(lambda i=i: (i, j))
    return [f() for f in fs]
print(loops())
def shadow(print_=print):
    len = lambda s: "mine"
    def inner(): return len("abc")
    return inner()
print(shadow(), len("abc"))
def rebind(n):
    def get(): return n
    n = n * 2
    return get
print(rebind(21)())
def counter_pair():
    n = 0
    def up():
        nonlocal n; n += 1; return n
    def down():
        nonlocal n; n -= 1; return n
    return up, down
u, d = counter_pair()
print(u(), u(), d(), [c.cell_contents for c in u.__closure__], u.__closure__[0] is d.__closure__[0], u.__code__.co_freevars, counter_pair.__code__.co_cellvars)
def walrus():
    if any((hit := v) > 2 for v in (1, 3, 5)): return hit
    return None
print(walrus(), [y := 1, y + 1], y)
def exec_scope():
    loc = 1
    ns = {}
    exec("made = loc + 1", {"loc": 10}, ns)
    return ns, eval("loc + 1"), sorted(locals())
print(exec_scope())
def gen_scope():
    base = 10
    g = (base + i for i in range(3))
    base = 100
    return list(g)
print(gen_scope(), (lambda: [base for base in "ab"])())
class Outer:
    v = 1
    class Inner:
        try: w = v
        except NameError as e: w = str(e)
    def meth(self): return Outer.Inner.w
print(Outer().meth())
print([(lambda n: n * k)(2) for k in range(3)], {k: (lambda: k)() for k in "ab"}, [f(1) for f in [lambda a, k=k: a + k for k in range(3)]])
