# eval, exec, compile and their namespaces
print(eval("1 + 2 * 3"), eval("x + 1", {"x": 41}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 'padded' "), eval("[i for i in range(3)]"))
ns = {}
exec("a = 1\ndef f(n):\n    return n + a\nb = f(10)", ns)
print(ns["a"], ns["b"], ns["f"](5), sorted(k for k in ns if not k.startswith("__")), "__builtins__" in ns)
loc = {}
exec("c = len('abc')\nfor i in range(2): pass", {}, loc)
print(loc, exec("pass"), eval("exec('z = 5')"), z)
code = compile("x * 2", "<test>", "eval")
print(eval(code, {"x": 21}), type(code).__name__, code.co_filename, code.co_names)
block = compile("total = sum(range(n))\nprint('total', total)", "<block>", "exec")
exec(block, {"n": 5})
single = compile("1 + 1", "<s>", "single")
exec(single)
exec("'not echoed'")
exec(compile("None", "<s>", "single"))
exec(compile("'shown'; 5", "<s>", "single"))
def inside():
    v = 10
    exec("v = 99")
    got = eval("v + 1")
    d = {}
    exec("w = v", {"v": v}, d)
    return v, got, d
print(inside())
print(eval("lambda q: q + 1")(1), eval("(y := 5)") + y, eval("print('side effect')"), eval("{'a': [1, 2]}['a'][1]"), eval(b"1 + 1"), eval("__name__"))
g = {"__builtins__": {}}
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: eval("len('x')", g))
attempt(lambda: eval("undefined"))
attempt(lambda: eval("1 +"))
attempt(lambda: eval("x = 1"))
attempt(lambda: eval("pass"))
attempt(lambda: eval(""))
attempt(lambda: eval("1\n2"))
attempt(lambda: exec("if"))
attempt(lambda: exec("  x = 1"))
attempt(lambda: exec("def f():\nreturn 1"))
attempt(lambda: exec("1/0"))
attempt(lambda: eval(5))
attempt(lambda: exec(None))
attempt(lambda: eval("1", 5))
attempt(lambda: eval("1", {}, 5))
attempt(lambda: compile("1", "f", "bad"))
attempt(lambda: compile("a b", "f.py", "exec"))
attempt(lambda: compile("x = ", "f.py", "exec"))
attempt(lambda: compile("1 1", "f.py", "eval"))
attempt(lambda: compile("a\0b", "f.py", "exec"))
attempt(lambda: compile(5, "f.py", "exec"))
attempt(lambda: eval("break"))
attempt(lambda: exec("break"))
attempt(lambda: exec("return 1"))
attempt(lambda: exec("yield 1"))
attempt(lambda: exec("continue"))
attempt(lambda: exec("await x"))
class Spy(dict):
    def __missing__(self, k):
        return f"<{k}>"
    def __setitem__(self, k, v):
        print("store", k, v)
        super().__setitem__(k, v)
s = Spy()
exec("q = anything", {}, s)
print(s, eval("unknown + other", {}, Spy()))
glob = {"counter": 0}
for _ in range(3):
    exec("counter += 1", glob)
print(glob["counter"], globals() is eval("globals()"), eval("locals() is globals()"))
class K: exec("attr = 7; name = __qualname__")
print(K.attr, K.name)
