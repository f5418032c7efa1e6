# ints through the format mini-language
n = 1234567
for spec in ["", "d", "10d", "<10d", "^11d", ">10d", "010d", "+d", " d", "-d", ",d", "_d", ",", "_", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "_b", "_x", "#_x", "n", "e", "E", "f", ".2f", "g", "G", "%", ".1%", "*^15", "=+10", "0=10", "x<10", "#012x", "+,.2f", "020,d", "012,", "z.0f"]:
    for v in (n, -42, 0):
        try:
            print(f"{spec!r}:[{v:{spec}}]", end=" ")
        except Exception as e:
            print(f"{spec!r}: {type(e).__name__}: {e}", end=" ")
    print()
big = 2 ** 100
print(f"{big:,} {big:_x} {big:e} {big:.3f} {-big:,}")
print(format(255, "x"), format(255, "08b"), format(5, ""), format(True), format(True, "d"), format(False, "5"))
print("{:c}{:c}{:c}".format(72, 105, 0x1F600))
for bad in ["s", "r", ".3d", ",x", ",_", "__", "5.d", "z", "#c", "+c", ",c", "xx", "1000000000000000000000d", ".", "q", "<<<"]:
    try:
        print(bad, repr(format(5, bad)))
    except Exception as e:
        print(repr(bad), type(e).__name__ + ":", e)
print("%d %5d %-5d| %05d %+d % d %x %X %#x %o %#o %i %u" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 8, 9, 10))
print("%s %r %c %c" % (10, 10, 65, "B"), "%.3d %8.3d" % (5, 7), "%d" % 3.99, "%d" % True, "%d" % 10 ** 3 if False else "")
print("%e %.2e %g" % (12345, 12345, 10 ** 20))
