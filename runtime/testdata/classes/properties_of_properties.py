"""Properties that read properties, far down."""
class N:
    def __init__(self, parent, name):
        self.parent=parent; self.name=name
    @property
    def path(self):
        if self.parent is None: return self.name
        return self.parent.path + "/" + self.name
    @property
    def depth(self):
        if self.parent is None: return 0
        return self.parent.depth * 1 + 1
    @property
    def big(self):
        if self.parent is None: return 2**70
        return self.parent.big * 2 + 1
    @property
    def deep(self):
        if self.parent is None: return 1
        if self.parent.deep * 2 > 5000 + 3: return 1
        return self.parent.deep + 1
    @property
    def endless(self): return self.endless * 2 + 1
    @property
    def endless2(self): return 1 if self.endless2 * 2 < 3 else 2
    def m(self):
        return f(self.parent, 1) if self.parent else 0
def f(p, x): return g(p, x)
def g(p, x): return h(p, x)
def h(p, x): return p.m()
for k in (3, 10, 18, 19, 20, 21, 22, 25, 40):
    n=None
    for i in range(k): n=N(n, "x")
    print(k, len(n.path), n.depth, n.big % 1000, n.m())
    if k < 12: print(n.deep)
for a in ("endless", "endless2"):
    try: getattr(n, a)
    except RecursionError as e: print(e)
