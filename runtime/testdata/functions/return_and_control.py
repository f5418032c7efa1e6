# what functions return, in every kind of flow
def implicit(): pass
def bare(): return
def multi(): return 1, 2
def early(n):
    if n < 0:
        return "neg"
    for i in range(10):
        if i == n:
            return f"found {i}"
    else:
        return "not found"
print(implicit(), bare(), multi(), early(-1), early(3), early(50))
def fin():
    try:
        return "try"
    finally:
        print("finally runs")
def override():
    for _ in range(1):
        try:
            return "try"
        finally:
            print("before")
            break
    return "after loop"
def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "swallowed"
def order(log):
    try:
        log.append("try")
        return log.append("return expr") or log
    finally:
        log.append("finally")
def value_fixed():
    x = 1
    try:
        return x
    finally:
        x = 2
def list_mutated():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
print(fin(), override(), swallow(), order([]), value_fixed(), list_mutated())
def nested():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        except Exception:
            out.append("never")
        else:
            out.append(f"else{i}")
        finally:
            out.append(f"fin{i}")
    else:
        out.append("loop else")
    return out
print(nested())
