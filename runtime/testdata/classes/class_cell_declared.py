# __class__ as a name that may be declared and assigned
class X:
    def f(self):
        nonlocal __class__
        return __class__
    def g(self):
        nonlocal __class__
        __class__ = 42
        return __class__
print(X().f(), X().g(), X().f())
for src in ("def f():\n nonlocal __class__", "class C:\n nonlocal __class__", "def g[T]():\n nonlocal T"):
    try:
        compile(src, "<t>", "exec")
        print("ok")
    except SyntaxError as e:
        print(e.msg, e.lineno)
