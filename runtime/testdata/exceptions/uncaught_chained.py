# two errors, one caused by the other
class ConfigError(Exception):
    pass


def parse(text):
    return {k: int(v) for k, v in (line.split("=") for line in text.splitlines())}


def load(text):
    try:
        return parse(text)
    except ValueError as e:
        raise ConfigError(f"cannot read {text!r}") from e


print(load("a=1\nb=2"))
try:
    load("a=x")
except ConfigError:
    print("handling a ConfigError")
    [][5]
