# attributes of the class and of the instance, continued
class Counter:
    instances = {}
    def __init__(self):
        c = type(self)
        c.instances = {**c.instances, c.__name__: c.instances.get(c.__name__, 0) + 1}
class Sub(Counter): pass
Counter(); Sub(); Sub()
print(Counter.instances, Sub.instances)
class Body:
    x = 10
    y = x * 2
    squares = [i * i for i in range(3)]
    z = len(squares) + y
    def method(self): return self.x
    method2 = method
    x = 11
    for i in range(3): pass
    if z > 5: big = True
    else: small = True
    try: 1 / 0
    except ZeroDivisionError: failed = "in the body"
    with open("/dev/null"): opened = True
    print("body runs", __qualname__, __module__)
    del y
    import math as m
    lam = lambda self: self.z
    a, *bs = range(4)
print(Body.x, hasattr(Body, "y"), Body.squares, Body.z, Body().method2(), Body.i, Body.big, hasattr(Body, "small"), Body.failed, Body.m.pi > 3, Body().lam(), Body.bs, sorted(k for k in vars(Body) if not k.startswith("__")))
def factory(n):
    class Made:
        value = n
        def get(self): return n + self.value
    return Made
M1, M2 = factory(1), factory(2)
print(M1 is M2, M1().get(), M2().get(), M1.__qualname__, M1.__name__, isinstance(M1(), M2))
