# resources released in every case
log = []
class Res:
    def __init__(self, name, fail=None): self.name, self.fail = name, fail
    def __enter__(self):
        if self.fail == "enter": raise RuntimeError(f"{self.name} enter")
        log.append(f"+{self.name}"); return self
    def __exit__(self, t, v, tb):
        log.append(f"-{self.name}" + (f"({t.__name__})" if t else ""))
        if self.fail == "exit": raise RuntimeError(f"{self.name} exit")
        return self.fail == "swallow"
def run(f):
    log.clear()
    try: r = f()
    except Exception as e: r = f"{type(e).__name__}: {e}" + (f" (context {e.__context__!r})" if e.__context__ else "")
    print(f.__name__, r, log)
def plain():
    with Res("a"), Res("b"): return "ok"
def body_fails():
    with Res("a"), Res("b"): raise KeyError("body")
def second_enter_fails():
    with Res("a"), Res("b", "enter"): return "never"
def inner_swallows():
    with Res("a"), Res("b", "swallow"): raise KeyError("x")
    return "continued"
def outer_swallows():
    with Res("a", "swallow"):
        with Res("b"): raise KeyError("x")
    return "continued"
def exit_fails():
    with Res("a"), Res("b", "exit"): return "lost"
def exit_fails_during_error():
    with Res("a"), Res("b", "exit"): raise KeyError("first")
def both_exit_fail():
    with Res("a", "exit"), Res("b", "exit"): pass
def loop_break():
    for i in range(3):
        with Res(i):
            if i == 1: break
    return "broke"
def gen_close():
    def g():
        with Res("g"):
            yield 1
            yield 2
    it = g(); next(it); it.close()
    return "closed"
def try_finally_order():
    try:
        try: log.append("work"); return log.append("ret") or "value"
        finally: log.append("inner")
    finally: log.append("outer")
def finally_overrides():
    for _ in (1,):
        try: raise ValueError("swallowed by break")
        finally: break
    return "after"
def nested_returns():
    try: return "first"
    finally:
        with Res("f"): log.append("in finally")
def stack():
    from contextlib import ExitStack
    with ExitStack() as s:
        for n in "xyz": s.enter_context(Res(n))
        s.callback(log.append, "cb")
        raise ValueError("v")
def stack_partial():
    from contextlib import ExitStack
    with ExitStack() as s:
        s.enter_context(Res("one")); s.enter_context(Res("two", "enter"))
def closing_():
    from contextlib import closing
    class C:
        def close(self): log.append("closed")
    with closing(C()): return "r"
def with_else():
    try:
        with Res("w"): v = 5
    except Exception: return "no"
    else: return v
    finally: log.append("done")
def suppress_some():
    from contextlib import suppress
    with suppress(KeyError), Res("s"): {}["k"]
    with suppress(): log.append("empty suppress")
    with suppress(LookupError): [][1]
    return "all suppressed"
def decorator():
    from contextlib import contextmanager
    @contextmanager
    def logged(n):
        log.append(f"<{n}>")
        try: yield
        except ValueError: log.append("seen"); raise
        finally: log.append(f"</{n}>")
    @logged("d")
    def f(): raise ValueError("in decorated")
    f()
for f in (plain, body_fails, second_enter_fails, inner_swallows, outer_swallows, exit_fails, exit_fails_during_error, both_exit_fail, loop_break, gen_close, try_finally_order, finally_overrides, nested_returns, stack, stack_partial, closing_, with_else, suppress_some, decorator): run(f)
