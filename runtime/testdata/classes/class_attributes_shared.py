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
