# decorators on classes
def singleton(cls):
    made = {}
    def get(*a, **k):
        if cls not in made: made[cls] = cls(*a, **k)
        return made[cls]
    get.cls = cls
    return get
@singleton
class Config:
    def __init__(self, v=0): self.v = v
print(Config(5) is Config(6), Config().v, Config.cls.__name__)
registry = {}
def register(name=None):
    def deco(cls):
        registry[name or cls.__name__.lower()] = cls
        cls.registered_as = name or cls.__name__.lower()
        return cls
    return deco
@register()
class Alpha: pass
@register("b")
class Beta(Alpha): pass
print(registry, Alpha.registered_as, Beta.registered_as)
