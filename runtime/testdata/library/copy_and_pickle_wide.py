import copy, pickle, collections, enum, functools, datetime, decimal, fractions, types, operator, copyreg, io
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    def __init__(self, a): self.a = a
    def __eq__(self, o): return type(o) is type(self) and o.__dict__ == self.__dict__
    def __repr__(self): return f'P({self.a!r})'
class Color(enum.Enum): RED = 1; BLUE = 2
class F(enum.Flag): A = 1; B = 2
NT = collections.namedtuple('NT', 'x y')
class St:
    def __init__(self): self.x = 1; self.f = len
    def __getstate__(self): return {'x': self.x + 1}
    def __setstate__(self, s): self.x = s['x'] * 10
class Red:
    def __reduce__(self): return (int, ('42',))
class NA(int):
    def __new__(cls, v, tag): s = super().__new__(cls, v); s.tag = tag; return s
    def __getnewargs__(self): return (int(self), self.tag)
class L(list): pass
class D(dict): pass
l = L([1, 2]); l.extra = 5
vals = [1, -1, 2**70, 1.5, 1j, True, None, ..., NotImplemented, 'é', b'x\x00', bytearray(b'ab'), (1, (2,)), [1, [2]], {'a': {1}}, frozenset([1]), range(3), slice(1, 2), P([1]), Color.RED, F.A | F.B, NT(1, 2), collections.OrderedDict(a=1), collections.Counter('aab'), collections.deque([1, 2], 5), collections.defaultdict(list, a=[1]), collections.ChainMap({1: 2}), datetime.date(2020, 1, 2), datetime.timedelta(1, 2, 3), decimal.Decimal('1.10'), fractions.Fraction(1, 3), int, len, P, functools.partial(int, base=2), operator.itemgetter(1, 2), operator.attrgetter('a.b'), operator.methodcaller('f', 1), types.SimpleNamespace(a=1), ValueError('x', 1), KeyError('k'), OSError(2, 'no', 'f'), l, D(a=1), Red(), NA(5, 't'), St()]
for v in vals:
    for proto in range(6):
        try: r = pickle.loads(pickle.dumps(v, proto))
        except Exception as e: print(proto, type(v).__name__, type(e).__name__, e); continue
        ok = r == v or repr(r) == repr(v)
        if not ok or proto == 5: print(type(v).__name__, ok, type(r) is type(v), repr(copy.copy(v))[:40] if type(v) not in (St, Red) and not callable(v) else '', end=' | ')
    print(repr(copy.deepcopy(v))[:50] if not callable(v) and type(v) is not St else '')
x = [1]; x.append(x); y = copy.deepcopy(x); print(y, y[1] is y, y is x); z = pickle.loads(pickle.dumps(x)); print(z[1] is z)
a = P(None); a.a = a; b = copy.deepcopy(a); print(b.a is b); sh = [1]; two = copy.deepcopy([sh, sh]); print(two[0] is two[1]); print(pickle.loads(pickle.dumps(St())).x, pickle.loads(pickle.dumps(NA(5, 'tt'))).tag, copy.copy(l).extra, pickle.loads(pickle.dumps(l)).extra)
t(lambda: pickle.dumps(lambda: 0)); t(lambda: copy.copy(lambda: 0) is not None); t(lambda: pickle.dumps((i for i in []))); t(lambda: copy.copy((i for i in []))); t(lambda: pickle.dumps(io.StringIO('a')) and 1); t(lambda: copy.deepcopy(types)); t(lambda: pickle.loads(b'')); t(lambda: pickle.loads(b'abc')); t(lambda: pickle.loads('a')); t(lambda: pickle.dumps(1, 99)); t(lambda: pickle.loads(pickle.dumps([1])[:-1]))
class Local:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return ('deep', len(memo))
print(copy.copy(Local()), copy.deepcopy(Local()), copy.deepcopy([Local()])); t(lambda: copy.replace(NT(1, 2), x=9)); t(lambda: copy.replace(P(1), a=2)); t(lambda: copy.replace(datetime.date(2020, 1, 2), year=1999)); t(lambda: copy.replace(types.SimpleNamespace(a=1), b=2)); t(lambda: copy.copy()); t(lambda: copy.Error)
print(P(1).__reduce_ex__(2)[1:3], P(1).__reduce_ex__(0)[1:], [1].__reduce_ex__(4)[1:3], (1).__reduce_ex__(4)[1:], object().__reduce_ex__(2)[1:3]); t(lambda: (lambda: 0).__reduce_ex__(4)); t(lambda: iter([1, 2]).__reduce__()[1:]); t(lambda: {}.keys().__reduce_ex__(4)); t(lambda: __import__('sys').stdout.__reduce_ex__(4))
