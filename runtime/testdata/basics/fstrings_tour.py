# f-strings as a tutorial shows them
name, age, pi = "Ada", 36, 3.14159265
print(f"Hello, {name}! You are {age}.")
print(f"{name!r} {name!s} {'é'!a} {age!r:>5}")
print(f"{pi:.2f} {pi:10.3f}| {pi:<10.1f}| {pi:+} {pi:e} {pi:%}")
print(f"{age:05d} {age:x} {age:#x} {age:b} {age:#o} {age:,} {1234567:,} {1234567:_}")
print(f"{name:>10}|{name:<10}|{name:^10}|{name:*^9}|{name:.2}|{name:10.1}|")
print(f"{age + 4 = }, {name.upper()=}, {pi=:.2f}, {age = !s}")
print(f"{{literal}} {{{age}}} {{{{")
width, prec = 12, 4
print(f"{pi:{width}.{prec}}|{name:{'>'}{width}}|")
print(f"{'nested ' + f'{age}'} {f"{name}"}")
print(f"{[x * 2 for x in range(3)]} { {'a': 1}['a'] } {(lambda x: x + 1)(2)}")
print(f"{age if age > 18 else 'minor'} {age > 18 and 'adult'}")
print(f"{'a' 'b'}" "c" f"{1}")
print(f"""multi
{age}
line""")
print(f"{None} {True} {()} {[]} {'' !r}")
print(rf"\n {age}\t", fr"{name}\d")
print(f"{'\n'.join(['x', 'y'])}")
print(f"{name[0]}{name[-1]} {dict(a=1)['a']}")
print(f"{1_000_000:,.2f} {0.000123:g} {1e20:g} {123456789:.3g} {255:08b}")
print(f"{'yes' if not False else 'no':>6}")
print(f"{age!r:^{width}}|")


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{spec}|{self.n}>"

    def __repr__(self):
        return f"Money({self.n})"


m = Money(5)
print(f"{m} {m:abc} {m!r} {m=} {m!s:>10} {m:{age}}")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: f"{name:d}")
attempt(lambda: f"{age:s}")
attempt(lambda: f"{age:.2d}")
attempt(lambda: f"{undefined_name}")
attempt(lambda: f"{pi:d}")
attempt(lambda: f"{[]:5}")
attempt(lambda: f"{None:>5}")
attempt(lambda: f"{age:zz}")
