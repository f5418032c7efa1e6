def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C:
    def __init__(self): self._x = 1
    @property
    def x(self): "the x"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): return 'ro'
    wo = property(None, lambda s, v: None)
    empty = property()
c = C(); c.x = 5; print(c.x, C.x.__doc__, C.x.fget.__name__, C.ro.fset, C.x.__name__, C.__dict__['x'].fdel.__name__)
t(lambda: setattr(c, 'ro', 1)); t(lambda: delattr(c, 'ro')); t(lambda: c.wo); t(lambda: c.empty); t(lambda: setattr(c, 'empty', 1)); del c.x; t(lambda: c.x); t(lambda: property(1, 2, 3, 4, 5)); t(lambda: property(foo=1)); t(lambda: C.x.__get__(None, C) is C.x); t(lambda: setattr(C.x, 'fget', 1)); t(lambda: type(C.x.getter(len)).__name__); t(lambda: property(len).__doc__); t(lambda: property(lambda s: 1, doc='D').__doc__)
class Data:
    def __get__(s, o, k=None): return ('get', o is None, k.__name__ if k else None)
    def __set__(s, o, v): print('set', v)
    def __delete__(s, o): print('del')
class NonData:
    def __get__(s, o, k=None): return 'nondata'
class SetOnly:
    def __set__(s, o, v): o.__dict__['so'] = v
class D: d = Data(); n = NonData(); so = SetOnly()
x = D(); x.__dict__.update(d=1, n=2); print(x.d, D.d, x.n, D.n); x.d = 9; del x.d; t(lambda: type(x.so).__name__); x.so = 3; print(x.so); t(lambda: delattr(x, 'so'))
class G:
    def __getattr__(s, n): return 'ga ' + n if n != 'bad' else s.__bad()
    def __setattr__(s, n, v): object.__setattr__(s, n, ('set', v))
    def __delattr__(s, n): print('da', n); object.__delattr__(s, n)
g = G(); g.a = 1; print(g.a, g.b, getattr(g, 'c', 0), hasattr(g, 'zz')); del g.a; print(g.a); t(lambda: delattr(g, 'nope'))
class GA:
    def __getattribute__(s, n):
        if n == 'x': raise AttributeError('custom')
        return object.__getattribute__(s, n)
    def __getattr__(s, n): return 'fallback ' + n
print(GA().x, GA().y, getattr(GA(), 'z')); t(lambda: object.__getattribute__(GA(), 'x')); t(lambda: getattr(5, 'x')); t(lambda: getattr(5, 'x', None)); t(lambda: getattr(5)); t(lambda: getattr(5, 6)); t(lambda: setattr(5, 'x', 1)); t(lambda: setattr(5, 'real', 1)); t(lambda: delattr(5, 'real')); t(lambda: hasattr(5, 6)); t(lambda: vars(5)); t(lambda: setattr(len, 'x', 1)); t(lambda: (lambda: 0).nope); t(lambda: None.x); t(lambda: setattr(None, 'x', 1)); t(lambda: object().x); t(lambda: setattr(object(), 'x', 1)); t(lambda: [].x); t(lambda: setattr([], 'append', 1)); t(lambda: 'a'.real); t(lambda: type.x); t(lambda: delattr(C(), 'zz'))
class S:
    @staticmethod
    def sm(a): return a
    @classmethod
    def cm(cls, a): return cls.__name__, a
    def m(self): return 'm'
print(S.sm(1), S().sm(2), S.cm(3), S().cm(4), S.__dict__['sm'](5), S.m(S()), repr(S.__dict__['sm'])[:20], S.__dict__['cm'].__func__.__name__, S.sm.__name__, S.cm.__self__, S().m.__func__ is S.m, S().m.__self__.__class__.__name__, S().m == S().m); t(lambda: S.__dict__['cm'](1)); t(lambda: S.m()); t(lambda: S().m(1)); t(lambda: S.sm()); t(lambda: staticmethod()); t(lambda: classmethod(1, 2)); t(lambda: classmethod(5).__func__); t(lambda: S().m.x); t(lambda: setattr(S().m, 'x', 1)); y = S(); print(y.m == y.m, y.m is y.m, hash(y.m) == hash(y.m), y.m != S().m)
