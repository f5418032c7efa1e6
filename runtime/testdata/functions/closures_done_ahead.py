"""Functions with free variables, whose callers do what they do."""
def mk(k):
    return (lambda x: x + k), [lambda x, i=i: x*i + k for i in range(3)]
f, g = mk(3)
print(f(1), f("a") if False else f(2.5), [h(2) for h in g], [f(x) for x in range(4)])
def cls(k):
    class C:
        def __init__(self, a): self.a = a
        @property
        def p(self): return self.a + k
        def bad(self): return zzz + k
    return C
C = cls(10); print([C(i).p for i in range(3)], C(1).p * 2 + 1)
def late():
    def r(x): return x + later
    try: r(1)
    except NameError as e: print(e)
    later = 5
    return r(1)
print(late())
