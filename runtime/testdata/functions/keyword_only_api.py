# an API with keyword-only options and sentinels
_unset = object()
def connect(host, /, port=80, *, timeout=None, retries=3, tls=_unset, **options):
    tls = port == 443 if tls is _unset else tls
    if unknown := options.keys() - {"user", "db"}:
        raise TypeError(f"unknown options: {', '.join(sorted(unknown))}")
    return f"{'s' if tls else ''}{host}:{port} t={timeout} r={retries} {options}"
print(connect("h"), connect("h", 443), connect("h", tls=True, user="x"), connect("h", port=1, retries=0, timeout=2.5), connect(*["h"], **{"port": 9, "db": "d"}), sep="\n")
def clip(text, /, *, width=10, end="…"): return text if len(text) <= width else text[: width - len(end)] + end
def table(*rows, sep=" ", header=None, align="<"): return "\n".join(sep.join(f"{c!s:{align}5}" for c in r) for r in ([header] if header else []) + list(rows))
print(clip("short"), clip("a much longer text"), clip("abcdef", width=4, end="."), table((1, 2), ("a", "b"), header=("x", "y"), align=">"), sep="\n")
def sort_by(items, /, *keys, reverse=False): return sorted(items, key=lambda d: [d[k] for k in keys], reverse=reverse)
print(sort_by([{"a": 2, "b": 1}, {"a": 1, "b": 5}, {"a": 1, "b": 2}], "a", "b"), sort_by([{"a": 1}, {"a": 3}], "a", reverse=True))
def swap(a, b, /): return b, a
def name_only(*, a, b=2, **kw): return a, b, kw
def pos_only(a, b=1, /, *rest): return a, b, rest
def both(a, /, a2=None, **kw): return a, a2, kw
print(swap(1, 2), name_only(a=1), name_only(b=1, a=0, c=9), pos_only(1), pos_only(1, 2, 3), both(1, a=2), both(1, 2, a=3, b=4))
for f in (lambda: connect(), lambda: connect(host="h"), lambda: connect("h", 1, 2), lambda: connect("h", colour=1, zone=2), lambda: connect("h", port=1, **{"port": 2}), lambda: clip("a", 5), lambda: clip(text="a"), lambda: swap(a=1, b=2), lambda: swap(1), lambda: swap(1, b=2), lambda: name_only(), lambda: name_only(1), lambda: name_only(1, a=2), lambda: pos_only(), lambda: pos_only(b=1), lambda: pos_only(1, b=2), lambda: both(), lambda: both(1, 2, a2=3), lambda: sort_by(), lambda: sort_by([{}], "k")):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
print(connect.__kwdefaults__.keys(), connect.__defaults__, swap.__code__.co_posonlyargcount, name_only.__code__.co_kwonlyargcount, pos_only.__code__.co_varnames)
