# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__
class Dyn:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("x_"): return name[2:].upper()
        raise AttributeError(f"no {name} here")
d = Dyn()
print(d.real, d.x_hello, hasattr(d, "x_a"), hasattr(d, "nope"), getattr(d, "nope", "default"))
class All:
    def __init__(self): self.v = 5
    def __getattribute__(self, name):
        if name == "secret": return "intercepted"
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f"missing {name}"
a = All()
print(a.secret, a.v, a.other, a.__class__.__name__)
class Guard:
    def __init__(self): self.ok = 1
    def __setattr__(self, name, value):
        if name.startswith("_"): raise AttributeError(f"{name} is private")
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
    def __dir__(self): return ["zeta", "alpha"]
g = Guard()
g.x = 2
del g.x
print(dir(g), vars(g))
class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __len__(self): return len(self._t)
pr = Proxy([3, 1])
pr.append(2); pr.sort()
print(len(pr), pr._t, pr.count(1))
class Rec:
    def __getattr__(self, name): return Rec.chain(name)
    @staticmethod
    def chain(n):
        r = Rec(); r.__dict__["path"] = n
        return r
print(Rec().foo.path)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: d.nope)
attempt(lambda: g._hidden)
attempt(lambda: setattr(g, "_hidden", 1))
attempt(lambda: delattr(g, "missing"))
attempt(lambda: pr.nothing)
attempt(lambda: setattr(pr, "x", 1))
attempt(lambda: len(Dyn()))
attempt(lambda: Dyn()[0])
attempt(lambda: Dyn() + 1)
attempt(lambda: sorted(Proxy([2, 1])))
class Api:
    def __init__(self, path=""): self._p = path
    def __getattr__(self, n): return Api(f"{self._p}/{n}")
    def __call__(self, *a): return Api("/".join([self._p, *map(str, a)]))
    def __str__(self): return self._p or "/"
print(Api().users(5).posts.latest, Api())
