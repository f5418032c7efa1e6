# design patterns: observer, strategy, command, visitor, builder, state, chain
class Subject:
    def __init__(self): self._obs = []
    def attach(self, fn): self._obs.append(fn); return fn
    def notify(self, *a):
        for fn in self._obs[:]: fn(*a)
class Thermo(Subject):
    def __init__(self): super().__init__(); self._t = 0
    @property
    def temp(self): return self._t
    @temp.setter
    def temp(self, v):
        if v != self._t:
            old, self._t = self._t, v
            self.notify(old, v)
th, log = Thermo(), []
@th.attach
def watch(old, new): log.append(f"{old}->{new}")
th.attach(lambda o, n: log.append("hot!") if n > 30 else None)
th.temp = 20; th.temp = 20; th.temp = 35
print(log)
class Sorter:
    strategies = {"asc": sorted, "desc": lambda x: sorted(x, reverse=True), "len": lambda x: sorted(x, key=len)}
    def __init__(self, how): self.how = self.strategies[how]
    def __call__(self, x): return self.how(x)
print([Sorter(h)(["bb", "a", "ccc"]) for h in Sorter.strategies])
class Command:
    def __init__(self, do, undo): self.do, self.undo = do, undo
class Account:
    def __init__(self): self.balance, self.done = 0, []
    def run(self, c): c.do(); self.done.append(c); return self.balance
    def back(self): self.done.pop().undo(); return self.balance
    def change(self, n):
        def do(): self.balance += n
        def undo(): self.balance -= n
        return Command(do, undo)
acc = Account()
print(acc.run(acc.change(100)), acc.run(acc.change(-30)), acc.back(), acc.back())
class Visitor:
    def visit(self, node): return getattr(self, f"visit_{type(node).__name__}", self.generic)(node)
    def generic(self, node): return f"?{node!r}"
class Pretty(Visitor):
    def visit_list(self, n): return "[" + " ".join(map(self.visit, n)) + "]"
    def visit_int(self, n): return f"#{n}"
    def visit_dict(self, n): return "{" + ",".join(f"{k}:{self.visit(v)}" for k, v in n.items()) + "}"
print(Pretty().visit([1, [2, {"a": 3}], "x", None]))
class Query:
    def __init__(self): self.parts = {"select": "*", "where": []}
    def select(self, *c): self.parts["select"] = ", ".join(c) or "*"; return self
    def table(self, t): self.parts["from"] = t; return self
    def where(self, **k): self.parts["where"] += [f"{c} = {v!r}" for c, v in k.items()]; return self
    def __str__(self):
        if "from" not in self.parts: raise ValueError("no table")
        w = " AND ".join(self.parts["where"])
        return f"SELECT {self.parts['select']} FROM {self.parts['from']}" + (f" WHERE {w}" if w else "")
print(Query().select("a", "b").table("t").where(x=1).where(y="z"), Query().table("q"), sep="; ")
class Handler:
    def __init__(self, test, act, nxt=None): self.test, self.act, self.nxt = test, act, nxt
    def handle(self, x): return self.act(x) if self.test(x) else self.nxt.handle(x) if self.nxt else f"unhandled {x!r}"
chain = Handler(lambda x: isinstance(x, str), str.upper, Handler(lambda x: isinstance(x, int) and x > 10, lambda x: x // 10, Handler(lambda x: x is None, lambda x: "none")))
print([chain.handle(x) for x in ("abc", 42, None, 5)])
class Traffic:
    class Red:
        def next(self): return Traffic.Green()
    class Green:
        def next(self): return Traffic.Yellow()
    class Yellow:
        def next(self): return Traffic.Red()
    def __init__(self): self.state = self.Red()
    def step(self): self.state = self.state.next(); return type(self.state).__name__
t = Traffic()
print([t.step() for _ in range(5)])
class Proto:
    def __init__(self, **k): vars(self).update(k)
    def clone(self, **k): return type(self)(**{**vars(self), **k})
print(vars(Proto(a=1, b=2).clone(b=3)))
class Flyweight:
    _pool = {}
    def __new__(cls, k): return cls._pool.setdefault(k, super().__new__(cls))
print(Flyweight("a") is Flyweight("a"), Flyweight("a") is Flyweight("b"), len(Flyweight._pool))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def accept(self, f, depth=0): return [f(self, depth)] + [x for k in self.kids for x in k.accept(f, depth + 1)]
print(Tree(1, Tree(2, Tree(3)), Tree(4)).accept(lambda n, d: "-" * d + str(n.v)))
for bad in (lambda: str(Query()), lambda: Sorter("nope"), lambda: Account().back(), lambda: th.attach()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
