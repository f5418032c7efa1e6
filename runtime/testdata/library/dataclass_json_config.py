# settings: dataclasses, environment, json and validation
import dataclasses, json, os, typing
from dataclasses import dataclass, field, fields, is_dataclass
@dataclass
class Db:
    host: str = "localhost"
    port: int = 5432
    tags: list[str] = field(default_factory=list)
    def __post_init__(self):
        if not 0 < self.port < 65536: raise ValueError(f"port {self.port} out of range")
@dataclass
class App:
    name: str
    debug: bool = False
    ratio: float = 0.5
    db: Db = field(default_factory=Db)
    extra: dict[str, int] = field(default_factory=dict)
    secret: str = field(default="", repr=False)
def load(cls, data, path=""):
    if unknown := data.keys() - {f.name for f in fields(cls)}: raise KeyError(f"{path or cls.__name__}: unknown {sorted(unknown)}")
    kw = {}
    hints = typing.get_type_hints(cls)
    for f in fields(cls):
        if f.name not in data: continue
        v, t, where = data[f.name], hints[f.name], f"{path}{f.name}"
        if is_dataclass(t): v = load(t, v, where + ".")
        elif (o := typing.get_origin(t)) and not isinstance(v, o): raise TypeError(f"{where}: expected {t}, got {v!r}")
        elif not o and not isinstance(v, t): raise TypeError(f"{where}: expected {t.__name__}, got {v!r}")
        kw[f.name] = v
    return cls(**kw)
def overlay(obj, env, prefix="APP_"):
    out = {}
    for f in fields(obj):
        key, v = prefix + f.name.upper(), getattr(obj, f.name)
        if is_dataclass(v): out[f.name] = overlay(v, env, key + "_")
        elif key in env: out[f.name] = {bool: lambda s: s.lower() in ("1", "true", "yes"), list: lambda s: s.split(",")}.get(type(v), type(v))(env[key])
    return dataclasses.replace(obj, **out)
a = load(App, json.loads('{"name": "demo", "db": {"port": 1, "tags": ["x"]}, "extra": {"k": 1}, "secret": "s"}'))
print(a, a.secret, a == load(App, dataclasses.asdict(a)), dataclasses.astuple(a))
b = overlay(a, {"APP_DEBUG": "yes", "APP_DB_PORT": "99", "APP_DB_TAGS": "p,q", "APP_RATIO": "0.25", "APP_NOPE": "1"})
print(b, a.db.port, json.dumps(dataclasses.asdict(b), sort_keys=True))
print([(f.name, getattr(f.type, "__name__", f.type), f.default if f.default is not dataclasses.MISSING else "-", f.default_factory is not dataclasses.MISSING) for f in fields(App)])
def diff(x, y, pre=""):
    for f in fields(x):
        p, q = getattr(x, f.name), getattr(y, f.name)
        if is_dataclass(p): yield from diff(p, q, f"{pre}{f.name}.")
        elif p != q: yield f"{pre}{f.name}: {p!r} -> {q!r}"
print(list(diff(a, b)))
for text in ('{}', '{"name": 5}', '{"name": "x", "colour": 1}', '{"name": "x", "db": {"port": 99999}}', '{"name": "x", "db": {"port": "80"}}', '{"name": "x", "extra": []}', '{"name": "x", "db": {"hots": "h"}}', '{"name": "x",}', '[]', '{"name": "x", "ratio": 1}'):
    try: print(load(App, json.loads(text)))
    except Exception as e: print(type(e).__name__ + ":", e)
try: overlay(a, {"APP_DB_PORT": "many"})
except ValueError as e: print(e)
