# the assignment expression
if (n := len("hello")) > 3:
    print("long", n)
data = iter([3, 1, 4, 1, 5, 0, 9])
while (v := next(data)):
    print(v, end=" ")
print("stopped at", v)
print([y for x in range(6) if (y := x * x) % 2 == 0], y)
print((a := 1, b := a + 1, a + b), a, b)
print(f"{(w := 7)} {w}")
print([total := total + v for v in [1, 2, 3]] if (total := 0) == 0 else None, total)


def f(x):
    return x


print(f(q := 3), q, f(x=(r := 4)), r)
s = {(k := "key"): (val := 1)}
print(s, k, val)
print(any((witness := num) % 7 == 0 for num in [5, 14, 3]), witness)


def in_function(items):
    evens = [last := i for i in items if i % 2 == 0]
    return evens, last


print(in_function([1, 2, 3, 4]))
if x := 0:
    print("no")
elif x := 2:
    print("x is", x)
print((z := lambda: 5)(), (lambda: (inner := 3) + inner)())
lines = iter("first\nsecond\n\nthird".split("\n"))
while line := next(lines, ""):
    print("line:", line)
print(x if (x := 10) > 5 else 0)
print([1, 2, 3][(i := 1)], i)


def bad(code):
    try:
        exec(code)
    except SyntaxError as e:
        print(code, "->", e.msg)


bad("x := 1")
bad("(x.y := 1)")
bad("(x[0] := 1)")
bad("f(a=b:=1)")
bad("[i := 0 for i in range(3)]")
bad("[x for x in (y := [1])]")
bad("class C:\n  a = [b := i for i in range(2)]")
bad("((a, b) := (1, 2))")
bad("(1 := 2)")
bad("lambda: x := 1")
