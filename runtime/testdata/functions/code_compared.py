"""Code objects are compared by what they do; enumerations are made by their metaclass with its own dict."""

import enum


def f():
    return 1


def g():
    return 1


print(f.__code__ == g.__code__, f.__code__ == f.__code__.replace(), hash(f.__code__) == hash(f.__code__.replace()))
text = "x = 1\ndef f(a):\n    return a + 1\n"
a, b, c = compile(text, "one", "exec"), compile(text, "two", "exec"), compile(text.replace("+", "-"), "one", "exec")
print(a == b, a != b, hash(a) == hash(b), a == c, len({a, b, c}))
spaces = {}, {}, {}
for code, space in zip((a, b, c), spaces):
    exec(code, space)
one, two, three = [space["f"].__code__ for space in spaces]
print(one == two, hash(one) == hash(two), one == three, one != three, one == f.__code__, len({one, two, three}))
functions = [(lambda: 0) for _ in range(2)]
print(functions[0].__code__ == functions[1].__code__, functions[0] == functions[1])
print(one == 1, one != "x", one.__eq__(1))
print({line for _, _, line in one.co_lines()})
print(all(len(p) == 4 for p in one.co_positions()))


class Color(enum.Enum):
    RED = 1


class Empty(enum.Enum):
    pass


for make in (lambda: type("Z", (Color,), {}), lambda: type("Z", (Empty,), {}), lambda: enum.EnumType("Z", (enum.Enum,), {})):
    try:
        print(make())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
