# objects made of closures and dictionaries of functions
def make_account(balance=0):
    history = []
    def deposit(n):
        nonlocal balance
        if n <= 0: raise ValueError(f"bad amount {n}")
        balance += n
        history.append(n)
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance: raise ValueError(f"only {balance} left")
        balance -= n
        history.append(-n)
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance, "history": lambda: tuple(history)}
a, b = make_account(), make_account(100)
a["deposit"](50); b["withdraw"](30)
print(a["balance"](), b["balance"](), a["history"](), b["history"]())
for f in (lambda: a["withdraw"](999), lambda: a["deposit"](-1), lambda: a["close"]()):
    try: f()
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
def make_stack():
    items = []
    def push(x): items.append(x); return push
    push.pop = items.pop
    push.peek = lambda: items[-1] if items else None
    push.size = lambda: len(items)
    return push
s = make_stack()
s(1)(2)(3)
print(s.pop(), s.peek(), s.size(), s.__closure__[0].cell_contents if s.__code__.co_freevars[0] == "items" else s.__closure__[1].cell_contents)
def cons(h, t): return lambda f: f(h, t)
car, cdr = lambda p: p(lambda h, t: h), lambda p: p(lambda h, t: t)
def to_list(p): return [] if p is None else [car(p)] + to_list(cdr(p))
def from_list(xs): return None if not xs else cons(xs[0], from_list(xs[1:]))
def cmap(f, p): return None if p is None else cons(f(car(p)), cmap(f, cdr(p)))
print(to_list(cmap(lambda x: x * x, from_list([1, 2, 3]))), car(cdr(from_list("abc"))))
def counter(start=0, step=1):
    def gen():
        nonlocal start
        while True:
            reset = yield start
            start = reset if reset is not None else start + step
    g = gen(); next(g)
    return lambda *r: g.send(*(r or (None,)))
c = counter(10, 5)
print(c(), c(), c(100), c())
def observable(value):
    watchers = []
    def get(): return value
    def set_(v):
        nonlocal value
        old, value = value, v
        for w in watchers: w(old, v)
    return get, set_, watchers.append
get, put, watch = observable(1)
log = []
watch(lambda o, n: log.append((o, n))); watch(lambda o, n: log.append(n - o))
put(5); put(2)
print(get(), log)
def once(f):
    done = result = None
    def inner(*a):
        nonlocal done, result
        if not done: result, done = f(*a), True
        return result
    return inner
init = once(lambda x: log.append("ran") or x)
print(init(1), init(2), log.count("ran"))
def lazy(f):
    cell = []
    return lambda: cell[0] if cell else cell.append(f()) or cell[0]
v = lazy(lambda: log.append("computed") or 42)
print(v() + v(), log.count("computed"))
adders = [lambda x, n=n: x + n for n in range(3)]; late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late], (lambda n: [lambda x: x * n, lambda x: x - n])(3)[1](10))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20), Y(lambda self: lambda a, b: a if not b else self(b, a % b))(48, 18))
