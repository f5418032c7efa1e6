# trees: recursion, iteration, visitors, printing
class Node:
    def __init__(self, value, *kids): self.value, self.kids = value, list(kids)
    def __repr__(self): return f"Node({self.value!r}" + "".join(f", {k!r}" for k in self.kids) + ")"
    def __iter__(self):
        yield self
        for k in self.kids: yield from k
    def bfs(self):
        q = [self]
        while q:
            n = q.pop(0)
            yield n
            q += n.kids
    def __len__(self): return sum(1 for _ in self)
    def __contains__(self, v): return any(n.value == v for n in self)
    def __eq__(self, o): return isinstance(o, Node) and self.value == o.value and self.kids == o.kids
    @property
    def depth(self): return 1 + max((k.depth for k in self.kids), default=0)
    def map(self, f): return Node(f(self.value), *(k.map(f) for k in self.kids))
    def fold(self, f): return f(self.value, [k.fold(f) for k in self.kids])
    def paths(self, pre=()):
        here = pre + (self.value,)
        if not self.kids: yield here
        for k in self.kids: yield from k.paths(here)
    def find(self, pred): return next((n for n in self if pred(n.value)), None)
    def show(self, pad="", last=True, root=True):
        print(f"{self.value}" if root else f"{pad}{'└─' if last else '├─'} {self.value}")
        for i, k in enumerate(self.kids): k.show("" if root else pad + ("   " if last else "│  "), i == len(self.kids) - 1, False)
t = Node(1, Node(2, Node(4), Node(5, Node(7))), Node(3, Node(6)))
t.show()
print([n.value for n in t], [n.value for n in t.bfs()], len(t), 5 in t, 9 in t, t.depth, t.fold(lambda v, ks: v + sum(ks)), t.fold(lambda v, ks: 1 + max(ks, default=0)), list(t.paths()), t.map(lambda v: v * 10), t.map(lambda v: v) == t, t.find(lambda v: v > 4), t.find(lambda v: v > 99), sep="\n")
class Visitor:
    def visit(self, n):
        for c in type(n.value).__mro__:
            if m := getattr(self, "visit_" + c.__name__, None): return m(n)
class Eval(Visitor):
    OPS = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "-": lambda a, *b: a - b[0] if b else -a}
    def __init__(self, **env): self.env = env
    def visit_int(self, n): return n.value
    def visit_str(self, n):
        if n.value in self.OPS: return self.OPS[n.value](*map(self.visit, n.kids))
        try: return self.env[n.value]
        except KeyError: raise NameError(f"unbound {n.value}") from None
    def visit_object(self, n): raise TypeError(f"cannot evaluate {type(n.value).__name__}")
class Show(Visitor):
    def visit_int(self, n): return str(n.value)
    def visit_str(self, n): return n.value if not n.kids else "(" + f" {n.value} ".join(map(self.visit, n.kids)) + ")" if len(n.kids) > 1 else f"{n.value}{self.visit(n.kids[0])}"
e = Node("+", Node("*", Node("x"), Node(3)), Node("-", Node(4)))
print(Show().visit(e), Eval(x=5).visit(e), Eval(x=True).visit(Node(True)))
for f in (lambda: Eval().visit(e), lambda: Eval().visit(Node([1])), lambda: Eval().visit(Node("+", Node(1))), lambda: Show().visit(Node(1.5))):
    try: print(f())
    except Exception as ex: print(type(ex).__name__ + ":", ex)
def build(d): return [Node(k, *build(v)) for k, v in d.items()] if isinstance(d, dict) else [Node(d)]
build({"root": {"a": 1, "b": {"c": 2, "d": 3}}})[0].show()
def balanced(xs): return None if not xs else (xs[len(xs) // 2], balanced(xs[:len(xs) // 2]), balanced(xs[len(xs) // 2 + 1:]))
print(balanced([1, 2, 3, 4, 5]))
