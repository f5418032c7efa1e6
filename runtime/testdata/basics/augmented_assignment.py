# every augmented operator on every kind of target
x = 10
x += 5; print(x, end=" ")
x -= 3; print(x, end=" ")
x *= 2; print(x, end=" ")
x //= 5; print(x, end=" ")
x **= 3; print(x, end=" ")
x %= 50; print(x, end=" ")
x <<= 2; print(x, end=" ")
x >>= 1; print(x, end=" ")
x |= 5; print(x, end=" ")
x &= 12; print(x, end=" ")
x ^= 3; print(x, end=" ")
x /= 4; print(x)
l = [1]
alias = l
l += (2, 3)
l += "ab"
l *= 2
print(l, alias is l)
l[0] += 10
l[1:3] += ["in slice"]
print(l)
d = {"n": 1, "l": []}
d["n"] += 1
d["l"] += [5]
d |= {"z": 1}
print(d)
s = {1, 2}
s2 = s
s |= {3}; s &= {2, 3, 4}; s -= {2}; s ^= {9}
print(sorted(s), s2 is s)
t = (1,)
t0 = t
t += (2,)
print(t, t0)
st = "a"
st += "b"; st *= 3
print(st)
class P:
    v = 1
    items = []
p = P()
p.v += 1
p.items += [1]
print(p.v, P.v, vars(p), P.items)
def calls(i):
    print("index", i, end=" ")
    return i
a = [0, 0]
a[calls(1)] += 5
print(a)
matrix = [[1, 2], [3, 4]]
matrix[1][0] -= 10
print(matrix)
def attempt(code):
    env = {"t": ([1], 2), "n": None, "i": 5, "s": "x"}
    try:
        exec(code, env)
        print(code, "ok")
    except Exception as e:
        print(code, "->", type(e).__name__ + ":", e, env["t"])
for c in ("t[0] += [2]", "t[1] += 1", "n += 1", "i += 's'", "s += 1", "s -= 'x'", "undefined += 1", "s[0] += 'y'", "i.x += 1", "f() += 1", "(a, b) += 1", "1 += 1", "i **= -1", "i @= 2", "i <<= -1", "i //= 0", "[] += []", "None += 1", "i += 1, 2", "x = y += 1"):
    attempt(c)
