def f(n): return n if n < 2 else f(n-1)+f(n-2)
print(f(True), f(False), f(1.5), f(2), f(-5))
def g(n):
    if n != 3: return "no"
    return "three"
print(g(3), g(4), g(3.0), g("3"), g(True))
def h(a, n):
    if n == 0: return n
    return h(a, n-1)
print(h(1,5), h([],0))
import sys
sys.setrecursionlimit(60)
def d(n):
    if n <= 0: return 0
    return 1 + d(n-1)
for k in (10, 30, 100):
    try: print(d(k))
    except RecursionError as e: print(e)
class C(int): 
    def __lt__(self, o): return True
print(f(C(7)))
big=10**30
def ge(n): return 0 if n >= -9223372036854775808 else 1
def gt(n): return 0 if n > 9223372036854775807 else 1
def lt(n): return 0 if n < -9223372036854775808 else 1
print(ge(5), ge(-big), gt(5), gt(big), lt(5), lt(-big))
