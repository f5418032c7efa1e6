# the words of TypeError for operators, calls and conversions between every pair
vals = {"int": 1, "float": 1.5, "str": "a", "bytes": b"b", "list": [1], "tuple": (1,), "dict": {1: 1}, "set": {1}, "None": None, "func": len, "type": int, "obj": object()}
import operator as op
def words(f, *a):
    try:
        r = f(*a)
        return None
    except Exception as e:
        return f"{type(e).__name__}: {e}"
for name in ("add", "sub", "mul", "truediv", "mod", "lt", "contains", "getitem"):
    fn = getattr(op, name)
    seen = {}
    for ka, a in vals.items():
        for kb, b in vals.items():
            if name == "mod" and ka in ("str", "bytes"): continue
            w = words(fn, a, b)
            if w: seen.setdefault(w, []).append(f"{ka},{kb}")
    print("---", name, len(seen))
    for w, pairs in list(seen.items())[:6]: print("  ", w, f"({len(pairs)})" if len(pairs) > 1 else "")
for fname in ("len", "iter", "int", "float", "list", "dict", "abs", "hash", "ord", "chr", "hex", "round", "reversed", "sorted", "sum", "max", "bytes", "range", "set", "complex", "bool", "next", "enumerate", "callable", "vars", "memoryview"):
    fn = eval(fname)
    out = {}
    for k, v in vals.items():
        w = words(fn, v)
        if w: out.setdefault(w, []).append(k)
    print(fname, "|", "; ".join(f"{w} [{','.join(ks)}]" for w, ks in out.items()))
