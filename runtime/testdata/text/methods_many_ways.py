"""Methods of built-in types called in every way: by name, bound, unbound, of subclasses, of strangers."""
from collections import deque


def show(label, f, *args, **kw):
    try:
        print(label, repr(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, e)


TEXTS = ["", "a", "hello world", "Hello, World of 12 and more", " \t pad\x1f\n", "é\u2003ß Ünï\u00a0", "ÀB c", "x" * 40 + "Y",
         "aXaXa", "\ud800 a\ud800", "12345", "٣٤", "a,b,,c", "--a--", "\u2003\u2003", "a\x00b c", "1\u2003\x1c2"]

for s in TEXTS:
    print(ascii(s))
    print(" ", ascii([s.upper(), s.lower(), s.strip(), s.lstrip(), s.rstrip(), s.split()]))
    print(" ", s.isdigit(), s.isalpha(), s.isalnum(), s.isspace())
    for x in ["a", "", "o w", "ß", "\ud800", ",", "X"]:
        row = [s.startswith(x), s.endswith(x), s.find(x), s.rfind(x), s.count(x), s.strip(x), s.lstrip(x), s.rstrip(x), x.join(s), x.join([s]), x.join((s, s))]
        row += [s.replace(x, "Z"), s.replace(x, ""), s.replace(x, "long text"), s.replace(x, x), s.find(x, 1), s.startswith(x, 2)]
        print("   ", ascii(row))
        if x:
            print("   ", ascii([s.split(x), s.split(x, 1), s.partition(x), s.rpartition(x)]))

for args in [(), (None,), (None, 1), (None, 0), (None, -1), (" ", 2), ("",), (1,), ("a", "b"), ("a", 1, 2)]:
    show(f"split{args}", "a b  c".split, *args)
    show(f"strip{args}", "  a b  ".strip, *args)
for args in [("x",), (("a", "x"),), (("a", 1),), (1,), (b"x",), ()]:
    show(f"startswith{args}", "xyz".startswith, *args)
    show(f"endswith{args}", "xyz".endswith, *args)
    show(f"find{args}", "xyz".find, *args)
    show(f"index{args}", "abc".index, *args)
    show(f"count{args}", "xyz".count, *args)
    show(f"partition{args}", "xyz".partition, *args)
    show(f"join{args}", ",".join, *args)
for args in [("a", 1), (1, "a"), ("a", "b", "c"), ("a", "b", 1.5)]:
    show(f"replace{args}", "banana".replace, *args)

s = "banana"
try:
    s.index("z")
except ValueError as e:
    print("index:", e)
try:
    s.startswith(1)
except TypeError as e:
    print("startswith:", e)
try:
    s.upper(1)
except TypeError as e:
    print("upper:", e)


class Text(str):
    def strip(self, *a):
        return "own " + super().strip(*a)


t = Text("  Some Text ")
print(t.strip(), t.upper(), t.lower(), t.split(), t.find("T"), t.replace("e", "3"), t.startswith("  "), type(t.lstrip()), type(t[:]), t.isalpha())
print(" ".join([t, t]), type("".join([t])), t.join("ab"), "Some".join([t]), t.partition(Text("e")), type("abc".partition(Text("b"))[1]))
up = t.upper
print(up(), str.upper(t), str.strip(t), list(map(str.strip, [t, " x "])))


class Wrong:
    upper = str.upper
    append = list.append
    get = dict.get
    length = str.__len__
    items = {}.items
    find = "abc".find


w = Wrong()
for name in ["upper", "append", "get", "length"]:
    try:
        getattr(w, name)
    except TypeError as e:
        print(name, e)
for f in [lambda: w.upper(), lambda: w.append(1), lambda: w.get(1), lambda: w.get(1, 2)]:
    try:
        print(f())
    except TypeError as e:
        print(e)
print(w.items(), w.find("c"))


class Stack(list):
    def peek(self):
        return self[-1]

    def pop(self, *args):
        print("pop", args)
        return super().pop(*args)


class Both(dict):
    def get(self, key, default="none"):
        return super().get(key, default)


k = Stack()
k.append(1)
k.extend([2, 3])
print(k, k.pop(), k.pop(0), k.peek(), k.copy(), type(k.copy()), k.index(2))
k.append = lambda x: print("own append", x)
k.append(5)
b = Both(a=1)
b.update(c=2)
b.update({"d": 4})
print(b.get("a"), b.get("z"), b.setdefault("e", 5), b.pop("a"), b.pop("zz", 0), b, list(b.items()), b.copy(), type(b.copy()))
for label, f, args in [("list.pop", [].pop, ()), ("list.pop", [1].pop, (5,)), ("list.remove", [1].remove, (5,)), ("dict.pop", {}.pop, ("k",)),
                       ("set.remove", {1}.remove, (2,)), ("set.add", set().add, ([],)), ("discard", set().discard, ({},)), ("deque.pop", deque().pop, ()),
                       ("popleft", deque().popleft, ()), ("pop", deque().pop, (1,)), ("append", [].append, ()), ("insert", [].insert, ("x", 1))]:
    show(label, f, *args)

l, d, q, e = [], {}, deque(), set()
for f in [lambda: l.pop(), lambda: d.pop("key"), lambda: q.pop(), lambda: q.popleft(), lambda: e.remove("el"), lambda: l.insert(None, 1), lambda: l.extend(5)]:
    try:
        f()
    except Exception as x:
        print(type(x).__name__, x, x.__traceback__.tb_next.tb_lineno - x.__traceback__.tb_lineno)


# One call sees instances and classes.
class A(list):
    f = len


class B:
    def f(self, *a):
        return "B.f"


class C(list):
    def f(self=None, *a):
        return ("C.f", self)


for o in [A(), B(), A, C, A([1, 2]), C([3]), B(), C]:
    try:
        print(o.f())
    except TypeError as x:
        print(type(x).__name__)
append = l.append
for i in range(3):
    append(i)
get = {"a": 1}.get
print(l, get("a"), get("b"), get("b", 2))
