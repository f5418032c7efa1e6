# what counts as true
values = [0, 1, -1, 0.0, 0.1, "", " ", "0", [], [0], (), (None,), {}, {"": 0}, set(), {0}, None, True, False, range(0), range(1), b"", b"\0", 0j, 1j, float("nan"), ..., NotImplemented.__class__, object, print, lambda: False]
for v in values:
    name = getattr(v, "__name__", repr(v))
    print(f"{name:>22}: {bool(v)!s:<5} {'yes' if v else 'no'} {not v}")
print([v for v in [0, 1, "", "a", None, [], [1]] if v])
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, None or [] or "end", "a" and "b" and "", not "" or 5, (0 or 1) and (2 or 3))
x = None
name = x or "anonymous"
count = (x is None and -1) or 7
print(name, count, x if x is not None else "default", [] or None, {} == None)
def truthy(*args):
    return [bool(a) for a in args]
print(truthy(0, "0", 0.0, "0.0"), any([[], 0, ""]), all([]), all([1, [0]]), any([None, 2]), sum([True, False, True]))
class Box:
    def __init__(self, *items): self.items = items
    def __len__(self): return len(self.items)
class Never:
    def __bool__(self): return False
print(bool(Box()), bool(Box(1)), bool(Never()), "full" if Box(0) else "empty", [b for b in (Box(), Box(2))][1].items, Never() or "fallback")
def calls(v):
    print("evaluated", v, end="; ")
    return v
print(calls(0) and calls(1), calls(1) or calls(2), calls(1) and calls(0) or calls(3))
while x := (x or 3) - 1:
    print("x", x)
if "" or [] or 0 or None: print("unreachable")
else: print("all falsy")
if float("nan") > 0 or float("nan") <= 0: print("never")
else: print("nan compares false")
