# errors from __init_subclass__, __set_name__ and metaclasses
class Plugin:
    def __init_subclass__(cls, *, name, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name


class Good(Plugin, name="good"):
    pass


print(Good.name)
try:
    class Bad(Plugin):
        pass
except TypeError as e:
    print(e)


class Named:
    def __set_name__(self, owner, name):
        raise LookupError(f"cannot be called {name}")


class Owner:
    field = Named()
