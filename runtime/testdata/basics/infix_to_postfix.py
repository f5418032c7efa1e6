# shunting yard and a stack machine
PREC = {"+": (1, "L"), "-": (1, "L"), "*": (2, "L"), "/": (2, "L"), "%": (2, "L"), "^": (3, "R")}
def tokens(s):
    num = ""
    for ch in s + " ":
        if ch.isdigit() or ch == ".":
            num += ch
            continue
        if num:
            yield num
            num = ""
        if ch.strip():
            yield ch
def to_postfix(s):
    out, ops = [], []
    for t in tokens(s):
        if t[0].isdigit() or t[0] == ".":
            out.append(t)
        elif t == "(":
            ops.append(t)
        elif t == ")":
            while ops and ops[-1] != "(":
                out.append(ops.pop())
            if not ops:
                raise SyntaxError("unbalanced )")
            ops.pop()
        elif t in PREC:
            p, assoc = PREC[t]
            while ops and ops[-1] in PREC and (PREC[ops[-1]][0] > p or PREC[ops[-1]][0] == p and assoc == "L"):
                out.append(ops.pop())
            ops.append(t)
        else:
            raise SyntaxError(f"unknown token {t!r}")
    while ops:
        if (op := ops.pop()) == "(":
            raise SyntaxError("unbalanced (")
        out.append(op)
    return out
def run(post):
    stack = []
    for t in post:
        if t in PREC:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "%": lambda: a % b, "^": lambda: a ** b}[t]())
        else:
            stack.append(float(t) if "." in t else int(t))
    (result,) = stack
    return result
for e in ("1 + 2 * 3", "(1+2)*3", "2 ^ 3 ^ 2", "10 - 4 - 3", "100 / 8 % 5", "3.5 * (2 - 4)", "((7))", "1 + (2", "1 + 2)", "4 $ 4", "1 +", "5 5", "1 / 0", "", "1.2.3 + 1"):
    try:
        post = to_postfix(e)
        print(f"{e:<15} {' '.join(post):<18} {run(post)}")
    except (SyntaxError, ArithmeticError, IndexError, ValueError) as err:
        print(f"{e:<15} {type(err).__name__}: {err}")
