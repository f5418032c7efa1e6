# property: getters, setters, deleters
class Temp:
    def __init__(self, c=0): self.celsius = c
    @property
    def celsius(self):
        "degrees C"
        return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError("below absolute zero")
        self._c = v
    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c
    @property
    def fahrenheit(self): return self._c * 9 / 5 + 32
    def _kget(self): return self._c + 273.15
    def _kset(self, v): self.celsius = v - 273.15
    kelvin = property(_kget, _kset, doc="K")
    write_only = property(None, lambda self, v: print("wrote", v))
    nothing = property()
t = Temp(25)
t.celsius += 5
t.kelvin = 300
print(round(t.celsius, 2), round(t.fahrenheit, 2), round(t.kelvin, 2), vars(t).keys())
t.write_only = 9
print(Temp.celsius.__doc__, Temp.kelvin.__doc__, type(Temp.celsius).__name__, Temp.celsius.fget.__name__, Temp.fahrenheit.fset, Temp.celsius.fget(t) == t.celsius)
del t.celsius
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: t.celsius)
attempt(lambda: setattr(t, "celsius", -300))
attempt(lambda: setattr(t, "fahrenheit", 1))
attempt(lambda: delattr(t, "fahrenheit"))
attempt(lambda: t.write_only)
attempt(lambda: t.nothing)
attempt(lambda: setattr(t, "nothing", 1))
attempt(lambda: Temp(-500))
attempt(lambda: property(1, 2).fget)
attempt(lambda: type("P", (), {"p": property(5)})().p)
class Loud(Temp):
    @property
    def celsius(self): return f"<{super().celsius}>"
    @celsius.setter
    def celsius(self, v): Temp.celsius.fset(self, v * 2)
    @Temp.fahrenheit.getter
    def fahrenheit(self): return "overridden"
l = Loud(4)
print(l.celsius, l.fahrenheit)
