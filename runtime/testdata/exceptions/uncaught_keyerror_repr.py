# the last line shows repr for KeyError
class Missing(KeyError):
    def __str__(self):
        return f"nothing under {self.args[0]!r}"


d = {("a", 1): "x"}
try:
    d["b"]
except KeyError as e:
    print(str(e), repr(e), e.args)
try:
    raise Missing("k")
except KeyError as e:
    print(e)
d[("a", 2)]
