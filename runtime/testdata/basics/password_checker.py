# string predicates and rules as data
import string
RULES = [
    ("at least 8 characters", lambda p: len(p) >= 8),
    ("an upper case letter", lambda p: any(c.isupper() for c in p)),
    ("a lower case letter", lambda p: any(map(str.islower, p))),
    ("a digit", lambda p: any(c in string.digits for c in p)),
    ("a symbol", lambda p: not p.isalnum()),
    ("no spaces", lambda p: " " not in p),
    ("no three in a row", lambda p: not any(a == b == c for a, b, c in zip(p, p[1:], p[2:]))),
]
def check(p):
    return [name for name, ok in RULES if not ok(p)]
for p in ("password", "Passw0rd", "P@ssw0rd", "Sh0rt!", "aaaBBB111!", "has space 1A!", "", "12345678", "ÉCOLE-école-9"):
    missing = check(p)
    print(f"{p!r:<18} {len(RULES) - len(missing)}/{len(RULES)} {'strong' if not missing else 'needs ' + ', '.join(missing)}")
def mask(s, keep=2):
    return s[:keep] + "*" * max(0, len(s) - keep)
print(mask("secret"), mask("a"), mask(""), mask("abc", 0), mask("card 1234 5678", -4) if False else mask("1234", 4))
def valid_email(e):
    local, at, domain = e.partition("@")
    return bool(local and at and "." in domain and not domain.startswith(".") and not domain.endswith(".") and e.count("@") == 1 and not any(c.isspace() for c in e))
print([valid_email(e) for e in ("a@b.co", "a@b", "@b.co", "a@.co", "a b@c.d", "a@@b.c", "a.b+c@d.e.f", "a@b.")])
def isbn(s):
    d = [10 if c == "X" else int(c) for c in s if c.isdigit() or c == "X"]
    return len(d) == 10 and sum(i * n for i, n in enumerate(d, 1)) % 11 == 0
print(isbn("0-306-40615-2"), isbn("0-306-40615-3"), isbn("080442957X"))
def card(s):
    ds = [int(c) for c in s if c.isdigit()][::-1]
    return sum(d if i % 2 == 0 else (2 * d - 9 if d > 4 else 2 * d) for i, d in enumerate(ds)) % 10 == 0
print(card("4111 1111 1111 1111"), card("4111 1111 1111 1112"))
def phone(s):
    d = "".join(filter(str.isdigit, s))
    match len(d):
        case 10: return f"({d[:3]}) {d[3:6]}-{d[6:]}"
        case 11 if d[0] == "1": return phone(d[1:])
        case 7: return f"{d[:3]}-{d[3:]}"
        case n: return f"bad number of {n} digits"
print(phone("555.123.4567"), phone("1-800-555-1234"), phone("5551234"), phone("12"), phone("+82 10 1234 5678"))
def strength(p):
    pool = sum(n for n, f in ((26, str.islower), (26, str.isupper), (10, str.isdigit)) if any(map(f, p))) + (32 if any(c in string.punctuation for c in p) else 0)
    return pool ** len(p)
print([len(str(strength(p))) for p in ("abc", "abcDEF", "abc123!!", "x" * 20)])
