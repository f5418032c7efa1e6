# a tokenizer and a recursive descent calculator
class ParseError(Exception):
    pass


def tokenize(src):
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                j += 1
            yield ("num", float(src[i:j]) if "." in src[i:j] else int(src[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(src) and src[j].isalnum():
                j += 1
            yield ("name", src[i:j])
            i = j
        elif c in "+-*/()^=":
            yield ("op", c)
            i += 1
        else:
            raise ParseError(f"unexpected {c!r} at {i}")


class Calc:
    def __init__(self):
        self.vars = {"pi": 3.14}

    def run(self, src):
        self.toks = [*tokenize(src), ("end", None)]
        if len(self.toks) > 2 and self.toks[1] == ("op", "=") and self.toks[0][0] == "name":
            name = self.toks[0][1]
            del self.toks[:2]
            self.vars[name] = value = self.expr(0)
        else:
            value = self.expr(0)
        if self.toks[0][0] != "end":
            raise ParseError(f"trailing {self.toks[0][1]!r}")
        return value

    BIND = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}

    def expr(self, level):
        left = self.atom()
        while (t := self.toks[0])[0] == "op" and self.BIND.get(t[1], -1) > level:
            op = self.toks.pop(0)[1]
            right = self.expr(self.BIND[op] - (op == "^"))
            left = {"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "/": left.__truediv__, "^": left.__pow__}[op](right)
            if left is NotImplemented:
                raise ParseError("mixed types")
        return left

    def atom(self):
        kind, v = self.toks.pop(0)
        if kind == "num":
            return v
        if kind == "name":
            return self.vars[v]
        if (kind, v) == ("op", "-"):
            return -self.expr(3)
        if (kind, v) == ("op", "("):
            inner = self.expr(0)
            if self.toks.pop(0) != ("op", ")"):
                raise ParseError("missing )")
            return inner
        raise ParseError(f"unexpected {v!r}")


calc = Calc()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "x = 5", "x * x - 1", "1 - 2 - 3", "2.5 * 2", "1 +", "1 / 0", "(1", "y", "3 $ 4", "1 2", "1.2.3", "((2))", ""]:
    try:
        print(f"{line:<12} = {calc.run(line)}")
    except (ParseError, ArithmeticError, LookupError, ValueError) as e:
        print(f"{line:<12} ! {type(e).__name__}: {e}")
