# layout: semicolons, continuation, comments, docstrings, ellipsis
"""module docstring? no, a comment came first but it still counts"""
x = 1; y = 2; print(x + y)
total = 1 + \
    2 + \
    3
print(total)
items = [
    1,  # one
    2,

    3,
]
print(items, (1,
              2), {
    "a": 1,
    # comment inside
    "b": 2})
def f(a,
      b=2,
      *args,
      **kw,
      ):
    """One line doc."""
    # a comment first
    ...
    pass; return a, b, args, kw
print(f(1,), f(
    1,
    2,
    3,
    k=4,
))
if x == 1: print("inline"); print("suite")
else: print("no")
for i in range(2): print(i, end=" "); print("|", end=" ")
print()
class Empty: ...
class OneLine: x = 1; y = 2
def noop(): ...
def one(): return 1
print(Empty.__name__, OneLine.x + OneLine.y, noop(), one(), f.__doc__, __doc__)
if True:
	print("tab indented")
if True:
        print("eight spaces")
        if x:
         print("one more")
while True: break
with open("/dev/null") as fh, open("/dev/null"): pass
try: 1 / 0
except ZeroDivisionError: print("caught")
finally: print("done")
s = ("implicit " "concatenation "
     'of ' """strings""")
print(s)
assert x, "fine"; del x
print(not "x" in globals(), "y" in globals())
λ = lambda: "greek"
print(λ(), _ := "underscore", __name__)
a = b = c = 0
a, b = b, a = 1, 2
print(a, b, c)
(p) = 5; [q] = [6]; (r, s), t = (7, 8), 9
print(p, q, r, s, t)
1 + 1
"an expression statement"
None
lambda: 0
[i for i in range(3)]
print(...,  Ellipsis is ..., type(...).__name__, f(...)[0])
if 1:
    pass
    # trailing comment

# end
