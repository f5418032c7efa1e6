# padding, signs, zeros and grouping together
ns = [0, 7, -7, 1234567, -1234567, 3.14159, -0.5, 1e10, float("inf"), float("nan")]
for spec in [">12", "<12", "^12", "=12", "012", "+012", " 012", "=+12", "*=12", "0<12", "0>12", "0^12", "*>+12", ",", "012,", "_", "+_", "12,.2f", "012,.2f", "<12,.1f", "^+12.3e", "08.2f", "+.0f", " .1f", "#.0f", "x^12.4g", "012.1%", "-12", "+", " "]:
    out = []
    for n in ns:
        try:
            out.append(format(n, spec))
        except ValueError as e:
            out.append("!" + str(e)[:20])
    print(repr(spec), "|".join(out))
print(f"{True:5}|{True:<5}|{True!s:5}|{False:d}|{1 == 1:>6}|")
print(f"{10:{'<'}{5}}|{10:{5}}|{10:0{5}}|{3.14159:.{3}}|{3.14159:{10}.{2}f}|{'a':{'*'}^{5}}|")
for v in (0.1, 1 / 3, 2 / 3, 1e-7, 123456789.987654321, 5e-324):
    print(f"{v:.0f} {v:.1f} {v:.10f} {v:.3e} {v:.3g} {v:.10g} {v:g} {v:%} {v:.17g}")
print("{:,}".format(10 ** 15), "{:_}".format(10 ** 15), "{:,}".format(-1000), "{:,}".format(999), "{:,.3f}".format(1234.5678), "{:,}".format(1234.5), "{:_.2f}".format(9876543.21), "{:,d}".format(True))
print("{:e}".format(0), "{:E}".format(1e-5), "{:.0e}".format(15), "{:.0e}".format(25), "{:G}".format(1e-10), "{:g}".format(1e15), "{:g}".format(1e16), "{:g}".format(100000), "{:g}".format(1000000), "{:.3g}".format(0.00012345), "{:#g}".format(1), "{:#.3g}".format(1e10), "{:n}".format(1234.5))
