# join, repetition and accumulation
print("".join(["a", "b"]), ", ".join("abc"), "-".join([]), "x".join(["one"]), " ".join({"k": 1, "j": 2}), "".join(reversed("abc")), "\n".join(["l1", "l2"]), ",".join(str(i) for i in range(5)), "".join(map(str, [1, 2.5, None])), "ab".join("12"), " and ".join(["x", "y", "z"]), "".join(sorted("hello")), "/".join(["", "a", "b"]), "".join(c for c in "a1b2" if c.isalpha()), ".".join(f"{b}" for b in b"\x7f\x00\x00\x01"))
print("ab" * 3, 3 * "-", "x" * 0, "x" * -1, "=" * 10, "ab" * True, ("a", "b") * 2, "Na" * 4 + " Batman", "*".join(["a"] * 3), "\t".join(["c1", "c2"]), " " * 3 + "|", "-=" * 5 + "-")
def table(rows, sep=" | "):
    widths = [max(map(len, col)) for col in zip(*rows)]
    return "\n".join(sep.join(c.ljust(w) for c, w in zip(r, widths)).rstrip() for r in rows)
print(table([["name", "qty"], ["apple", "3"], ["fig", "12"]]))
def oxford(xs): return "" if not xs else xs[0] if len(xs) == 1 else " and ".join(xs) if len(xs) == 2 else ", ".join(xs[:-1]) + ", and " + xs[-1]
print([oxford(list("abcd")[:n]) for n in range(5)])
parts = []
for i in range(3):
    parts.append(f"<li>{i}</li>")
print("<ul>" + "".join(parts) + "</ul>", sum(len(p) for p in parts))
s = ""
for ch in "stressed": s = ch + s
print(s, "".join("stressed"[i] for i in range(7, -1, -1)), "".join(["%02x" % b for b in b"hi"]), " ".join(w[0].upper() + w[1:] for w in "the quick fox".split()), "".join(a + b for a, b in zip("ace", "bdf")), "".join([c * 2 for c in "abc"]), " ".join("hello"), "".join(chr(ord(c) ^ 32) for c in "MixedCase"), "|".join(format(x, ">4") for x in (1, 22, 333)))
print(b"-".join([b"a", b"b"]), b"".join([bytes([65 + i]) for i in range(3)]), bytearray(b",").join([b"x", b"y"]), b"ab" * 2, b", ".join([]), "".join(("a" "b", "c")), str.join(":", ["h", "m"]), "".join(iter(["i", "t"])))
for f in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: ",".join(["a", b"b"]), lambda: ",".join(5), lambda: ",".join(None), lambda: "".join(["a"], ["b"]), lambda: b"".join(["a"]), lambda: "a" * "b", lambda: "a" * 1.0, lambda: "a" + 1, lambda: 1 + "a", lambda: "".join([["nested"]]), lambda: "".join(x for x in (1,)), lambda: "a" * None):
    try:
        print(f())
    except TypeError as e:
        print(e)
