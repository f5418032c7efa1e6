def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def cls(**kw): return type('X', (), {k: (lambda v: lambda self, *a: v)(v) for k, v in kw.items()})
t(lambda: str(cls(__str__=5)())); t(lambda: repr(cls(__repr__=None)())); t(lambda: bytes(cls(__bytes__='a')())); t(lambda: format(cls(__format__=1)())); t(lambda: len(cls(__len__=-1)())); t(lambda: len(cls(__len__='a')())); t(lambda: len(cls(__len__=2**70)())); t(lambda: len(cls(__len__=1.5)())); t(lambda: bool(cls(__bool__=1)())); t(lambda: bool(cls(__len__=0)())); t(lambda: hash(cls(__hash__='a')())); t(lambda: int(cls(__int__='a')())); t(lambda: int(cls(__index__=1.5)())); t(lambda: float(cls(__float__=1)())); t(lambda: complex(cls(__complex__=1)())); t(lambda: iter(cls(__iter__=5)())); t(lambda: list(cls(__iter__=[1])())); t(lambda: next(cls()())); t(lambda: next(cls(__next__=3)())); t(lambda: 1 in cls()()); t(lambda: 1 in cls(__contains__='x')()); t(lambda: [1, 2][cls(__index__='a')()]); t(lambda: range(cls(__index__=3)())); t(lambda: 'a' * cls(__index__=2)()); t(lambda: dir(cls(__dir__=5)())); t(lambda: dir(cls(__dir__=['b', 'a'])())); t(lambda: abs(cls()())); t(lambda: -cls()()); t(lambda: ~cls()()); t(lambda: +cls()()); t(lambda: round(cls()())); t(lambda: round(cls(__round__='r')())); t(lambda: divmod(cls()(), 1)); t(lambda: cls()() + 1); t(lambda: 1 + cls()()); t(lambda: cls()() < 1); t(lambda: cls()() == 1); t(lambda: cls()()()); t(lambda: cls()()[0]); t(lambda: setattr(cls()(), 'x', 1)); t(lambda: reversed(cls()())); t(lambda: list(reversed(cls(__len__=2, __getitem__='q')()))); t(lambda: cls(__call__=7)()()); t(lambda: isinstance(1, cls()())); t(lambda: issubclass(int, cls()())); t(lambda: isinstance(1, 5)); t(lambda: issubclass(5, int)); t(lambda: cls(__enter__=1)().__enter__())
def w(x):
    with x: pass
t(lambda: w(5)); t(lambda: w(cls(__enter__=1)())); t(lambda: w(cls(__exit__=1)())); t(lambda: exec('a, b = cls()()', {'cls': cls})); t(lambda: exec('a, b = 5')); t(lambda: [*cls()()]); t(lambda: print(*5)); t(lambda: print(**5)); t(lambda: dict(**{1: 2})); t(lambda: {**5}); t(lambda: (lambda **k: k)(**cls(keys=['a'], __getitem__=3)()))
class R:
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return 'radd'
    def __iadd__(s, o): return NotImplemented
    def __lt__(s, o): return NotImplemented
    def __eq__(s, o): return NotImplemented
    def __matmul__(s, o): return ('@', o)
    def __rpow__(s, o, m=None): return ('rpow', o, m)
r = R(); t(lambda: r + 1); t(lambda: 1 + r); t(lambda: r + r); t(lambda: r < r); t(lambda: r < 1); t(lambda: r == 1); t(lambda: r != 1); t(lambda: r @ 3); t(lambda: 2 ** r); t(lambda: pow(2, r)); t(lambda: pow(2, r, 5)); t(lambda: 3 @ r)
def ia():
    x = r; x += 1; return x
def ia2():
    x = 'a'; x -= 1
def ia3():
    x = r; x @= 1; return x
for f in (ia, ia2, ia3): t(f)
class Base:
    def __add__(s, o): return 'Base.add'
    def __radd__(s, o): return 'Base.radd'
class Sub(Base):
    def __radd__(s, o): return 'Sub.radd'
print(Base() + Sub(), Sub() + Base(), Base() + Base(), 1 + Sub()); t(lambda: object() + 1); t(lambda: None + 1); t(lambda: 'a' + 1); t(lambda: 1 + 'a'); t(lambda: [] + 1); t(lambda: {} - {}); t(lambda: 'a' < 1); t(lambda: None < None); t(lambda: object() <= object()); t(lambda: 1j < 2j); t(lambda: 'a' @ 'b'); t(lambda: 1 << 'a'); t(lambda: 5 % 'a'); t(lambda: 'a' ** 2); t(lambda: divmod('a', 1)); t(lambda: pow('a', 1, 2)); t(lambda: -'a'); t(lambda: ~1.5); t(lambda: not object())
