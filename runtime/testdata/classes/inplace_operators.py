# __iadd__ and friends, with and without
class L:
    def __init__(self, *x): self.x = list(x)
    def __iadd__(self, o): self.x += o; return self
    def __isub__(self, o): self.x = [v for v in self.x if v not in o]; return self
    def __add__(self, o): return L(*self.x, *o)
    def __imul__(self, n): return "imul returned a string"
    def __repr__(self): return f"L{self.x}"
a = b = L(1, 2)
a += [3]
print(a, a is b)
a -= [1]
print(a, b)
a = a + [9]
print(a, a is b)
b *= 3
print(b)
names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split()
class I: pass
for n in names:
    setattr(I, f"__i{n}__", lambda self, o, n=n: f"i{n}({o})")
for n, op in zip(names, ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@=")):
    env = {"x": I()}
    exec(f"x {op} 5", env)
    print(env["x"], end=" ")
print()
class Fall:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Fall(self.v + getattr(o, "v", o))
    def __radd__(self, o): return f"radd {o}"
    def __iadd__(self, o): return NotImplemented
f = g = Fall(1)
f += 2
print(f.v, f is g)
x = 5
x += Fall(1)
print(x)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
class Slot:
    def __init__(self): self.log = []
    def __getitem__(self, k): self.log.append(f"get {k}"); return 10
    def __setitem__(self, k, v): self.log.append(f"set {k}={v}")
    def __getattr__(self, n): self.log.append(f"getattr {n}"); return 100
s = Slot()
s["k"] += 1
s.q += 5
print(s.log, s.__dict__["q"])
class P:
    def __init__(self): self._v = []
    @property
    def v(self): return self._v
p = P()
try:
    p.v += [1]
except AttributeError as e:
    print(e, p._v)
def attempt(code):
    env = {"n": 5, "s": "a", "l": [1], "N": None, "o": object(), "t": (1,), "d": {}, "L": L, "I": I}
    try:
        exec(code, env)
        print(code, "->", env[code[0]])
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e)
for c in ("n += 'a'", "s += 1", "l += 5", "l += 'ab'", "l += (2,)", "l *= 2", "l *= 'a'", "l -= [1]", "N += 1", "t += [1]", "t += (2,)", "d |= {1: 2}", "d |= [(1, 2)]", "d += {}", "s *= 2", "s *= 1.5", "s %= 5", "n @= 2", "n <<= -1", "n //= 0", "n **= -1", "n |= 1.5", "n &= 'x'", "l |= [1]", "n -= None", "n /= 2", "n %= 3", "s -= 'a'", "t *= 2", "n ^= True", "n >>= 1"):
    attempt(c)
