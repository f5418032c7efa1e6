class A[T]:
    x: T
    def m[U](self, u: U) -> T: return (T, U)
print(A.__type_params__, A().m(1), "T" in globals(), "U" in globals(), hasattr(A,"T"), sorted(k for k in vars(A) if not k.startswith("__")))
def f[X, *Ys, **Z](a: X, *b: *Ys) -> X:
    print(sorted(locals()))
    return X
print(f(1), f.__type_params__, f.__annotations__)
type L[V] = list[V] | None
print(L, L.__type_params__, L.__value__, L[int], "V" in globals())
for n in "T", "U", "X", "V", "Ys":
    try: eval(n)
    except NameError as e: print(e)
def g():
    def h[W](w: W = 3): return W, w
    class B[W2: int, W3: (int, str)]:
        def k(self): return W2.__bound__, W3.__constraints__
    print(sorted(locals()), h(), B().k(), B.__mro__[1].__name__, B.__orig_bases__, B.__parameters__)
g()
class C[T](A[T]):
    T = 5
    def q(self): return T
print(C.T, C().q(), C.__type_params__)
def deco(fn): print("deco", fn.__type_params__); return fn
@deco
def z[T](x: T): return x
print(z(1))
try:
    class D[T=int, *U=tuple[int], **P=[int]]: pass
except TypeError as e: print(e)
class D[T=int, **P=[int], *U=*tuple[int,str]]: pass
print(D.__type_params__[0].__default__, D.__type_params__[1].__default__, D.__type_params__[2].__default__, D.__type_params__[0].has_default())
try:
    exec("def f[T, T](): pass")
except SyntaxError as e: print(e)
try:
    exec("class A[T]:\n  def f(self):\n    nonlocal T")
except SyntaxError as e: print(e)
try:
    exec("def f[T: (yield)](): pass")
except SyntaxError as e: print(e)
try:
    exec("def f[T: (x:=1)](): pass")
except SyntaxError as e: print(e)
type R = dict[str, R]
print(R.__value__, R.__name__, R.__module__, type(R).__name__)
def outer[T]():
    def inner(): return T
    return inner
print(outer()(), [T for T in range(2)])
x = lambda: T
try: x()
except NameError as e: print(e)
