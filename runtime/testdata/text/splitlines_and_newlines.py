# line endings
s = "unix\nwindows\r\nmac\rvt\x0bff\x0cfs\x1cgs\x1drs\x1enel\x85ls\u2028ps\u2029end"
print([ascii(l) for l in s.splitlines()], len(s.splitlines(True)), "".join(s.splitlines(True)) == s)
print("a\n".splitlines(), "a\n\n".splitlines(), "\na".splitlines(), "".splitlines(), "a".splitlines(), "\r\n".splitlines(), "\n\r".splitlines(), "a\r\n\r\nb".splitlines(), "x\n".split("\n"), "x".split("\n"))
print(b"a\nb\r\nc\x0bd\x85e".splitlines(), b"\r".splitlines(True), bytearray(b"a\n").splitlines())
text = """first
  second
\tthird

fifth"""
for n, line in enumerate(text.splitlines(), 1):
    print(n, repr(line), len(line), len(line) - len(line.lstrip()))
print([l.strip() for l in text.split("\n") if l.strip()], text.count("\n"), text.partition("\n")[0], text.rpartition("\n")[2], text.index("\n"))
def number(t, width=3): return "\n".join(f"{i:>{width}}  {l}" for i, l in enumerate(t.splitlines(), 1))
print(number("a\nb\n\nc"))
def wrap(t, w):
    line = ""
    for word in t.split():
        if line and len(line) + 1 + len(word) > w:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line: yield line
print(*wrap("the quick brown fox jumps over the lazy dog again", 12), sep="|")
print("one\\ntwo", "one\ntwo", r"one\ntwo", "a\
b", "c\\\nd", """e\
f""", 'g' 'h', sep="/")
print(repr("a\r\n".rstrip("\n")), repr("a\r\n".rstrip()), repr("a\n\n".removesuffix("\n")), repr("\n".join(["a", ""])), repr("\r\n".join("ab")), "x\ty\n".expandtabs(4).encode())
diff = [f"{'=' if a == b else '!'} {a}/{b}" for a, b in zip("a\nb\nc".splitlines(), "a\nB\nc".splitlines())]
print(diff)
import io
print(list(io.StringIO("a\nb\r\nc\rd", newline=None)), list(io.StringIO("a\nb\r\nc\rd", newline="")), list(io.StringIO("a\nb\r\nc")), list(io.StringIO("a\r\nb", newline="\r\n")))
