# textwrap and friends
import textwrap

text = "The quick brown fox jumped over the lazy dog, then ran back   to its den; a hyphen-ated word and a verylongwordthatdoesnotfit end."
for w in (20, 40):
    for line in textwrap.wrap(text, w):
        print(f"|{line:<{w}}|")
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), textwrap.shorten(text, 30, placeholder=" ..."), textwrap.shorten("short", 10), sep="\n")
block = """
    def f():
        return 1

    # done
"""
print(repr(textwrap.dedent(block)), repr(textwrap.dedent("\ta\n\t\tb\n")), repr(textwrap.dedent("  a\n b\n")), repr(textwrap.dedent("a\n  b")))
print(textwrap.indent("a\nb\n\nc\n", "> "), textwrap.indent("a\n\nb", "--", lambda line: True), sep="\n")
print(textwrap.wrap("", 10), textwrap.wrap("   ", 10), textwrap.wrap("aaaaaaaaaa", 3), textwrap.wrap("aaaaaaaaaa bb", 4, break_long_words=False), textwrap.wrap("well-known fact", 6), textwrap.wrap("well-known", 6, break_on_hyphens=False))
print(textwrap.wrap("a b c d e f g h i j", 8, max_lines=2), textwrap.wrap("a b c d e f g", 8, max_lines=2, placeholder="~"))
print(textwrap.wrap("one  two\tthree\nfour", 100), textwrap.wrap("one  two\tthree\nfour", 100, replace_whitespace=False, drop_whitespace=False, expand_tabs=False), textwrap.wrap("x\ty", 100, tabsize=4), textwrap.wrap("End. Next", 20, fix_sentence_endings=True))
tw = textwrap.TextWrapper(width=15, initial_indent="- ", subsequent_indent="  ")
print(tw.fill("one two three four five"), tw.width)
tw.width = 10
print(tw.wrap("one two three four five"))
for f in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a b c", 2, max_lines=1, placeholder="12345"), lambda: textwrap.dedent(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def justify(words, width):
    line, out = [], []
    for w in words:
        if sum(map(len, line)) + len(line) + len(w) > width:
            gaps = len(line) - 1
            space = width - sum(map(len, line))
            if gaps:
                q, r = divmod(space, gaps)
                out.append("".join(x + " " * (q + (i < r)) for i, x in enumerate(line[:-1])) + line[-1])
            else:
                out.append(line[0].ljust(width))
            line = []
        line.append(w)
    return out + [" ".join(line).ljust(width)]


for l in justify("This is an example of text justification done by hand".split(), 16):
    print(f"[{l}]")
