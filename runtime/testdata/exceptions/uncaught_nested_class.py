# how the class of the exception is named
class Outer:
    class Inner(Exception):
        pass


def make():
    class Local(Exception):
        pass
    return Local


for cls in (Outer.Inner, make()):
    try:
        raise cls("text")
    except Exception as e:
        print(type(e).__name__, type(e).__qualname__, repr(e))
Foreign = type("Foreign", (Exception,), {"__module__": "some.package"})
try:
    raise Foreign("from elsewhere") from Outer.Inner("nested")
except Foreign as e:
    raise make()("local") from e
