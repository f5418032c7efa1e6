# The tree as the compiler optimizes it.
import ast

for source in ("1 + 2 * 3", "-(5)", "not a in b", "not 1", "'%s=%r' % (a, b)", "'%d' % (a,)", "'%s' % (a, b)", "(1, 2, 'x')",
               "(1, (2, a))", "(1, 2)[1]", "'abc'[9]", "x in [1, 2]", "x in {1, 2}", "x in [a, 1]", "2 ** 1000", "'a' * 5000",
               "1 / 0", "__debug__", "f'{1 + 1}'", "[i for i in [1, 2]]", "'a' + 'b'", "1 < 2", "~7 & 12", "'100%%' % ()"):
    for level in (0, 1, 2):
        text = ast.dump(ast.parse(source, mode="eval", optimize=level).body)
        if not level or text != previous:
            print(level, text)
        previous = text
tree = ast.parse("for x in [1, 2]:\n    assert x, 1 + 1\nasync def f(a: (1, 2) = 3 - 4, /): pass", optimize=1)
print(ast.dump(tree, indent=1))
folded = ast.parse("1 +  2", mode="eval", optimize=1).body
print(folded.lineno, folded.col_offset, folded.end_col_offset)
print(ast.dump(compile(ast.parse("3 * 4"), "f", "exec", ast.PyCF_OPTIMIZED_AST, optimize=1)))
