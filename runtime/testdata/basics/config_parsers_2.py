# parsing ini, csv and query strings by hand, continued
def convert(v):
    for f in (int, float):
        try:
            return f(v)
        except ValueError:
            pass
    return {"yes": True, "no": False, "none": None}.get(v.lower(), v)
def query(q):
    out = {}
    for part in q.lstrip("?").split("&"):
        if part:
            k, _, v = part.partition("=")
            out.setdefault(k, []).append(v.replace("+", " "))
    return {k: v if len(v) > 1 else v[0] for k, v in out.items()}
print(query("?a=1&b=two+words&a=3&flag&&x=="), query(""))
def url(u):
    scheme, _, rest = u.partition("://")
    host, slash, path = rest.partition("/")
    path, _, q = path.partition("?")
    name, _, port = host.partition(":")
    return dict(scheme=scheme, host=name, port=int(port) if port else None, path=slash + path, query=query(q))
print(url("http://site.org:81/a/b?x=1"), url("ftp://h"))
def cli(argv):
    opts, args = {}, []
    it = iter(argv)
    for a in it:
        if a == "--":
            args.extend(it)
        elif a.startswith("--"):
            k, eq, v = a[2:].partition("=")
            opts[k] = convert(v) if eq else True
        elif a.startswith("-") and len(a) > 1:
            opts.update(dict.fromkeys(a[1:], True))
        else:
            args.append(a)
    return opts, args
print(cli(["-xv", "file", "--n=5", "--name=a=b", "--flag", "-", "--", "--raw"]))
try:
    url("http://h:port/")
except ValueError as e:
    print(e)
