# NotImplemented and the order of reflected operators
log = []
class A:
    def __init__(self, n="A"): self.n = n
    def __add__(self, o): log.append(f"{self.n}.add"); return NotImplemented
    def __radd__(self, o): log.append(f"{self.n}.radd"); return NotImplemented
    def __eq__(self, o): log.append(f"{self.n}.eq"); return NotImplemented
    def __lt__(self, o): log.append(f"{self.n}.lt"); return NotImplemented
    def __gt__(self, o): log.append(f"{self.n}.gt"); return NotImplemented
    def __ne__(self, o): log.append(f"{self.n}.ne"); return NotImplemented
    __hash__ = object.__hash__
class B(A):
    def __init__(self): super().__init__("B")
    def __radd__(self, o): log.append("B.radd"); return "from B.radd"
class C:
    def __radd__(self, o): log.append("C.radd"); return f"C got {type(o).__name__}"
    def __gt__(self, o): log.append("C.gt"); return "C gt"
    def __eq__(self, o): log.append("C.eq"); return "C eq"
def run(label, f):
    log.clear()
    try:
        r = f()
    except TypeError as e:
        r = f"TypeError: {e}"
    print(f"{label:<10} {r!r:<70} {log}")
a, b, c = A(), B(), C()
run("a+a", lambda: a + A("A2"))
run("a+b", lambda: a + b)
run("b+a", lambda: b + a)
run("a+c", lambda: a + c)
run("c+a", lambda: c + a)
run("a+1", lambda: a + 1)
run("1+a", lambda: 1 + a)
run("1+c", lambda: 1 + c)
run("''+c", lambda: "" + c)
run("[]+c", lambda: [] + c)
run("a==a", lambda: a == A("A2"))
run("a==b", lambda: a == b)
run("a==c", lambda: a == c)
run("a!=c", lambda: a != c)
run("a<c", lambda: a < c)
run("a<b", lambda: a < b)
run("1<a", lambda: 1 < a)
run("c<a", lambda: c < a)
run("a==1", lambda: a == 1)
run("sum", lambda: sum([c]))
run("sum2", lambda: sum([1, c]))
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o):
        if isinstance(o, N): return N(self.v + o.v)
        if isinstance(o, int): return N(self.v + o)
        return NotImplemented
    __radd__ = __add__
    def __sub__(self, o): return N(self.v - (o.v if isinstance(o, N) else o))
    def __rsub__(self, o): return N(o - self.v)
    def __mul__(self, o): return NotImplemented
    def __repr__(self): return f"N({self.v})"
print(N(1) + 2, 2 + N(1), N(1) + N(2), sum([N(1), N(2)]), 10 - N(3), N(3) - 1)
class M(N):
    def __radd__(self, o): return f"M.radd({o})"
    def __rsub__(self, o): return f"M.rsub({o})"
print(N(1) + M(2), M(2) + N(1), N(5) - M(1), M(5) - N(1), 5 - M(1))
for f in (lambda: N(1) + "x", lambda: "x" + N(1), lambda: N(1) * 2, lambda: 2 * N(1), lambda: N(1) + None, lambda: N(1) @ N(1), lambda: N(1) < N(2), lambda: [] - N(1), lambda: N(1) % 2, lambda: 2 ** N(1), lambda: N(1) << 1, lambda: -N(1), lambda: divmod(N(1), 2), lambda: N(1) - "x"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return [7, 8][i]
    def __mul__(self, n): return f"seq*{n}"
    def __rmul__(self, n): return f"{n}*seq"
print(Seq() * 3, 3 * Seq(), [1] * 2)
print(NotImplemented, A.__add__(a, 1), (5).__add__("x"), "a".__eq__(1), [].__lt__(()), int.__add__(1, 2), object().__eq__(1), type(NotImplemented))
