# assertions as contracts
def sqrt(x):
    assert x >= 0, f"negative: {x}"
    r = x ** 0.5
    assert abs(r * r - x) < 1e-6
    return r
print(sqrt(4), sqrt(2), __debug__)
for bad in (-1, "x", None):
    try:
        sqrt(bad)
    except (AssertionError, TypeError) as e:
        print(type(e).__name__, e, e.args)
def contract(pre=lambda *a: True, post=lambda r: True):
    def deco(f):
        def inner(*a):
            assert pre(*a), f"precondition of {f.__name__}{a}"
            r = f(*a)
            assert post(r), f"postcondition of {f.__name__}: {r!r}"
            return r
        return inner
    return deco
@contract(lambda a, b: b != 0, lambda r: r == int(r))
def div(a, b): return a / b
for args in ((6, 3), (1, 0), (1, 2)):
    try:
        print(div(*args))
    except AssertionError as e:
        print("AssertionError:", e)
class Stack:
    def __init__(self, cap): self.items, self.cap = [], cap; self._check()
    def _check(self):
        assert 0 <= len(self.items) <= self.cap, ("size", len(self.items), self.cap)
        assert all(isinstance(i, int) for i in self.items), [i for i in self.items if not isinstance(i, int)]
    def push(self, x): self.items.append(x); self._check(); return self
s = Stack(2).push(1)
for x in ("a", 5, 6):
    try:
        s.push(x)
    except AssertionError as e:
        print(e.args, e.args[0])
        s.items.pop()
print(s.items)
def msg():
    print("message evaluated")
    return "m"
assert True, msg()
try:
    assert False, msg()
except AssertionError as e:
    print(repr(e))
for src in ("assert 1", "assert 0", "assert 0, 0", "assert (0, 'x')[0]", "assert not 1, 'neg'", "assert []", "assert 1 < 2 < 0, 'chain'", "assert None is None and 0, ('a', 'b')", "assert 0, ValueError('v')", "assert x", "assert 0, undefined", "assert 1, undefined", "assert (yield_ := 0), yield_", "assert lambda: 0", "assert 1 == 1.0 == True", "assert", "assert 1,", "assert 1 2", "assert x = 1", "assert 0, 1, 2"):
    try:
        exec(src)
        print(src, "passed")
    except SyntaxError as e:
        print(src, "-> SyntaxError", e.msg)
    except Exception as e:
        print(src, "->", repr(e))
AssertionError_ = AssertionError
AssertionError = ValueError
try:
    assert 0, "still the real one"
except AssertionError_ as e:
    print(type(e).__name__, e)
