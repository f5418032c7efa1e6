# presenting numbers to people
def money(x, symbol="$"): return f"-{symbol}{-x:,.2f}" if x < 0 else f"{symbol}{x:,.2f}"
def percent(a, b): return f"{a / b:.1%}" if b else "n/a"
def ordinal(n): return f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
def bytes_(n):
    for unit in "B KB MB GB".split():
        if abs(n) < 1024: break
        n /= 1024
    return f"{n:.4g} {unit}"
def duration(s): return f"{s // 3600:02d}:{s % 3600 // 60:02d}:{s % 60:02d}"
def sci(x): return f"{x:.2e}".replace("e+0", "e").replace("e-0", "e-").replace("e+", "e")
def binary(n, w=8): return f"{n:0{w}b}"
def indian(n):
    s = str(n)
    head, tail = s[:-3], s[-3:]
    while head: tail, head = head[-2:] + "," + tail, head[:-2]
    return tail
print([money(x) for x in (0, 1234.5, -99.999, 1e9, 0.005, 0.015)], [percent(a, b) for a, b in ((1, 3), (5, 5), (0, 9), (1, 0))], [ordinal(n) for n in (1, 2, 3, 4, 11, 21, 112, 1003)], [bytes_(n) for n in (0, 1023, 1024, 123456, 10 ** 12)], [duration(s) for s in (0, 61, 86399)], [sci(x) for x in (123456, 0.00012, 1e100, 0)], [binary(n) for n in (0, 5, 255, 256)], [indian(n) for n in (123, 1234, 12345678)], sep="\n")
for v in (0, 7, -7, 1234567, 3.14159, -0.5, 1e-9, 1e21):
    print(f"[{v:>12}] [{v:<12}] [{v:^12}] [{v:+}] [{v:,}] [{v:_}] [{v:012}] [{v:.3g}] [{v:e}]")
print(f"{12345.6789:,.2f} {12345.6789:12,.1f} {0.1234:.0%} {1/3:.3f} {2/3:6.2f}| {1e6:g} {1234567890:.3g} {255:x} {255:#X} {8:#o} {5:>+5} {-5:=+6} {True:d} {65:c} {10**20:,}")
print("%d %i %5d %-5d| %05d %+d % d %x %X %#x %o %e %.2f %8.3f %-8.2f| %g %G %% %s %r %c" % (42, 42, 42, 42, 42, 42, 42, 255, 255, 255, 8, 12345.678, 3.14159, 2.71828, 1.5, 0.0001, 1e-10, 9.5, "q", "z"))
total = 0
for name, qty, price in (("Coffee", 2, 3.5), ("Sandwich", 1, 12.25), ("Cookie", 10, 0.99)):
    total += qty * price
    print(f"{name:<12}{qty:>3} × {price:>6.2f} = {qty * price:>8.2f}")
print(f"{'TOTAL':<12}{total:>22,.2f}", f"{'(incl. tax)':>34}", f"{total * 1.1:>34.2f}", sep="\n")
