# suggestions at the end of tracebacks
import traceback
class Person:
    full_name = "x"
    def __init__(self): self.address = 1; self._hidden = 2
    def introduce(self): return self.adress
    def scope(self): return full_name
def show(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception(e)[-1], end="")
counter = 10
def local_var():
    temperature = 5
    return temperture
class Slots:
    __slots__ = ("height",)
p = Person()
show(lambda: p.fullname)
show(lambda: p.introduce())
show(lambda: p.intro)
show(lambda: p.scope())
show(lambda: p.hidden)
show(lambda: p.zzzzzz)
show(lambda: Person.full_nam)
show(lambda: [].apend(1))
show(lambda: "".uper())
show(lambda: {}.itmes())
show(lambda: (1).bit_lenght())
show(lambda: countr)
show(lambda: pritn("x"))
show(lambda: lenn([]))
show(lambda: Flase)
show(lambda: none)
show(lambda: true)
show(lambda: self.x)
show(local_var)
show(lambda: Slots().heigth)
show(lambda: xyzzy_nothing_like_it)
show(lambda: a)
show(lambda: sys.argv)
show(lambda: json.dumps(1))
show(lambda: asyncio.run)
import math, collections
show(lambda: math.sqr(4))
show(lambda: math.flor(2.5))
show(lambda: collections.OrderDict)
def bad_import(): from itertools import chian
show(bad_import)
def bad_import2(): from time import slep
show(bad_import2)
def bad_module(): import jsn
show(bad_module)
def f(first, second=1): pass
show(lambda: f(1, secnd=2))
show(lambda: f(frist=1))
show(lambda: int("1", bse=2))
show(lambda: sorted([1], revers=True))
show(lambda: print(1, ned=""))
show(lambda: dict.fromkey([]))
show(lambda: setattr(Slots(), "hieght", 1))
show(lambda: None.foo)
show(lambda: p.introduce.nam)
class Getattr:
    known = 1
    def __getattr__(self, n): raise AttributeError(f"custom {n}")
show(lambda: Getattr().knwon)
class WithName:
    known = 1
    def __getattr__(self, n): raise AttributeError("custom", name=n, obj=self)
show(lambda: WithName().knwon)
e = NameError("name 'countr' is not defined", name="countr")
show(lambda: (_ for _ in ()).throw(e))
