# a first lesson on errors
def safe_div(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        print("  cannot divide by zero")
        return None
    except TypeError as err:
        print("  bad types:", err)
        return None
    else:
        print("  worked")
        return result
    finally:
        print("  always runs")
for pair in ((6, 3), (1, 0), ("a", 2), (1, None)):
    print(pair, safe_div(*pair))
def parse_age(text):
    age = int(text)
    if age < 0:
        raise ValueError("age cannot be negative")
    if age > 150:
        raise ValueError(f"age {age} is not plausible")
    return age
for text in ("42", "-1", "abc", "200", "", "7.5", None):
    try:
        print(repr(text), parse_age(text))
    except ValueError as e:
        print(repr(text), "ValueError:", e)
    except TypeError as e:
        print(repr(text), "TypeError:", e)
def lookup(d, *keys):
    for k in keys:
        try:
            d = d[k]
        except (KeyError, IndexError) as e:
            return f"missing {e.args[0]!r} ({type(e).__name__})"
        except TypeError as e:
            return f"not a container: {e}"
    return d
data = {"a": {"b": [10, 20]}, "n": 5}
print(lookup(data, "a", "b", 1), lookup(data, "a", "x"), lookup(data, "a", "b", 9), lookup(data, "n", 0), lookup(data, "a", "b", "k"), sep="\n")
class TooSmall(Exception):
    pass
class TooBig(Exception):
    def __init__(self, value, limit):
        self.value, self.limit = value, limit
        super().__init__(f"{value} is more than {limit}")
def check(n):
    if n < 1: raise TooSmall
    if n > 9: raise TooBig(n, 9)
    return "fine"
for n in (5, 0, 10):
    try:
        print(n, check(n))
    except TooBig as e:
        print(n, e, e.value - e.limit)
    except TooSmall as e:
        print(n, "too small", repr(e), str(e) == "")
attempts = iter(["x", "y", "12"])
while True:
    try:
        n = int(next(attempts))
        break
    except ValueError as e:
        print("try again:", e)
print("got", n)
try:
    try:
        [].pop()
    finally:
        print("cleanup first")
except IndexError as e:
    print("then the handler:", e)
def never_raises(f, *args, default=None):
    try: return f(*args)
    except Exception: return default
print(never_raises(int, "5"), never_raises(int, "x", default=0), never_raises(max, []), never_raises(lambda: 1 / 0, default="inf"))
