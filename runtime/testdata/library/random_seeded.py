# random with a seed: the exact sequence of CPython
import random
random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 100) for _ in range(8)], random.randrange(10), random.randrange(0, 100, 5), random.randrange(5, 6))
print([random.choice("abcdef") for _ in range(6)], random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.choices("xy", cum_weights=[1, 2], k=3))
l = list(range(10))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample("abcdef", 3), random.sample([1, 2], counts=[3, 1], k=2), random.sample(range(10 ** 9), 3))
print(random.uniform(1, 5), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(10, 2), random.expovariate(1.5), random.betavariate(2, 3), random.triangular(0, 10, 5), random.triangular())
print(random.getrandbits(8), random.getrandbits(64), random.getrandbits(100), random.getrandbits(0), random.randbytes(4), random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.gammavariate(2, 1), random.gammavariate(0.5, 1), random.gammavariate(1, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3))
r1, r2 = random.Random(7), random.Random(7)
print(r1.random() == r2.random(), r1.randint(0, 9), r2.randint(0, 9))
st = r1.getstate()
a = [r1.random() for _ in range(2)]
r1.setstate(st)
print(a == [r1.random() for _ in range(2)], len(st[1]), st[0])
for seed in (0, -5, 2 ** 100, "text", b"bytes", 1.5, None and 0 or 3, True, bytearray(b"x"), ""):
    print(repr(seed), random.Random(seed).random(), end="; ")
print()
random.seed("hello", version=2)
print(random.random(), random.randint(-10 ** 30, 10 ** 30))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: random.choice([]))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(1, 1))
attempt(lambda: random.randrange(1, 5, 0))
attempt(lambda: random.sample([1, 2], 3))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.sample([1], -1))
attempt(lambda: random.choices([], k=1))
attempt(lambda: random.choices([1, 2], weights=[1]))
attempt(lambda: random.choices([1], weights=[0]))
attempt(lambda: random.shuffle("abc"))
attempt(lambda: random.seed([]))
attempt(lambda: random.randint(1.5, 2))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.randint("a", 2))
random.seed(1)
pi = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000)) * 4 / 2000
walk = 0
for _ in range(100): walk += random.choice((-1, 1))
print(pi, walk, "".join(random.choices("ACGT", k=20)), random.Random(99).sample(range(50), 10))
