# a calculator that reads its standard input
import sys
import operator
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow}
memory = {"ans": 0}
history = []

def value(tok):
    if tok in memory:
        return memory[tok]
    try:
        return int(tok)
    except ValueError:
        return float(tok)

def evaluate(line):
    name = None
    parts = line.split()
    if len(parts) > 2 and parts[1] == "=":
        name, parts = parts[0], parts[2:]
    if len(parts) == 1:
        result = value(parts[0])
    elif len(parts) == 3:
        left, op, right = parts
        result = OPS[op](value(left), value(right))
    else:
        raise SyntaxError(f"cannot read {line!r}")
    memory["ans"] = result
    if name:
        memory[name] = result
    return result

for line in map(str.strip, sys.stdin):
    try:
        r = evaluate(line)
    except ZeroDivisionError as e:
        print(f"{line} -> cannot divide: {e}")
    except KeyError as e:
        print(f"{line} -> no operator {e}")
    except (ValueError, OverflowError) as e:
        print(f"{line} -> {type(e).__name__}: {e}")
    except SyntaxError as e:
        print(f"{line} -> {e.msg}")
    else:
        history.append(r)
        print(f"{line} = {r}")
print(len(history), "results;", memory)
