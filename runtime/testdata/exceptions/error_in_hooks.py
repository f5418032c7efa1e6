# errors raised inside special methods
class Bad:
    def __repr__(self): raise ValueError("repr")
    def __str__(self): raise TypeError("str")
    def __eq__(self, o): raise KeyError("eq")
    def __hash__(self): raise RuntimeError("hash")
    def __len__(self): raise IndexError("len")
    def __bool__(self): raise OSError("bool")
    def __iter__(self): raise LookupError("iter")
    def __getitem__(self, i): raise ArithmeticError("getitem")
    def __setitem__(self, i, v): raise BufferError("setitem")
    def __delitem__(self, i): raise EOFError("delitem")
    def __contains__(self, x): raise NameError("contains")
    def __call__(self): raise ImportError("call")
    def __add__(self, o): raise AttributeError("add")
    def __radd__(self, o): raise AttributeError("radd")
    def __enter__(self): raise MemoryError("enter")
    def __exit__(self, *a): raise MemoryError("exit")
    def __getattr__(self, n): raise PermissionError(f"getattr {n}")
    def __lt__(self, o): raise UnicodeError("lt")
    def __index__(self): raise ReferenceError("index")
    def __int__(self): raise SystemError("int")
    def __float__(self): raise OverflowError("float")
    def __format__(self, s): raise NotImplementedError("format")
    def __neg__(self): raise StopIteration("neg")
    def __next__(self): raise StopAsyncIteration("next")
    def __reversed__(self): raise GeneratorExit("reversed")
    def __dir__(self): raise TimeoutError("dir")
    def __round__(self, n=None): raise ConnectionError("round")
    def __bytes__(self): raise AssertionError("bytes")
    def __setattr__(self, n, v): raise FileExistsError(f"setattr {n}")
    def __delattr__(self, n): raise FileNotFoundError(f"delattr {n}")
    def __instancecheck__(self, o): raise Warning("instancecheck")
    def __del__(self): pass
b = Bad()
cases = {"repr": lambda: repr(b), "str": lambda: str(b), "print": lambda: print(b), "list repr": lambda: repr([b]), "f-string": lambda: f"{b}", "f!r": lambda: f"{b!r}", "%s": lambda: "%s" % b, "%d": lambda: "%d" % b, "eq": lambda: b == 1, "in list": lambda: 1 in [b], "index": lambda: [b].index(5), "hash": lambda: hash(b), "dict key": lambda: {b: 1}, "set": lambda: {b}, "len": lambda: len(b), "bool": lambda: bool(b), "if": lambda: 1 if b else 2, "not": lambda: not b, "and": lambda: b and 1, "iter": lambda: iter(b), "list": lambda: list(b), "unpack": lambda: (lambda *a: a)(*b), "getitem": lambda: b[0], "contains": lambda: 1 in b, "call": lambda: b(), "add": lambda: b + 1, "radd": lambda: 1 + b, "sum": lambda: sum([b]), "attr": lambda: b.foo, "hasattr": lambda: hasattr(b, "foo"), "getattr": lambda: getattr(b, "foo", "default"), "lt": lambda: b < 1, "sorted": lambda: sorted([b, b]), "max": lambda: max(b, b), "slice": lambda: "abc"[b], "range": lambda: range(b), "int": lambda: int(b), "float": lambda: float(b), "neg": lambda: -b, "next": lambda: next(b), "reversed": lambda: reversed(b), "dir": lambda: dir(b), "round": lambda: round(b), "bytes": lambda: bytes(b), "setattr": lambda: setattr(b, "q", 1), "delattr": lambda: delattr(b, "q"), "isinstance": lambda: isinstance(1, b), "any": lambda: any([b]), "all": lambda: all([b]), "filter": lambda: list(filter(None, [b])), "join": lambda: "".join(b), "zip": lambda: list(zip(b)), "dict": lambda: dict(b), "enumerate": lambda: list(enumerate(b)), "map": lambda: list(map(b, [1])), "sort key": lambda: sorted([1], key=b), "format": lambda: format(b), "hex": lambda: hex(b), "chr": lambda: chr(b), "mul": lambda: "a" * b, "vars": lambda: vars(b), "callable": lambda: callable(b), "id": lambda: id(b) > 0, "type": lambda: type(b).__name__}
for name, f in cases.items():
    try:
        print(name, "->", f())
    except BaseException as e:
        print(name, "->", type(e).__name__, e.args[0] if e.args else "")
def use_with():
    with b: pass
for stmt in (use_with, lambda: [x for x in b], lambda: {**b}, lambda: (yield_ for yield_ in b)):
    try:
        stmt()
        print("fine")
    except BaseException as e:
        print(type(e).__name__, e)
