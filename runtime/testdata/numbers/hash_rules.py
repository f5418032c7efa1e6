from fractions import Fraction
from decimal import Decimal
print(hash(-1), hash(-2), hash(0), hash(1), hash(True), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(10**20), hash(2**100))
print(hash(0.5), hash(1.5), hash(-0.0), hash(float('inf')), hash(float('-inf')), hash(1e300), hash(3.0), hash(-1.0), hash(5e-324))
print(hash(1j), hash(1 + 2j), hash(2 + 0j), hash(-1 - 1j))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 3))), hash((-1, 0)), hash((0.5, 1)), hash((None,)) == hash((None,)), hash((True, 1.0)) == hash((1, 1)))
print(hash(Fraction(1, 2)) == hash(0.5), hash(Fraction(1, 3)), hash(Decimal('0.5')) == hash(0.5), hash(Decimal('1.1')), hash(Fraction(7)), hash(range(5)) == hash(range(0, 5, 1)), hash(range(0)) == hash(range(2, 2)))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset([3, 2, 1])) == hash(frozenset([1, 2, 3])))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: hash([])); t(lambda: hash({})); t(lambda: hash(set())); t(lambda: hash(([],))); t(lambda: {[]: 1}); t(lambda: {1: 2, {}: 3}); t(lambda: {[]}); t(lambda: set([[]])); t(lambda: hash(slice(1, 2)) == hash(slice(1, 2))); t(lambda: hash(slice([], 1))); t(lambda: hash(bytearray(b'a'))); t(lambda: hash(memoryview(bytearray(b'a')))); t(lambda: hash(memoryview(b'a')) == hash(b'a'))
class Eq:
    def __eq__(self, o): return True
t(lambda: hash(Eq())); t(lambda: {Eq(): 1}); print(Eq.__hash__)
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
t(lambda: hash(H(-1))); t(lambda: hash(H(2**64 + 5))); t(lambda: hash(H(2**61))); t(lambda: hash(H(1.0))); t(lambda: hash(H('a'))); t(lambda: hash(H(None))); t(lambda: hash(H(True)))
class NoHash:
    __hash__ = None
t(lambda: hash(NoHash())); t(lambda: {NoHash()}); t(lambda: NoHash() in {1: 2}); t(lambda: [] in {1}); t(lambda: {}.get([])); t(lambda: {}.pop([], None)); t(lambda: dict.fromkeys([[1]]))
class Sub(Eq):
    __hash__ = object.__hash__
t(lambda: isinstance(hash(Sub()), int))
d = {1: 'a', 1.0: 'b', True: 'c'}; print(d, len({0, 0.0, False, 0j}))
