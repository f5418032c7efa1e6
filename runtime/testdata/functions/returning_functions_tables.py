# dispatch tables, registries and multiple dispatch
registry = {}
def command(name, *aliases, help=""):
    def deco(f):
        for n in (name, *aliases): registry[n] = f
        f.help = help
        return f
    return deco
@command("add", "+", help="add numbers")
def add(*ns): return sum(map(float, ns))
@command("echo")
def echo(*words): return " ".join(words)
@command("len", help="length")
def length(*words): return len(" ".join(words))
@command("quit", "exit", "q")
def quit_(): raise SystemExit("bye")
def run(line):
    name, *args = line.split() or [""]
    try:
        f = registry[name]
    except KeyError:
        near = [n for n in registry if n.startswith(name[:1])] if name else []
        return f"unknown {name!r}" + (f", did you mean {near[0]}?" if near else "")
    try:
        return f(*args)
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"
for line in ("add 1 2.5", "+ 3", "echo hi there", "len abc def", "ad 1", "zzz", "", "add x", "quit 5"): print(repr(line), "->", run(line))
try: run("q")
except SystemExit as e: print("exit", e)
print({n: f.help for n, f in registry.items() if f.help}, registry["+"] is add, sorted(registry))
class Multi:
    def __init__(self): self.table = {}
    def when(self, *types):
        def deco(f): self.table[types] = f; return self
        return deco
    def __call__(self, *args):
        best = None
        for types, f in self.table.items():
            if len(types) == len(args) and all(isinstance(a, t) for a, t in zip(args, types)):
                score = sum(type(a).__mro__.index(t) for a, t in zip(args, types))
                if best is None or score < best[0]: best = score, f
        if best is None: raise TypeError(f"no method for ({', '.join(type(a).__name__ for a in args)})")
        return best[1](*args)
combine = Multi()
@combine.when(int, int)
def combine_ints(a, b): return a + b
@combine.when(str, object)
def combine_str(a, b): return f"{a}{b}"
@combine.when(list, list)
def combine_lists(a, b): return a + b
@combine.when(object, object)
def combine_any(a, b): return (a, b)
print(combine(1, 2), combine("a", 5), combine([1], [2]), combine(1.5, None), combine(True, 2), combine("x", "y"))
for a in ((1,), (1, 2, 3)):
    try: combine(*a)
    except TypeError as e: print(e)
rules = [(lambda n: n < 0, lambda n: "negative"), (lambda n: n == 0, lambda n: "zero"), (lambda n: n % 2 == 0, lambda n: f"even {n}"), (lambda n: True, lambda n: f"odd {n}")]
classify = lambda n: next(act(n) for test, act in rules if test(n))
print([classify(n) for n in (-1, 0, 4, 7)], {k: v(10) for k, v in {"sq": lambda x: x * x, "neg": lambda x: -x, "hex": hex}.items()}, [(f.__name__, f(3)) for f in (str, float, bin, lambda x: x)])
