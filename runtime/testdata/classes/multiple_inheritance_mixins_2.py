# mixins that cooperate, continued
import json
class ReprMixin:
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items()))
        return f"{type(self).__name__}({fields})"
class JsonMixin:
    def to_json(self): return json.dumps(vars(self), sort_keys=True)
    @classmethod
    def from_json(cls, s):
        self = cls.__new__(cls)
        self.__dict__.update(json.loads(s))
        return self
class A:
    def f(self): return ["A"]
class B(A):
    def f(self): return ["B"] + super().f()
class C(A):
    def f(self): return ["C"] + super().f()
class D(B, C):
    def f(self): return ["D"] + super().f()
class E(C):
    def f(self): return ["E"] + super().f()
class F(D, E):
    pass
print(D().f(), F().f(), [c.__name__ for c in F.__mro__], B.f(D()), super(B, F()).f())
class Left:
    def __enter__(self): return "left"
    def __exit__(self, *a): return True
class Right:
    def __call__(self): return "right"
    def __len__(self): return 4
class Both(Left, Right): pass
with Both() as v: print(v, Both()(), len(Both()))
class Str(str):
    def shout(self): return self.upper() + "!"
class Loud(Str, ReprMixin): pass
print(Loud("hi").shout(), repr(Loud("x")), Loud("a") + "b", type(Loud("a") + "b").__name__)
class Dict(JsonMixin, dict):
    def __missing__(self, k): return k * 2
print(Dict(a=1)["zz"], Dict(a=1).to_json(), isinstance(Dict(), dict))
class Root:
    def draw(self): assert not hasattr(super(), "draw"); return "root"
class Shape(Root):
    def draw(self): return f"shape>{super().draw()}"
class Colored(Root):
    def draw(self): return f"color>{super().draw()}"
class CS(Colored, Shape): pass
print(CS().draw(), CS.__mro__.index(Root), CS.__bases__)
