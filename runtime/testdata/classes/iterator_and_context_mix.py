# classes that are iterable, callable, context managers and containers at once
class Transcript:
    def __init__(self, name): self.name, self.lines, self.depth, self.open = name, [], 0, False
    def __enter__(self):
        if self.open: raise RuntimeError(f"{self.name} is already open")
        self.open = True
        return self
    def __exit__(self, t, v, tb):
        self.open = False
        if t: self.lines.append(f"!{t.__name__}: {v}")
        return t is ValueError
    def __call__(self, *words, sep=" "):
        if not self.open: raise RuntimeError("closed")
        self.lines.append("  " * self.depth + sep.join(map(str, words)))
        return self
    def __lshift__(self, word): return self(word)
    def __iter__(self): return iter(self.lines)
    def __len__(self): return len(self.lines)
    def __getitem__(self, i): return self.lines[i]
    def __contains__(self, word): return any(word in l for l in self.lines)
    def __str__(self): return "\n".join(self.lines)
    def __reversed__(self): return reversed(self.lines)
    def __bool__(self): return True
    def __add__(self, o):
        out = Transcript(f"{self.name}+{o.name}")
        out.lines = self.lines + list(o)
        return out
    class _Indent:
        def __init__(self, owner): self.owner = owner
        def __enter__(self): self.owner.depth += 1; return self.owner
        def __exit__(self, *a): self.owner.depth -= 1
    @property
    def indented(self): return self._Indent(self)
with Transcript("t") as t:
    t("start", 1, 2)
    with t.indented:
        t("inner", sep="") << "shifted" << 5
        with t.indented as same: same("deep")
    t("back")
print(t, len(t), t[0], t[-1], t[1:3], "deep" in t, "zzz" in t, list(reversed(t))[0], t.open, [l.strip() for l in t], bool(Transcript("e")), sep="|")
with t:
    raise ValueError("swallowed")
try:
    with t: raise KeyError("passes")
except KeyError as e: print("out", e)
print(t[-2:], sum(map(len, t)), max(t, key=len), sorted(t)[0], dict(enumerate(t))[0], (t + Transcript("u")).name, *zip(t, range(2)))
for f in (lambda: t("closed"), lambda: t.__enter__().__enter__(), lambda: t[99], lambda: t["a"], lambda: t + 5, lambda: t - t, lambda: t >> "x", lambda: next(t), lambda: hash(t) == hash(t), lambda: t < t, lambda: t.nope, lambda: Transcript()):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class Timeline:
    """Records enter and exit on a fake clock."""
    now = 0
    def __init__(self): self.spans, self.stack = [], []
    def span(self, name):
        outer = self
        class Span:
            def __enter__(self): self.t = Timeline.now; outer.stack.append(name); return self
            def __exit__(self, *a): outer.spans.append(("/".join(outer.stack), Timeline.now - self.t)); outer.stack.pop()
        return Span()
    @classmethod
    def tick(cls, n=1): cls.now += n
tl = Timeline()
with tl.span("a"):
    tl.tick(2)
    with tl.span("b"): tl.tick(3)
    with tl.span("c"), tl.span("d"): tl.tick()
print(tl.spans, Timeline.now, tl.stack, Timeline.__doc__)
