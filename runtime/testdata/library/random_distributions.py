# seeded sequences of every method
import random
R = random.Random(12345)
print([R.random() for _ in range(3)], [R.randrange(1000) for _ in range(5)], [R.randint(-5, 5) for _ in range(10)], [R.randrange(10, 100, 7) for _ in range(5)], R.randrange(2 ** 70), R.getrandbits(1), R.getrandbits(33), R.getrandbits(200), R.randbytes(8).hex())
print(R.choice("abcdef"), R.choice([10, 20, 30]), R.choices("ab", k=8), R.choices([1, 2, 3], weights=[5, 3, 2], k=8), R.choices("xyz", cum_weights=[1, 1, 10], k=4), R.sample(range(20), 6), R.sample("hello", 5), R.sample([1, 2, 3], 0), R.sample(["a", "b"], counts=[5, 1], k=3), R.sample(range(10 ** 6), 3))
l = list("abcdefgh"); R.shuffle(l); print("".join(l))
print([round(x, 10) for x in (R.uniform(0, 10), R.uniform(5, -5), R.triangular(0, 1, 0.5), R.gauss(0, 1), R.gauss(10, 2), R.normalvariate(0, 1), R.lognormvariate(0, 0.5), R.expovariate(2), R.expovariate(), R.gammavariate(2, 3), R.gammavariate(0.5, 1), R.betavariate(1, 2), R.paretovariate(3), R.weibullvariate(1, 1.5), R.vonmisesvariate(0, 4), R.vonmisesvariate(1, 0))], R.binomialvariate(20, 0.25), R.binomialvariate(100, 0.5), R.binomialvariate(), R.binomialvariate(5, 0), R.binomialvariate(5, 1))
a, b = random.Random(7), random.Random(7); a.random(); st = a.getstate(); x = a.random(); a.setstate(st); print(x == a.random(), b.random() != x, a.getstate()[0], len(a.getstate()[1]), a.getstate()[2])
random.seed(99); m1 = [random.random(), random.randint(1, 6), random.choice("xyz")]; random.seed(99); print(m1 == [random.random(), random.randint(1, 6), random.choice("xyz")], m1)
print([random.Random(s).randint(0, 10 ** 6) for s in (0, 1, -1, 2 ** 64, 10 ** 30, "seed", "한글", b"b", 3.14, -0.0, True)])
class Fixed(random.Random):
    def random(self): return 0.5
print(Fixed().uniform(0, 10), Fixed().choice("abc"), Fixed().randint(1, 10) in range(1, 11), Fixed().shuffle(l), len(l))
def weighted(items, rng): 
    total = sum(items.values()); r = rng.uniform(0, total)
    for k, w in items.items():
        r -= w
        if r <= 0: return k
g = random.Random(3); picks = [weighted({"a": 1, "b": 2, "c": 7}, g) for _ in range(200)]
print({k: picks.count(k) for k in "abc"})
def password(n, rng): return "".join(rng.choices("abcdefghijkmnpqrstuvwxyz23456789", k=n))
def deck(rng): d = [f"{r}{s}" for s in "CDHS" for r in "A23456789TJQK"]; rng.shuffle(d); return d
def walk(n, rng):
    x = y = 0
    for _ in range(n): dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]); x, y = x + dx, y + dy
    return x, y
def monte_pi(n, rng): return 4 * sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(n)) / n
g = random.Random("all"); print(password(10, g), deck(g)[:5], walk(100, g), monte_pi(500, g), [g.randint(1, 6) for _ in range(10)], "".join(g.choice("HT") for _ in range(20)), g.sample(sorted({"z", "y", "x"}), 2), [round(g.gauss(100, 15)) for _ in range(5)])
def reservoir(it, k, rng):
    out = []
    for i, x in enumerate(it):
        if i < k: out.append(x)
        elif (j := rng.randint(0, i)) < k: out[j] = x
    return out
def markov(text, n, rng):
    table = {}
    for a, b in zip(text, text[1:]): table.setdefault(a, []).append(b)
    c = text[0]; out = c
    for _ in range(n): c = rng.choice(table.get(c, text[0])); out += c
    return out
print(reservoir(range(100), 5, g), markov("abracadabra", 15, g), sum(g.random() for _ in range(1000)), isinstance(random.SystemRandom().random(), float))
