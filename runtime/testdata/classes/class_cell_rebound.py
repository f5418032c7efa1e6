# __class__ declared nonlocal: bound in a method, and where there is none.
class T:
    def rebind(self):
        nonlocal __class__
        old = __class__
        __class__ = "rebound"
        inside = __class__
        __class__ = old
        return inside


print(T().rebind())
for source in ("def f():\n    nonlocal __class__", "class A:\n    nonlocal __class__", "nonlocal __class__"):
    try:
        compile(source, "s", "exec")
        print("ok")
    except SyntaxError as e:
        print(e)
