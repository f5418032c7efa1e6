# state machines: functions, generators, dictionaries
TRANSITIONS = {("idle", "coin"): "ready", ("ready", "push"): "idle", ("ready", "coin"): "ready", ("idle", "push"): "idle"}
state, trail = "idle", []
for event in ["push", "coin", "coin", "push", "kick", "coin"]:
    try:
        state = TRANSITIONS[state, event]
        trail.append(state)
    except KeyError as e:
        trail.append(f"no {e.args[0][1]}")
print(trail)
def start(c): return (number, c) if c.isdigit() else (start, "") if c == " " else (error, "")
def number(c): return (number, c) if c.isdigit() else (fraction, c) if c == "." else (done, "")
def fraction(c): return (fraction, c) if c.isdigit() else (done, "")
def done(c): return (done, "")
def error(c): return (error, "")
def scan(text):
    st, out = start, ""
    for c in text:
        st, piece = st(c)
        out += piece
    return st.__name__, out
print([scan(t) for t in (" 42 ", "3.14x", "abc", "", "7.")])
def traffic():
    while True:
        for color, secs in (("green", 3), ("yellow", 1), ("red", 2)):
            for left in range(secs, 0, -1):
                cmd = yield f"{color}{left}"
                if cmd == "reset":
                    break
            else:
                continue
            break
t = traffic()
print([next(t) for _ in range(5)], t.send("reset"), [next(t) for _ in range(2)])
def csv_parser():
    row, field, quoted = [], "", False
    out = None
    while True:
        c = yield out
        out = None
        if quoted:
            if c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            row.append(field)
            field = ""
        elif c == "\n":
            row.append(field)
            out, row, field = row, [], ""
        else:
            field += c
p = csv_parser()
next(p)
rows = [r for ch in 'a,"b,c",d\n1,,"x"\n' if (r := p.send(ch))]
print(rows)
