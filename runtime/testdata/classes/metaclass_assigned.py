# A class gets another metaclass.
class S(type):
    def __new__(cls, name, bases, ns, **kw):
        v = super().__new__(cls, name, bases, ns, **kw)
        v.__class__ = v
        return v
    def __repr__(self): return self.__name__
class ND(S, metaclass=S): pass
print(ND, type(ND) is ND, isinstance(ND, ND))
class M(type):
    def hi(c): return 'M'
class M2(type):
    def hi(c): return 'M2'
    def __call__(c): return 'called'
class A(metaclass=M): pass
print(A.hi(), type(A()) is A)
A.__class__ = M2
print(A.hi(), A(), type(A))
try: A.__class__ = int
except TypeError as e: print(e)
class X: pass
try: A.__class__ = X
except TypeError as e: print(e)
try: int.__class__ = M
except TypeError as e: print(e)
try: A.__class__ = type
except TypeError as e: print(e)
