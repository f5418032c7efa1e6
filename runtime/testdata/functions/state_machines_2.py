# state machines: functions, generators, dictionaries, continued
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
