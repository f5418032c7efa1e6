"""The tree as CPython's compiler optimizes it: what ast.parse gives with optimize=1 or 2."""

import ast
import operator

_binary = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
           ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: operator.pow, ast.LShift: operator.lshift,
           ast.RShift: operator.rshift, ast.BitOr: operator.or_, ast.BitXor: operator.xor, ast.BitAnd: operator.and_}
_unary = {ast.UAdd: operator.pos, ast.USub: operator.neg, ast.Invert: operator.invert, ast.Not: operator.not_}
_negated = {ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In}

_MAX_INT_SIZE, _MAX_COLLECTION_SIZE, _MAX_STR_SIZE, _MAX_TOTAL_ITEMS = 128, 256, 4096, 1024


def _is_constant(node):
    return isinstance(node, ast.Constant)


def _too_large(op, left, right):
    """Whether a result would take too much room to be kept as a constant."""
    ints = isinstance(left, int) and isinstance(right, int)
    if op is ast.Mult:
        if ints:
            return bool(left and right) and left.bit_length() + right.bit_length() > _MAX_INT_SIZE
        if isinstance(left, int):
            left, right = right, left
        if isinstance(right, int) and isinstance(left, (str, bytes, tuple)):
            limit = _MAX_COLLECTION_SIZE if isinstance(left, tuple) else _MAX_STR_SIZE
            return right < 0 or right > limit or len(left) * right > limit
    elif op is ast.Pow and ints and right > 0:
        return left.bit_length() * right > _MAX_INT_SIZE
    elif op is ast.LShift and ints and left and right:
        return right < 0 or right > _MAX_INT_SIZE or left.bit_length() + right > _MAX_INT_SIZE
    elif op is ast.Mod and isinstance(left, (str, bytes)):
        return True
    return False


class _Folder(ast.NodeTransformer):
    """Replaces what is known of the program before it runs."""

    def __init__(self, level):
        self.level = level

    def constant(self, node, make):
        """The constant that make() gives in the node's place; the node where it gives an error."""
        try:
            return ast.copy_location(ast.Constant(make()), node)
        except Exception:
            return node

    def visit_Name(self, node):
        if node.id == "__debug__" and isinstance(node.ctx, ast.Load):
            return self.constant(node, lambda: not self.level)
        return node

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        operand = node.operand
        if _is_constant(operand):
            return self.constant(node, lambda: _unary[type(node.op)](operand.value))
        if isinstance(node.op, ast.Not) and isinstance(operand, ast.Compare) and len(operand.ops) == 1:
            if negated := _negated.get(type(operand.ops[0])):
                operand.ops = [negated()]
                return operand
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        left, right, op = node.left, node.right, type(node.op)
        if op is ast.Mod and _is_constant(left) and isinstance(left.value, str) and isinstance(right, ast.Tuple):
            return self.format(node, left.value, right.elts) or node
        if _is_constant(left) and _is_constant(right) and not _too_large(op, left.value, right.value):
            return self.constant(node, lambda: _binary[op](left.value, right.value))
        return node

    def format(self, node, text, values):
        """An f-string instead of text % values, where it has only %s, %r and %a; else None."""
        if any(isinstance(value, ast.Starred) for value in values):
            return None
        parts, values, literal, i = [], list(values), "", 0
        while i < len(text):
            mark = text[i:i + 2]
            if text[i] != "%":
                literal += text[i]
                i += 1
                continue
            if mark == "%%":
                literal += "%"
            elif mark[1:] in ("s", "r", "a") and mark[1:] and values:
                if literal:
                    parts.append(ast.copy_location(ast.Constant(literal), node))
                    literal = ""
                value = values.pop(0)
                parts.append(ast.copy_location(ast.FormattedValue(value, ord(mark[1])), value))
            else:
                return None
            i += 2
        if values:
            return None
        if literal:
            parts.append(ast.copy_location(ast.Constant(literal), node))
        return ast.copy_location(ast.JoinedStr(parts), node)

    def visit_Tuple(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and all(map(_is_constant, node.elts)):
            return self.constant(node, lambda: tuple(item.value for item in node.elts))
        return node

    def visit_Subscript(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and _is_constant(node.value) and _is_constant(node.slice):
            return self.constant(node, lambda: node.value.value[node.slice.value])
        return node

    def iterated(self, node):
        """A display that is only gone through or looked into: a constant, or a tuple instead of a list."""
        if isinstance(node, ast.List) and not any(isinstance(item, ast.Starred) for item in node.elts):
            if all(map(_is_constant, node.elts)):
                return self.constant(node, lambda: tuple(item.value for item in node.elts))
            return ast.copy_location(ast.Tuple(node.elts, node.ctx), node)
        if isinstance(node, ast.Set) and all(map(_is_constant, node.elts)):
            return self.constant(node, lambda: frozenset(item.value for item in node.elts))
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        if isinstance(node.ops[-1], (ast.In, ast.NotIn)):
            node.comparators[-1] = self.iterated(node.comparators[-1])
        return node

    def visit_For(self, node):
        self.generic_visit(node)
        node.iter = self.iterated(node.iter)
        return node

    visit_AsyncFor = visit_comprehension = visit_For


def optimized(tree, level):
    """The tree with its constants folded; level is that of -O."""
    return _Folder(level).visit(tree)
