# indentation and block errors
cases = ["if 1:\nx = 1", "if 1:\n  x\n y", "  x = 1", "def f():\n", "def f():\n\n\nx", "if 1:\n    a\n      b", "for x in y:\n# only a comment\n", "class C:\n  x = 1\n    y = 2", "while 1:\npass", "try:\nx\nexcept: pass", "try:\n  x\nexcept:\ny", "with a:\nb", "if 1:\n  x\nelse:\ny", "if 1:\n  x\nelif 2:\ny", "def f():\n  return 1\n return 2", "if 1:\n\tx\n        y", "if 1:\n        x\n\ty", "if 1:\n  if 2:\n  x", "async def f():\npass", "match x:\ncase 1: pass", "match x:\n  case 1:\n  pass", "try:\n  x\nfinally:\ny", "for x in y:\n  pass\nelse:\nz", "while x:\n  pass\nelse:\nz", "class C(A, B):\nx = 1", "@d\n  def f(): pass", "x = 1\n  y = 2", "if 1: pass\n  else: pass", "(1 +\n2", "[1,\n2\n", "x = '''\nabc", "def f(a,\n  b:\n  pass", "x = \\\n", "\\", "x = 1 \\ 2", "if a:\n  b\n  c:\n d", "with open('f') as f\n  pass", "try:\n  pass\nexcept* ValueError:\nx"]
for src in cases:
    try:
        compile(src, "<blk>", "exec")
        print(repr(src), "ok")
    except SyntaxError as e:
        print(repr(src), "->", type(e).__name__ + ":", e.msg, e.lineno, e.offset, repr(e.text))
try:
    compile("x = (1,\n     2\ny = 3\n", "<multi>", "exec")
except SyntaxError as e:
    print(e, e.filename, e.lineno, e.args)
try:
    exec("a = 1\nb = 2 +\nc = 3")
except SyntaxError as e:
    print(str(e), e.text, e.print_file_and_line)
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError))
