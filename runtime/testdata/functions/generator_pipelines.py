# chains of generators over streams of data
log = """\
10:01 INFO start user=ann
10:02 WARN slow query=5
bad line
10:05 ERROR crash user=bob code=7
10:09 INFO stop user=ann
"""
def lines(text):
    for n, line in enumerate(text.splitlines(), 1):
        yield n, line
def parse(stream):
    for n, line in stream:
        parts = line.split()
        if len(parts) < 3:
            print(f"  (line {n} skipped)")
            continue
        time, level, event, *rest = parts
        yield {"n": n, "time": time, "level": level, "event": event, **dict(p.split("=") for p in rest)}
def where(stream, **conds):
    return (r for r in stream if all(r.get(k) == v for k, v in conds.items()))
def select(stream, *keys):
    for r in stream: yield tuple(r.get(k) for k in keys)
print(list(select(where(parse(lines(log)), level="INFO"), "time", "event", "user")))
print(next(where(parse(lines(log)), level="ERROR"))["code"])
def take(n, it):
    for i, x in enumerate(it):
        if i >= n: return
        yield x
def naturals(n=0):
    while True:
        yield n
        n += 1
def chunk(it, n):
    it = iter(it)
    while part := list(take_now(n, it)): yield part
def take_now(n, it):
    for _ in range(n):
        try: yield next(it)
        except StopIteration: return
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            del buf[0]
def dedupe(it, key=lambda x: x):
    seen = set()
    for x in it:
        if (k := key(x)) not in seen:
            seen.add(k)
            yield x
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try: yield next(it)
            except StopIteration: its.remove(it)
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y: yield x; x = next(a, None)
        else: yield y; y = next(b, None)
print(list(take(5, naturals(3))), list(chunk(range(7), 3)), list(window("abcd", 2)), list(dedupe("abracadabra")), list(dedupe(["A", "a", "b"], str.lower)), "".join(interleave("abc", "12", "z")), list(merge([1, 4, 6], [2, 3, 9])))
