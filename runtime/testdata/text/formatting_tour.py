import datetime, decimal
n, s, d = 1234.5678, "text", {"k": [1, 2]}
print(f"{n:.2f} {n:10.1f}| {n:<12,.3f}| {n:^+15.2e}| {n:%} {n:g} {n:_.1f}")
print(f"{s!r:>10}|{s:*^10}|{s:.2}|{s!s:5}|{'é'!a}|{s=}|{s = !s}|{n=:.1f}|{d['k'][0]=}")
print(f"{255:x} {255:#X} {255:#010b} {255:o} {-5:+d} {5: d} {1000000:,} {12345678:_x} {65:c} {True:d} {True}")
w, p = 12, 3
print(f"{n:{w}.{p}f}|{n:>{w}}|{'x':{'-'}^{w}}|{f'{s}':>{len(s) * 2}}")
print(f"{'nested "quotes"'} {d["k"]} {f"{f"{1}"}"} {'\n'.join(['a', 'b'])!r}")
print(f"{{literal}} {{{n:.0f}}} {'{}'} {lambda x: 1}" if False else f"{{x}} {(lambda x: x * 2)(4)}")
print(f"{datetime.date(2024, 2, 29):%Y/%m/%d %A} {decimal.Decimal('1.10'):.3f} {datetime.timedelta(hours=5)!s:>10}")
print(f"""multi {
    n
    :.1f} line {s  # comment
}""")
class F:
    def __format__(self, spec): return f"F<{spec}>"
    def __repr__(self): return "F()"
print(f"{F()} {F():abc} {F()!r:>6} {F()!s} {[F()]}")
print("%s %r %5d|%-5d|%05.1f %x %o %e %g %% %c %c" % (s, s, 42, 42, 3.14159, 255, 8, 12345.678, 0.0001, "A", 66), "%(a)s %(b)03d" % {"a": 1, "b": 2})
print("{} {0}".format(1) if False else "{0} {1} {0} {k!r} {d[k]} {o.real:.1f}".format(1, "b", k="kw", d={"k": 3}, o=2 + 1j))
for bad in ("f'{1:d}{'", "f'{}'", "f'{!r}'", "f'{a b}'", "f'{1!x}'", "f'}'", "f'{1:{2:{3}}}'", "f'{*a}'", "f'{yield}'", "f'{a:{b}'", "f'{a!}'", "f'{a!r:}'", "f'{lambda x:1}'", "f'{1=!r:5}'", "f'{\\n}'", "f'{#}'", "f'{a['b']}'", "'%d' % 'a'", "'%s %s' % 1", "'%s' % (1, 2)", "'%z' % 1", "'%(a)s' % 1", "'{a}'.format()", "'{'.format()", "'{:d}'.format('a')", "'{0.x}'.format(1)", "'{0[x]}'.format([1])", "format(1, 'zz')", "format('a', '=5')", "format(1.5, 'd')", "format('a', ',')"):
    try: print(bad, "=", eval(bad, {"a": {"b": 1}, "b": 3}))
    except Exception as e: print(bad, "->", type(e).__name__, e)
print(str(1.0), repr(1e16), 1e15, 1e-5, 0.1 + 0.2, float("inf"), -0.0, 1e100, 123456789.123456789, 2 ** 0.5)
print("ab".center(7, "*"), "x".ljust(3) + "|", "7".zfill(3), "-7".zfill(4), "a\tb".expandtabs(4), "tEsT".swapcase(), "ß".upper(), "ﬁ".casefold(), "Abc Def".title())
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "abc".partition("b"), "l1\nl2\r\nl3".splitlines(), "xxabcxx".strip("x"), "abc".removeprefix("a"), "aXbX".replace("X", "-", 1), "abcabc".find("c", 3), "abc".translate({97: "Z", 98: None}))
