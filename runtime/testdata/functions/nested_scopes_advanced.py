# scopes: class bodies, exec, del, global in nested functions
x = "global"
def outer():
    x = "outer"
    class C:
        y = x
        x = "class"
        z = x
        def m(self): return x
        lst = [x for _ in range(1)]
        lam = lambda self: x
    def inner():
        global x
        return x
    def inner2():
        nonlocal x
        x = "changed by inner2"
        return x
    c = C()
    return C.y, C.z, c.m(), C.lst, c.lam(), inner(), inner2(), x, c.m()
print(outer(), x)
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
print(f(), created)
class Meta(type):
    def __prepare__(name, bases): return {"injected": "from prepare"}
class K(metaclass=Meta):
    got = injected
    def m(self):
        try: return injected
        except NameError as e: return str(e)
print(K.got, K().m())
def param(x, y=lambda: x):
    x = "local"
    return y()
print(param("arg"))
def del_cell():
    a = 1
    def show():
        try: return a
        except NameError as e: return type(e).__name__ + ": " + str(e)
    first = show()
    del a
    second = show()
    a = 2
    return first, second, show()
print(del_cell())
