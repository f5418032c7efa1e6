# a lexer as a generator, with positions
from collections import namedtuple
Token = namedtuple("Token", "kind text line col")
KEYWORDS = {"let", "fn", "if", "else", "return"}
def lex(src):
    line, start, i = 1, 0, 0
    while i < len(src):
        c, begin = src[i], i
        if c == "\n":
            line, start, i = line + 1, i + 1, i + 1
            continue
        if c.isspace():
            i += 1
            continue
        if src.startswith("//", i):
            while i < len(src) and src[i] != "\n":
                i += 1
            continue
        if c.isalpha() or c == "_":
            while i < len(src) and (src[i].isalnum() or src[i] == "_"):
                i += 1
            kind = "keyword" if src[begin:i] in KEYWORDS else "name"
        elif c.isdigit():
            while i < len(src) and (src[i].isdigit() or src[i] == "."):
                i += 1
            kind = "number"
        elif c == '"':
            i += 1
            while i < len(src) and src[i] != '"':
                if src[i] == "\n":
                    raise SyntaxError(f"line {line}: string not closed")
                i += 2 if src[i] == "\\" else 1
            if i >= len(src):
                raise SyntaxError(f"line {line}: string not closed at end")
            i += 1
            kind = "string"
        elif src[i:i + 2] in ("==", "!=", "<=", ">=", "->"):
            i += 2
            kind = "op"
        elif c in "+-*/=<>(){},;":
            i += 1
            kind = "op"
        else:
            raise SyntaxError(f"line {line}, column {i - start + 1}: unexpected {c!r}")
        yield Token(kind, src[begin:i], line, begin - start + 1)
src = 'let x = 3.14; // pi\nfn f(a, b) {\n  if a >= b { return "s\\"q" } else { return _x1 }\n}'
for t in lex(src):
    print(f"{t.line}:{t.col:<3}{t.kind:<8}{t.text}")
for bad in ('a $ b', 'let s = "open', 'x\n  y "a\nb"', "", "한글 = 1", "1.2.3 ... "):
    try:
        print([t.text for t in lex(bad)])
    except SyntaxError as e:
        print("SyntaxError:", e)
toks = list(lex("a + b"))
print(toks[0], toks[0]._replace(text="z"), [t.kind for t in toks], Token._fields)
