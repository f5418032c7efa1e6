# __class__ declared global or nonlocal
def t(src):
    try:
        exec(src, {})
    except BaseException as e: print(type(e).__name__, e)
t("""
class A:
    class B:
        def f(self): return __class__, super().__repr__
    print(B().f()[0])
""")
t("""
class A:
    global __class__
    class B:
        def f(self): return __class__
    print(B().f())
""")
t("""
def g():
    __class__ = 5
    class A:
        nonlocal __class__
        class B:
            def f(self): return __class__
        def m(self): return __class__
        print(B().f())
    print(A().m())
g()
""")
t("""
__class__ = 42
def g():
    global __class__
    class A:
        def f(self):
            return __class__
    return A().f()
print(g())
""")
t("""
class A:
    global __class__
    def f(self): return super().__repr__()
print(A().f()[:10])
""")
t("""
class A:
    global __class__
    __class__ = 7
    def f(self): return __class__
print(A().f())
""")
t("""
class A:
    def f(self):
        global __class__
        __class__ = 3
        return __class__
print(A().f(), __class__)
""")
t("""
class A:
    def f(self):
        nonlocal __class__
        __class__ = 3
        return __class__
print(A().f(), A().f())
def h():
    return __class__
try: h()
except NameError as e: print(e)
""")
t("""
class A:
    def f(self):
        class B:
            nonlocal __class__
            def g(self): return __class__
            __class__ = 9
        return B().g(), __class__
print(A().f())
""")
t("""
class A:
    class B:
        nonlocal __class__
        def g(self): return __class__
""")
t("""
class A:
    x = [__class__ for _ in range(1)]
""")
t("""
class A:
    def f(self): return [__class__.__name__ for _ in range(2)], (lambda: __class__.__name__)(), list(__class__.__name__ for _ in 'a')
print(A().f())
""")
t("""
class A:
    __class__ = int
    def f(self): return __class__
print(A().f(), A.__dict__.get('__class__'), '__classcell__' in A.__dict__)
""")
t("""
class A:
    def f(self, __class__): return __class__
    def g(self):
        __class__ = 3
        return super()
print(A().f(1))
A().g()
""")
