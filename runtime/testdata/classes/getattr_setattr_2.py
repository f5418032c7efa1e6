# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, continued
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Const:
    PI = 3
    def __setattr__(self, n, v): raise TypeError(f"can't rebind {n}")
attempt(lambda: setattr(Const(), "PI", 4))
Const.PI = 4
print(Const().PI, Const.__dict__["PI"])
class Hist:
    def __init__(self): self.__dict__["h"] = []
    def __setattr__(self, n, v):
        self.h.append((n, self.__dict__.get(n), v))
        self.__dict__[n] = v
h = Hist(); h.a = 1; h.a = 2; h.b = h.a
print(h.h)
class Mangled:
    def __init__(self): self.__x = 1; self.__y__ = 2; self._z = 3
    def __hid(self): return "hid"
    def call(self): return self.__hid()
print(vars(Mangled()), Mangled().call(), Mangled()._Mangled__hid(), hasattr(Mangled(), "__x"))
attempt(lambda: Mangled().__x)
