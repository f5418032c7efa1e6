# attributes of the class and of the instance
class Dog:
    tricks = []
    count = 0
    kind = "canine"
    def __init__(self, name):
        self.name = name
        Dog.count += 1
    def add(self, t): self.tricks.append(t)
a, b = Dog("a"), Dog("b")
a.add("roll"); b.add("sit")
print(a.tricks, Dog.tricks is a.tricks, Dog.count, a.count)
a.kind = "special"
print(a.kind, b.kind, Dog.kind, vars(a), vars(b))
a.count += 10
print(a.count, Dog.count, b.count)
Dog.kind = "changed"
print(a.kind, b.kind)
del a.kind
print(a.kind)
b.tricks = ["own"]
b.add("only b")
print(a.tricks, b.tricks)
class Puppy(Dog):
    tricks = ["puppy"]
p = Puppy("p"); p.add("nap")
print(p.tricks, Dog.tricks, Puppy.count, Dog.count, "count" in vars(Puppy), "tricks" in vars(Puppy))
Puppy.count = 0
Puppy("q")
print(Puppy.count, Dog.count)
class Fixed:
    tricks = ()
    def __init__(self): self.tricks = []
print(Fixed().tricks, Fixed.tricks)
class Config:
    debug = False
    level = 1
    @classmethod
    def set(cls, **kw):
        for k, v in kw.items(): setattr(cls, k, v)
        return cls
class Test(Config): level = 2
Test.set(debug=True)
print(Config.debug, Test.debug, Config.set(level=9).level, Test.level)
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
