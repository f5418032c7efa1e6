# collections.Counter
from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), c.most_common(), len(c), c.total())
print(Counter(a=2, b=1), Counter({"x": 3}), Counter(["q", "q"]), Counter(), Counter(c) == c)
c.update("aaa"); c.update({"z": 5}); c.update(b=10)
c.subtract("ab"); c.subtract(z=7)
print(c, sorted(c.elements())[:5], list(Counter(a=2, b=0, c=-1).elements()))
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=1)
print(a + b, a - b, b - a, a & b, a | b, +Counter(x=-1, y=1), -Counter(x=-1, y=1), a == b, a <= b, Counter(x=1) < a, a == Counter(x=3, y=1, q=0))
a += b
print(a)
a -= Counter(x=4)
print(a, "x" in a)
del a["y"]
print(a, a.get("nope"), a["nope"], "nope" in a, list(a.items()), dict(a), repr(a))
print(Counter("hello world").most_common(3), [w for w, n in Counter("a b a c b a".split()).most_common()], max(Counter("aab"), key=Counter("aab").get))
print(Counter(w[0] for w in ["apple", "bob", "avocado"]), sum(Counter(a=1, b=2).values()), sorted(Counter("banana").items()), Counter("aab").keys(), Counter(a=1).copy())
print(Counter("listen") == Counter("silent"), Counter([1, 1.0, True]), Counter({"a": 1.5, "b": 2}), Counter("aabb").most_common(1), Counter("abc").most_common(0), Counter("ab").most_common(None))
class Sub(Counter): pass
print(Sub("aa"), type(Sub("a") + Sub("b")).__name__)
for bad in (lambda: Counter(5), lambda: Counter("a", "b"), lambda: Counter.fromkeys("ab"), lambda: a + 5, lambda: Counter([[]]), lambda: a < 5, lambda: c.most_common("x"), lambda: c.nope):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
