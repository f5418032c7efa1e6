"""Trees of module ast written as source."""

import ast
from ast import Constant, Expr, FormattedValue, If, JoinedStr, Name, NodeVisitor, Tuple

# How tightly an expression binds, loosest first.
NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BOR, BXOR, BAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT, ATOM = range(18)

_BINARY = {"Add": ("+", ARITH), "Sub": ("-", ARITH), "Mult": ("*", TERM), "MatMult": ("@", TERM), "Div": ("/", TERM),
           "Mod": ("%", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BOR), "BitXor": ("^", BXOR),
           "BitAnd": ("&", BAND), "FloorDiv": ("//", TERM), "Pow": ("**", POWER)}
_UNARY = {"Invert": ("~", FACTOR), "Not": ("not", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
            "In": "in", "NotIn": "not in"}
_SHORT = ("'", '"')
_LONG = ('"""', "'''")
_HUGE = "1e309"  # a float too big to be one: infinity


class Writer(NodeVisitor):
    def __init__(self):
        self.out = []
        self.level = 0
        self.binds = {}  # node → how tightly what stands around it binds
        self.star = False  # in a try with except*
        self.ignored = {}  # line → its type: ignore

    def written(self, node):
        self.out = []
        self.put_node(node)
        return "".join(self.out)

    # Pieces of text.

    def put(self, *text):
        self.out += text

    def newline(self):
        if self.out:
            self.put("\n")

    def line(self, text=""):
        """Begin a line."""
        self.newline()
        self.put("    " * self.level + text)

    def put_node(self, node):
        if isinstance(node, list):
            for item in node:
                self.put_node(item)
        else:
            self.visit(node)

    def at(self, level, *nodes):
        """Say what the nodes stand in."""
        for node in nodes:
            self.binds[node] = level

    def level_of(self, node):
        return self.binds.get(node, TEST)

    def bracketed(self, need, write, left="(", right=")"):
        if need:
            self.put(left)
        write()
        if need:
            self.put(right)

    def grouped(self, level, node, write):
        """Write an operand, in parentheses if what stands around it binds tighter."""
        self.bracketed(self.level_of(node) > level, write)

    def joined(self, items, each=None, between=", "):
        each = each or self.put_node
        for i, item in enumerate(items):
            if i:
                self.put(between)
            each(item)

    def items(self, items):
        """The items of a tuple, without the parentheses."""
        self.joined(items)
        if len(items) == 1:
            self.put(",")

    def block(self, body, comment=None):
        self.put(":")
        if comment:
            self.put(comment)
        self.level += 1
        self.put_node(body)
        self.level -= 1

    def comment_of(self, node):
        comment = self.ignored.get(getattr(node, "lineno", None)) or node.type_comment
        return f" # type: {comment}" if comment else ""

    def docstring_of(self, node):
        """The node of the docstring, if the body begins with one."""
        if not (node.body and isinstance(node.body[0], Expr)):
            return None
        value = node.body[0].value
        return value if isinstance(value, Constant) and isinstance(value.value, str) else None

    def documented(self, node):
        doc = self.docstring_of(node)
        if doc is None:
            self.put_node(node.body)
            return
        self.line()
        if doc.kind == "u":
            self.put("u")
        self.quoted(doc.value, _LONG)
        self.put_node(node.body[1:])

    # Strings.

    def escaped(self, text, quotes, spaces):
        """The text with what cannot stand in a literal escaped, and the quotes that may go around it."""
        def one(c):
            if not spaces and c in "\n\t":
                return c
            if c == "\\" or not c.isprintable():
                return c.encode("unicode_escape").decode("ascii")
            return c

        shown = "".join(map(one, text))
        possible = quotes
        if "\n" in shown:
            possible = [q for q in possible if q in _LONG]
        possible = [q for q in possible if q not in shown]
        if not possible:
            whole = repr(text)
            quote = next((q for q in quotes if whole[0] in q), whole[0])
            return whole[1:-1], [quote]
        if shown:
            # The last character may not join the quotes.
            possible.sort(key=lambda q: q[0] == shown[-1])
            if possible[0][0] == shown[-1]:
                shown = shown[:-1] + "\\" + shown[-1]
        return shown, possible

    def quoted(self, text, quotes):
        text, quotes = self.escaped(text, quotes, False)
        self.put(quotes[0], text, quotes[0])

    # Modules and statements.

    def visit_Module(self, node):
        self.ignored = {mark.lineno: f"ignore{mark.tag}" for mark in node.type_ignores}
        self.documented(node)
        self.ignored.clear()

    def visit_FunctionType(self, node):
        self.put("(")
        self.joined(node.argtypes)
        self.put(") -> ")
        self.put_node(node.returns)

    def visit_Expr(self, node):
        self.line()
        self.at(YIELD, node.value)
        self.put_node(node.value)

    def visit_NamedExpr(self, node):
        def write():
            self.at(ATOM, node.target, node.value)
            self.put_node(node.target)
            self.put(" := ")
            self.put_node(node.value)

        self.grouped(NAMED, node, write)

    def visit_Import(self, node):
        self.line("import ")
        self.joined(node.names)

    def visit_ImportFrom(self, node):
        self.line("from ")
        self.put("." * (node.level or 0))
        if node.module:
            self.put(node.module)
        self.put(" import ")
        self.joined(node.names)

    def visit_alias(self, node):
        self.put(node.name)
        if node.asname:
            self.put(" as ", node.asname)

    def visit_Assign(self, node):
        self.line()
        for target in node.targets:
            self.at(TUPLE, target)
            self.put_node(target)
            self.put(" = ")
        self.put_node(node.value)
        if comment := self.comment_of(node):
            self.put(comment)

    def visit_AugAssign(self, node):
        self.line()
        self.put_node(node.target)
        self.put(" ", _BINARY[type(node.op).__name__][0], "= ")
        self.put_node(node.value)

    def visit_AnnAssign(self, node):
        self.line()
        self.bracketed(not node.simple and isinstance(node.target, Name), lambda: self.put_node(node.target))
        self.put(": ")
        self.put_node(node.annotation)
        if node.value:
            self.put(" = ")
            self.put_node(node.value)

    def visit_Return(self, node):
        self.line("return")
        if node.value:
            self.put(" ")
            self.put_node(node.value)

    def visit_Pass(self, node):
        self.line("pass")

    def visit_Break(self, node):
        self.line("break")

    def visit_Continue(self, node):
        self.line("continue")

    def visit_Delete(self, node):
        self.line("del ")
        self.joined(node.targets)

    def visit_Assert(self, node):
        self.line("assert ")
        self.put_node(node.test)
        if node.msg:
            self.put(", ")
            self.put_node(node.msg)

    def visit_Global(self, node):
        self.line("global ")
        self.joined(node.names, self.put)

    def visit_Nonlocal(self, node):
        self.line("nonlocal ")
        self.joined(node.names, self.put)

    def visit_Await(self, node):
        def write():
            self.put("await")
            if node.value:
                self.put(" ")
                self.at(ATOM, node.value)
                self.put_node(node.value)

        self.grouped(AWAIT, node, write)

    def visit_Yield(self, node):
        def write():
            self.put("yield")
            if node.value:
                self.put(" ")
                self.at(ATOM, node.value)
                self.put_node(node.value)

        self.grouped(YIELD, node, write)

    def visit_YieldFrom(self, node):
        def write():
            self.put("yield from ")
            if not node.value:
                raise ValueError("Node can't be used without a value attribute.")
            self.at(ATOM, node.value)
            self.put_node(node.value)

        self.grouped(YIELD, node, write)

    def visit_Raise(self, node):
        self.line("raise")
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without an exc attribute.")
            return
        self.put(" ")
        self.put_node(node.exc)
        if node.cause:
            self.put(" from ")
            self.put_node(node.cause)

    def do_try(self, node, star):
        saved, self.star = self.star, star
        self.line("try")
        self.block(node.body)
        self.put_node(node.handlers)
        if node.orelse:
            self.line("else")
            self.block(node.orelse)
        if node.finalbody:
            self.line("finally")
            self.block(node.finalbody)
        self.star = saved

    def visit_Try(self, node):
        self.do_try(node, False)

    def visit_TryStar(self, node):
        self.do_try(node, True)

    def visit_ExceptHandler(self, node):
        self.line("except*" if self.star else "except")
        if node.type:
            self.put(" ")
            self.put_node(node.type)
        if node.name:
            self.put(" as ", node.name)
        self.block(node.body)

    def visit_ClassDef(self, node):
        self.newline()
        for decorator in node.decorator_list:
            self.line("@")
            self.put_node(decorator)
        self.line("class " + node.name)
        self.type_params(node)
        given = [*node.bases, *node.keywords]
        self.bracketed(given, lambda: self.joined(given))
        self.put(":")
        self.level += 1
        self.documented(node)
        self.level -= 1

    def visit_FunctionDef(self, node, word="def"):
        self.newline()
        for decorator in node.decorator_list:
            self.line("@")
            self.put_node(decorator)
        self.line(f"{word} {node.name}")
        self.type_params(node)
        self.put("(")
        self.put_node(node.args)
        self.put(")")
        if node.returns:
            self.put(" -> ")
            self.put_node(node.returns)
        self.put(":", self.comment_of(node))
        self.level += 1
        self.documented(node)
        self.level -= 1

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, "async def")

    def type_params(self, node):
        params = getattr(node, "type_params", None)
        if params:
            self.put("[")
            self.joined(params)
            self.put("]")

    def visit_TypeVar(self, node):
        self.put(node.name)
        if node.bound:
            self.put(": ")
            self.put_node(node.bound)
        self.default_of(node)

    def visit_TypeVarTuple(self, node):
        self.put("*", node.name)
        self.default_of(node)

    def visit_ParamSpec(self, node):
        self.put("**", node.name)
        self.default_of(node)

    def default_of(self, node):
        if node.default_value:
            self.put(" = ")
            self.put_node(node.default_value)

    def visit_TypeAlias(self, node):
        self.line("type ")
        self.put_node(node.name)
        self.type_params(node)
        self.put(" = ")
        self.put_node(node.value)

    def visit_For(self, node, word="for "):
        self.line(word)
        self.at(TUPLE, node.target)
        self.put_node(node.target)
        self.put(" in ")
        self.put_node(node.iter)
        self.block(node.body, self.comment_of(node))
        if node.orelse:
            self.line("else")
            self.block(node.orelse)

    def visit_AsyncFor(self, node):
        self.visit_For(node, "async for ")

    def visit_If(self, node):
        self.line("if ")
        self.put_node(node.test)
        self.block(node.body)
        while node.orelse and len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.line("elif ")
            self.put_node(node.test)
            self.block(node.body)
        if node.orelse:
            self.line("else")
            self.block(node.orelse)

    def visit_While(self, node):
        self.line("while ")
        self.put_node(node.test)
        self.block(node.body)
        if node.orelse:
            self.line("else")
            self.block(node.orelse)

    def visit_With(self, node, word="with "):
        self.line(word)
        self.joined(node.items)
        self.block(node.body, self.comment_of(node))

    def visit_AsyncWith(self, node):
        self.visit_With(node, "async with ")

    def visit_withitem(self, node):
        self.put_node(node.context_expr)
        if node.optional_vars:
            self.put(" as ")
            self.put_node(node.optional_vars)

    def visit_Match(self, node):
        self.line("match ")
        self.put_node(node.subject)
        self.put(":")
        self.level += 1
        self.put_node(node.cases)
        self.level -= 1

    def visit_match_case(self, node):
        self.line("case ")
        self.put_node(node.pattern)
        if node.guard:
            self.put(" if ")
            self.put_node(node.guard)
        self.block(node.body)

    # Expressions.

    def visit_Name(self, node):
        self.put(node.id)

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            self.put("(")
            self.joined(value, self.constant)
            if len(value) == 1:
                self.put(",")
            self.put(")")
        elif value is ...:
            self.put("...")
        else:
            if node.kind == "u":
                self.put("u")
            self.constant(value)

    def constant(self, value):
        if isinstance(value, (float, complex)):
            self.put(repr(value).replace("inf", _HUGE).replace("nan", f"({_HUGE}-{_HUGE})"))
        else:
            self.put(repr(value))

    def visit_JoinedStr(self, node):
        self.put("f")
        self.fstring([(self.piece(value), isinstance(value, Constant)) for value in node.values])

    def fstring(self, pieces):
        quotes = [*_SHORT, *_LONG]
        out, plain = [], True
        for text, constant in pieces:
            if constant:
                text, possible = self.escaped(text, quotes, True)
                if set(possible).isdisjoint(quotes):
                    plain = False
                    break
                quotes = possible
            else:
                if "\n" in text:
                    quotes = [q for q in quotes if q in _LONG]
            out.append(text)
        if not plain:
            quotes = ["'''"]
            out = []
            for text, constant in pieces:
                if constant:
                    text = repr('"' + text)[2:-1]
                    text = text.replace("'''", "\\'\\'\\'")
                out.append(text)
        self.put(quotes[0], *out, quotes[0])

    def piece(self, node, spec=False):
        """The text of a part of an f-string, without quotes."""
        if isinstance(node, JoinedStr):
            return "".join(self.piece(value, spec) for value in node.values)
        if isinstance(node, Constant) and isinstance(node.value, str):
            text = node.value.replace("{", "{{").replace("}", "}}")
            if spec:
                text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n")
            return text
        if isinstance(node, FormattedValue):
            inner = type(self)()
            inner.at(TEST + 1, node.value)
            text = inner.written(node.value)
            out = ["{ " if text.startswith("{") else "{", text]
            if node.conversion != -1:
                out.append("!" + chr(node.conversion))
            if node.format_spec:
                out.append(":" + self.piece(node.format_spec, True))
            return "".join(out) + "}"
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def visit_FormattedValue(self, node):
        self.put("f")
        self.fstring([(self.piece(node), False)])

    def visit_List(self, node):
        self.put("[")
        self.joined(node.elts)
        self.put("]")

    def comprehension(self, left, node, right, key=None):
        self.put(left)
        if key is not None:
            self.put_node(key)
            self.put(": ")
        self.put_node(node.value if key is not None else node.elt)
        self.put_node(node.generators)
        self.put(right)

    def visit_ListComp(self, node):
        self.comprehension("[", node, "]")

    def visit_GeneratorExp(self, node):
        self.comprehension("(", node, ")")

    def visit_SetComp(self, node):
        self.comprehension("{", node, "}")

    def visit_DictComp(self, node):
        self.comprehension("{", node, "}", node.key)

    def visit_comprehension(self, node):
        self.put(" async for " if node.is_async else " for ")
        self.at(TUPLE, node.target)
        self.put_node(node.target)
        self.put(" in ")
        self.at(TEST + 1, node.iter, *node.ifs)
        self.put_node(node.iter)
        for test in node.ifs:
            self.put(" if ")
            self.put_node(test)

    def visit_IfExp(self, node):
        def write():
            self.at(TEST + 1, node.body, node.test)
            self.put_node(node.body)
            self.put(" if ")
            self.put_node(node.test)
            self.put(" else ")
            self.at(TEST, node.orelse)
            self.put_node(node.orelse)

        self.grouped(TEST, node, write)

    def visit_Set(self, node):
        if node.elts:
            self.put("{")
            self.joined(node.elts)
            self.put("}")
        else:
            self.put("{*()}")

    def visit_Dict(self, node):
        def entry(pair):
            key, value = pair
            if key is None:
                self.put("**")
                self.at(BOR, value)
            else:
                self.put_node(key)
                self.put(": ")
            self.put_node(value)

        self.put("{")
        self.joined(list(zip(node.keys, node.values)), entry)
        self.put("}")

    def visit_Tuple(self, node):
        self.bracketed(not node.elts or self.level_of(node) > TUPLE, lambda: self.items(node.elts))

    def visit_UnaryOp(self, node):
        word, level = _UNARY[type(node.op).__name__]

        def write():
            self.put(word)
            if level != FACTOR:
                self.put(" ")
            self.at(level, node.operand)
            self.put_node(node.operand)

        self.grouped(level, node, write)

    def visit_BinOp(self, node):
        word, level = _BINARY[type(node.op).__name__]
        left, right = (level + 1, level) if word == "**" else (level, level + 1)

        def write():
            self.at(left, node.left)
            self.put_node(node.left)
            self.put(f" {word} ")
            self.at(right, node.right)
            self.put_node(node.right)

        self.grouped(level, node, write)

    def visit_Compare(self, node):
        def write():
            self.at(COMPARE + 1, node.left, *node.comparators)
            self.put_node(node.left)
            for op, right in zip(node.ops, node.comparators):
                self.put(f" {_COMPARE[type(op).__name__]} ")
                self.put_node(right)

        self.grouped(COMPARE, node, write)

    def visit_BoolOp(self, node):
        word, level = ("and", AND) if isinstance(node.op, ast.And) else ("or", OR)

        def write():
            inner = level
            for i, value in enumerate(node.values):
                if i:
                    self.put(f" {word} ")
                inner += 1
                self.at(inner, value)
                self.put_node(value)

        self.grouped(level, node, write)

    def visit_Attribute(self, node):
        self.at(ATOM, node.value)
        self.put_node(node.value)
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            self.put(" ")
        self.put(".", node.attr)

    def visit_Call(self, node):
        self.at(ATOM, node.func)
        self.put_node(node.func)
        self.put("(")
        self.joined([*node.args, *node.keywords])
        self.put(")")

    def visit_Subscript(self, node):
        self.at(ATOM, node.value)
        self.put_node(node.value)
        self.put("[")
        if isinstance(node.slice, Tuple) and node.slice.elts:
            self.items(node.slice.elts)
        else:
            self.put_node(node.slice)
        self.put("]")

    def visit_Starred(self, node):
        self.put("*")
        self.at(BOR, node.value)
        self.put_node(node.value)

    def visit_Ellipsis(self, node):
        self.put("...")

    def visit_Slice(self, node):
        if node.lower:
            self.put_node(node.lower)
        self.put(":")
        if node.upper:
            self.put_node(node.upper)
        if node.step:
            self.put(":")
            self.put_node(node.step)

    def visit_arg(self, node):
        self.put(node.arg)
        if node.annotation:
            self.put(": ")
            self.put_node(node.annotation)

    def visit_keyword(self, node):
        if node.arg is None:
            self.put("**")
        else:
            self.put(node.arg, "=")
        self.put_node(node.value)

    def visit_arguments(self, node):
        first = True

        def comma():
            nonlocal first
            if not first:
                self.put(", ")
            first = False

        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for i, (arg, default) in enumerate(zip(positional, defaults), 1):
            comma()
            self.put_node(arg)
            if default:
                self.put("=")
                self.put_node(default)
            if i == len(node.posonlyargs):
                self.put(", /")
        if node.vararg or node.kwonlyargs:
            comma()
            self.put("*")
            if node.vararg:
                self.visit_arg(node.vararg)
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            comma()
            self.put_node(arg)
            if default:
                self.put("=")
                self.put_node(default)
        if node.kwarg:
            comma()
            self.put("**")
            self.visit_arg(node.kwarg)

    def visit_Lambda(self, node):
        def write():
            self.put("lambda")
            start = len(self.out)
            self.put_node(node.args)
            if len(self.out) > start:
                self.out.insert(start, " ")
            self.put(": ")
            self.at(TEST, node.body)
            self.put_node(node.body)

        self.grouped(TEST, node, write)

    # Patterns.

    def visit_MatchValue(self, node):
        self.put_node(node.value)

    def visit_MatchSingleton(self, node):
        self.constant(node.value)

    def visit_MatchSequence(self, node):
        self.put("[")
        self.joined(node.patterns)
        self.put("]")

    def visit_MatchStar(self, node):
        self.put("*", node.name or "_")

    def visit_MatchMapping(self, node):
        def entry(pair):
            self.put_node(pair[0])
            self.put(": ")
            self.put_node(pair[1])

        self.put("{")
        self.joined(list(zip(node.keys, node.patterns)), entry)
        if node.rest:
            self.put(", " if node.keys else "", "**", node.rest)
        self.put("}")

    def visit_MatchClass(self, node):
        self.at(ATOM, node.cls)
        self.put_node(node.cls)
        self.put("(")
        self.joined(node.patterns)
        for i, (name, pattern) in enumerate(zip(node.kwd_attrs, node.kwd_patterns)):
            if i or node.patterns:
                self.put(", ")
            self.put(name, "=")
            self.put_node(pattern)
        self.put(")")

    def visit_MatchAs(self, node):
        if node.name is None:
            self.put("_")
        elif node.pattern is None:
            self.put(node.name)
        else:
            def write():
                self.at(BOR, node.pattern)
                self.put_node(node.pattern)
                self.put(" as ", node.name)

            self.grouped(TEST, node, write)

    def visit_MatchOr(self, node):
        def write():
            self.at(BOR + 1, *node.patterns)
            self.joined(node.patterns, between=" | ")

        self.grouped(BOR, node, write)
