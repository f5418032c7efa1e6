# a little language: tokens, a parser, an evaluator
import re
def tokens(src): return re.findall(r"[()]|[^\s()]+", src)
def parse(toks):
    if not toks: raise SyntaxError("unexpected end")
    t = toks.pop(0)
    if t == "(":
        out = []
        while toks and toks[0] != ")": out.append(parse(toks))
        if not toks: raise SyntaxError("missing )")
        toks.pop(0)
        return out
    if t == ")": raise SyntaxError("unexpected )")
    for kind in (int, float):
        try: return kind(t)
        except ValueError: pass
    return t
class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer
    def find(self, n):
        if n in self: return self
        if self.outer is None: raise NameError(f"unbound: {n}")
        return self.outer.find(n)
import operator as op, functools, math
GLOBAL = Env()
GLOBAL.update({"+": lambda *a: sum(a), "*": lambda *a: math.prod(a), "-": lambda a, *b: a - sum(b) if b else -a, "/": op.truediv, "<": op.lt, ">": op.gt, "=": op.eq, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "null?": lambda l: l == [], "map": lambda f, l: [f(x) for x in l], "print": lambda *a: print(*a)})
def ev(x, env=GLOBAL):
    while True:
        if isinstance(x, str): return env.find(x)[x]
        if not isinstance(x, list): return x
        match x:
            case ["quote", v]: return v
            case ["if", test, a, b]: x = a if ev(test, env) else b
            case ["define", str(name), v]: env[name] = ev(v, env); return None
            case ["define", [name, *params], body]: env[name] = make(params, body, env); return None
            case ["set!", name, v]: env.find(name)[name] = ev(v, env); return None
            case ["lambda", params, body]: return make(params, body, env)
            case ["let", binds, body]: env, x = Env([b[0] for b in binds], [ev(b[1], env) for b in binds], env), body
            case ["begin", *first, last]:
                for e in first: ev(e, env)
                x = last
            case [f, *args]:
                f = ev(f, env)
                args = [ev(a, env) for a in args]
                if not callable(f): raise TypeError(f"not a function: {f}")
                return f(*args)
            case []: raise SyntaxError("empty call")
def make(params, body, env):
    def call(*args):
        if len(args) != len(params): raise TypeError(f"expected {len(params)} arguments, got {len(args)}")
        return ev(body, Env(params, args, env))
    return call
for line in ["(+ 1 2 (* 3 4))", "(define x 10)", "(- x)", "(define (sq n) (* n n))", "(map sq (list 1 2 3))", "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 20)", "(let ((a 1) (b 2)) (+ a b x))", "((lambda (f) (f 5)) sq)", "(begin (set! x 3) (print x (quote (a b))) x)", "(define (counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))", "(define c (counter))", "(list (c) (c) (c))", "(null? (cdr (list 1)))", "(/ 7 2)", "(/ 1 0)", "(car (list))", "(undefined 1)", "(sq 1 2)", "(5 5)", "(+ 1", ")", "()", "(+ 1 (quote a))", "(if (> x 2) 1.5 (undefined))", ""]:
    try:
        print(f"{line:<40} => {ev(parse(tokens(line)))}")
    except Exception as e:
        print(f"{line:<40} !! {type(e).__name__}: {e}")
