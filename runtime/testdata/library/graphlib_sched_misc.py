# graphlib, sched with a fake clock, difflib, bisect keys, timeit-free helpers
from graphlib import TopologicalSorter, CycleError
g = {"d": {"b", "c"}, "b": {"a"}, "c": {"a"}, "e": set()}
order = list(TopologicalSorter({k: sorted(v) for k, v in sorted(g.items())}).static_order())
print(order, order.index("a") < order.index("b") < order.index("d"))
ts = TopologicalSorter(); ts.add("run", "build", "config"); ts.add("build", "fetch"); ts.prepare()
while ts.is_active():
    ready = sorted(ts.get_ready()); print(ready, end=" "); ts.done(*ready)
print()
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
attempt(lambda: list(TopologicalSorter({1: [2], 2: [1]}).static_order()))
attempt(lambda: TopologicalSorter().get_ready())
attempt(lambda: (lambda t: (t.prepare(), t.add(1)))(TopologicalSorter()))
attempt(lambda: (lambda t: (t.prepare(), t.done("x")))(TopologicalSorter({"a": []})))
import sched
now, log = [0], []
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
s.enter(5, 1, log.append, ("late",)); s.enter(1, 2, log.append, ("b",)); s.enter(1, 1, log.append, ("a",)); ev = s.enter(3, 1, log.append, ("never",)); s.enterabs(4, 1, lambda **k: log.append(k), kwargs={"k": 1})
print(len(s.queue), s.empty(), s.cancel(ev), s.run(), log, now, s.empty())
import difflib
a, b = "one two three four".split(), "zero one three four five".split()
sm = difflib.SequenceMatcher(None, a, b)
print(round(sm.ratio(), 4), sm.get_opcodes(), sm.find_longest_match().size, [tuple(m) for m in sm.get_matching_blocks()], difflib.get_close_matches("wrld", ["world", "word", "wild"], 2), list(difflib.ndiff(["abc\n", "x\n"], ["abd\n", "x\n"])))
print("\n".join(difflib.unified_diff(a, b, "old", "new", lineterm="", n=1)))
print("\n".join(difflib.context_diff(["a", "b"], ["a", "c"], lineterm="")))
import numbers, keyword, string, operator, stat, errno, signal, platform, getpass, locale, linecache, tokenize, io, ast
print(keyword.iskeyword("for"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist, errno.ENOENT, signal.SIGINT.name, int(signal.SIGTERM), stat.S_ISDIR(0o040755), stat.filemode(0o100644))
print([t.string for t in tokenize.generate_tokens(io.StringIO("x = 1 + f(y)\n").readline)], [tokenize.tok_name[t.type] for t in tokenize.generate_tokens(io.StringIO("a=1").readline)])
print(ast.literal_eval("{'a': [1, (2, None)], 'b': {3}, 'c': -1.5 + 2j}"), ast.dump(ast.parse("x = 1")), ast.unparse(ast.parse("a=b+c*2\nif x:y()")), [type(n).__name__ for n in ast.walk(ast.parse("f(x)"))])
for src in ("f()", "x", "1+'a'", "[", "lambda: 0", "{1: open}", "__import__('os')", "1 + 2"):
    try: print(ast.literal_eval(src))
    except Exception as e: print(src, type(e).__name__)
