# parsing ini, csv and query strings by hand
INI = """
; settings
[server]
host = example.org
port = 8080
debug = yes

[paths]
root = /srv
log = %(root)s/log
bad line here
=no key
"""
def parse_ini(text):
    out, section, problems = {}, None, []
    for n, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line[0] in ";#":
            continue
        if line.startswith("[") and line.endswith("]"):
            section = out.setdefault(line[1:-1], {})
        elif "=" in line and (key := line.split("=", 1)[0].strip()):
            section[key] = convert(line.split("=", 1)[1].strip())
        else:
            problems.append((n, line))
    return out, problems
def convert(v):
    for f in (int, float):
        try:
            return f(v)
        except ValueError:
            pass
    return {"yes": True, "no": False, "none": None}.get(v.lower(), v)
cfg, problems = parse_ini(INI)
print(cfg, problems, cfg["paths"]["log"] % cfg["paths"])
def csv_line(line):
    field, out, quoted, i = "", [], False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            out.append(field)
            field = ""
        else:
            field += c
        i += 1
    return out + [field]
for line in ("a,b,c", '"x, y",2,"say ""hi"""', ",,", "", '"open'):
    print(csv_line(line))
