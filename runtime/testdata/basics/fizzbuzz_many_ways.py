# five ways to say fizz
def classic(n):
    for i in range(1, n + 1):
        if i % 15 == 0:
            yield "FizzBuzz"
        elif i % 5 == 0:
            yield "Buzz"
        elif i % 3 == 0:
            yield "Fizz"
        else:
            yield str(i)

def concat(n):
    return [("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0)) or str(i) for i in range(1, n + 1)]

def table(n, rules=((3, "Fizz"), (5, "Buzz"))):
    return ["".join(w for d, w in rules if not i % d) or f"{i}" for i in range(1, n + 1)]

def matching(n):
    for i in range(1, n + 1):
        match i % 3, i % 5:
            case 0, 0: yield "FizzBuzz"
            case 0, _: yield "Fizz"
            case _, 0: yield "Buzz"
            case _: yield str(i)

from itertools import cycle, islice
def cycles(n):
    return [f + b or str(i) for i, (f, b) in enumerate(islice(zip(cycle(["", "", "Fizz"]), cycle(["", "", "", "", "Buzz"])), n), 1)]

print(*classic(15), sep=",")
for f in (concat, table, matching, cycles):
    print(f.__name__, list(f(30)) == list(classic(30)))
print(table(14, ((2, "Even"), (7, "Seven"))))
n = 0
while (n := n + 1) < 6:
    print(n, "odd" if n & 1 else "even", end="; ")
print()
