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
class Machine:
    def __init__(self):
        self.state = "draft"
        self.history = []
    def __getattr__(self, name):
        if name.startswith("to_"):
            target = name[3:]
            def go():
                allowed = {"draft": ["review"], "review": ["draft", "published"], "published": []}
                if target not in allowed[self.state]:
                    raise ValueError(f"cannot go from {self.state} to {target}")
                self.history.append((self.state, target))
                self.state = target
                return self
            return go
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
m = Machine()
print(m.to_review().to_published().state, m.history)
for f in (lambda: m.to_draft(), lambda: m.explode()):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
def turing(tape, rules, state="A", pos=0, limit=100):
    tape = dict(enumerate(tape))
    for step in range(limit):
        if state == "HALT":
            break
        write, move, state = rules[state, tape.get(pos, 0)]
        tape[pos] = write
        pos += move
    return step, "".join(str(tape[k]) for k in sorted(tape))
busy = {("A", 0): (1, 1, "B"), ("A", 1): (1, -1, "B"), ("B", 0): (1, -1, "A"), ("B", 1): (1, 1, "HALT")}
print(turing([], busy))
def brain(src, inp=""):
    cells, ptr, pc, out, inp = [0] * 30, 0, 0, "", iter(inp)
    jump, stack = {}, []
    for i, c in enumerate(src):
        if c == "[": stack.append(i)
        elif c == "]": j = stack.pop(); jump[i], jump[j] = j, i
    while pc < len(src):
        c = src[pc]
        if c == ">": ptr += 1
        elif c == "<": ptr -= 1
        elif c == "+": cells[ptr] = (cells[ptr] + 1) % 256
        elif c == "-": cells[ptr] = (cells[ptr] - 1) % 256
        elif c == ".": out += chr(cells[ptr])
        elif c == ",": cells[ptr] = ord(next(inp, "\0"))
        elif c == "[" and not cells[ptr] or c == "]" and cells[ptr]: pc = jump[pc]
        pc += 1
    return out
print(brain("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++."), brain(",[.,]", "echo"))
