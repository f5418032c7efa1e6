# Of the errors of a call that of a keyword comes before that of too many positions.
def t(f,*a,**k):
    try: print(f(*a,**k))
    except TypeError as e: print(e)
t(lambda: 0, 1, x=2); t(lambda a: 0, 1, 2, x=2); t(lambda a: 0, 1, a=2); t(lambda a: 0, 1, 2, a=2); t(lambda a,b: 0, x=2); t(lambda *, k: 0, 1, x=1); t(lambda *, k: 0, 1); t(lambda a,/: 0, a=1, x=2);t(lambda a,/: 0, 1,2, a=1)
def f(a): pass
try: f(1,2,z=3)
except TypeError as e: print(e)
class C:
    def m(self): pass
try: C().m(1, z=1)
except TypeError as e: print(e)
