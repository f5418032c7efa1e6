# is against ==
a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b, a is c, a is not b, id(a) == id(c))
c.append(3)
print(a, b, a == c)
c = c + [4]
print(a, c, a is c)
def modify(l):
    l.append("inside")
    l = ["rebound"]
    l.append("lost")
    return l
print(modify(a), a)
def modify_int(n):
    n += 1
    return n
n = 5
print(modify_int(n), n)
x = y = 10
y += 1
print(x, y)
t = (1, [2])
u = t
t[1].append(3)
print(u, t is u, t == (1, [2, 3]))
s = "hi"
r = s
s += "!"
print(r, s, r is s)
d = {"k": [1]}
e = d.copy()
f = dict(d)
e["k"].append(2)
e["new"] = 1
print(d, e, f, d["k"] is e["k"])
print(None is None, True is True, () == (), [] is [], {} is {}, type(1) is int, type(True) is int, isinstance(True, int))
def default(items=[]):
    items.append(len(items))
    return items
print(default(), default(), default([9]), default())
def fixed(items=None):
    items = [] if items is None else items
    items.append(len(items))
    return items
print(fixed(), fixed())
m = [[0] * 2] * 2
m[0][0] = 1
k = [[0] * 2 for _ in range(2)]
k[0][0] = 1
print(m, k, m[0] is m[1], k[0] is k[1])
import copy
deep = copy.deepcopy(d)
deep["k"].append(99)
print(d["k"], deep["k"], copy.copy(a) == a, a[:] is a, list(a) is a, tuple(t) is t)
g = a
del a
print(g)
p, q = [1], [1]
p, q = q, p
print(p is q, p == q)
class Same:
    def __eq__(self, o): return True
print(Same() == 5, Same() is None, Same() == None, [Same()] == [None])
