"""Trees of Python's abstract syntax: parsed, looked at, changed, written back as source."""

import sys
from _ast import *
from _ast import AST, PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Parse the source into an AST node. Equivalent to compile(source, filename, mode, PyCF_ONLY_AST)."""
    flags = PyCF_ONLY_AST
    if optimize > 0:
        flags |= PyCF_OPTIMIZED_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if isinstance(feature_version, tuple):
        major, minor = feature_version
        if major != 3:
            raise ValueError(f"Unsupported major version: {major}")
        feature_version = minor
    elif feature_version is None:
        feature_version = -1
    return compile(source, filename, mode, flags, _feature_version=feature_version, optimize=optimize)


def literal_eval(node_or_string):
    """Evaluate an expression node or a string containing only a Python literal or container display."""
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(" \t"), mode="eval")
    if isinstance(node, Expression):
        node = node.body
    return _literal(node)


def _malformed(node):
    at = getattr(node, "lineno", None)
    where = f" on line {at}" if at else ""
    raise ValueError(f"malformed node or string{where}: {node!r}")


def _number(node):
    if type(node) is Constant and type(node.value) in (int, float, complex):
        return node.value
    _malformed(node)


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a formatted dump of the tree in node, mainly for debugging."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def text(value, level):  # and whether it is a leaf
        lead, comma = "", ", "
        if indent is not None:
            level += 1
            lead, comma = "\n" + indent * level, ",\n" + indent * level
        if isinstance(value, AST):
            cls = type(value)
            parts, held, named, leaves = [], [], annotate_fields, True
            for name in value._fields:
                try:
                    item = getattr(value, name)
                except AttributeError:
                    named = True
                    continue
                if item is None and getattr(cls, name, ...) is None:
                    named = True
                    continue
                if not show_empty and item == []:
                    if not named:
                        held.append(repr(item))
                    continue
                shown, leaf = text(item, level)
                leaves = leaves and leaf
                if named:
                    parts.append(f"{name}={shown}")
                else:
                    parts += held
                    held = []
                    parts.append(shown)
            if include_attributes and value._attributes:
                for name in value._attributes:
                    try:
                        item = getattr(value, name)
                    except AttributeError:
                        continue
                    if item is None and getattr(cls, name, ...) is None:
                        continue
                    shown, leaf = text(item, level)
                    leaves = leaves and leaf
                    parts.append(f"{name}={shown}")
            if leaves and len(parts) <= 3:
                return f"{cls.__name__}({', '.join(parts)})", not parts
            return f"{cls.__name__}({lead}{comma.join(parts)})", False
        if isinstance(value, list):
            if not value:
                return "[]", True
            return f"[{lead}{comma.join(text(item, level)[0] for item in value)}]", False
        return repr(value), True

    return text(node, 0)[0]


def copy_location(new_node, old_node):
    """Copy the source location hint from the old to the new node and return the new one."""
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give the nodes that lack a location that of their parent, starting at node."""
    def fix(node, place):
        place = list(place)
        for i, name in enumerate(("lineno", "end_lineno", "col_offset", "end_col_offset")):
            if name in node._attributes:
                value = getattr(node, name, None)
                if value is None:
                    setattr(node, name, place[i])
                else:
                    place[i] = value
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, (1, 1, 0, 0))
    return node


def increment_lineno(node, n=1):
    """Increment the line number and end line number of each node in the tree by n."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """Yield a tuple of (fieldname, value) for each field in node._fields that is present on node."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """Yield all direct child nodes of node."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """Return the docstring for the given node or None if no docstring can be found."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def _lines(source, maxlines=None):
    import re
    out = []
    for i, line in enumerate(re.findall(r"(?s)[^\r\n]*(?:\r\n|\r|\n|\Z)", source)):
        if maxlines is not None and i >= maxlines:
            break
        out.append(line)
    return out


def get_source_segment(source, node, *, padded=False):
    """Get source code segment of the source that generated node."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _lines(source, last + 1)
    if first == last:
        return lines[first].encode()[start:end].decode()
    head = lines[first].encode()
    padding = "".join(c if c in "\f\t" else " " for c in head[:start].decode()) if padded else ""
    return "".join([padding + head[start:].decode(), *lines[first + 1:last], lines[last].encode()[:end].decode()])


def walk(node):
    """Recursively yield all descendant nodes in the tree starting at node, in no specified order."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Walks the tree and calls a visitor method for every node found."""

    def visit(self, node):
        """Visit a node."""
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Called if no explicit visitor function exists for a node."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        value = node.value
        name = _old_names.get(type(value))
        if name is None:
            for cls, old in _old_names.items():
                if isinstance(value, cls):
                    name = old
                    break
        if name is not None:
            method = getattr(self, "visit_" + name, None)
            if method is not None:
                import warnings
                warnings.warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
                return method(node)
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    """A NodeVisitor that walks the tree and allows modification of nodes."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def unparse(ast_obj):
    """Write the tree as source that would parse to an equal one."""
    from _ast_unparse import Writer
    return Writer().written(ast_obj)


_old_names = {bool: "NameConstant", type(None): "NameConstant", int: "Num", float: "Num", complex: "Num",
              str: "Str", bytes: "Bytes", type(...): "Ellipsis"}
_old_kinds = {"Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,), "NameConstant": (type(None), bool),
              "Ellipsis": (type(...),)}


def _warn_old(name):
    import warnings
    warnings._deprecated(f"ast.{name}", message="{name} is deprecated and will be removed in Python {remove}; "
                         "use ast.Constant instead", remove=(3, 14))


class _Old(type):
    def __instancecheck__(cls, value):
        if type(cls) is _Old and cls.__name__ in _old_kinds:
            _warn_old(cls.__name__)
            if not isinstance(value, Constant):
                return False
            try:
                constant = value.value
            except AttributeError:
                return False
            kinds = _old_kinds[cls.__name__]
            return isinstance(constant, kinds) and not (isinstance(constant, bool) and bool not in kinds)
        return type.__instancecheck__(cls, value)


def _old_class(name, field):
    def make(cls, *args, **kwargs):
        _warn_old(name)
        if name == "Ellipsis":
            return Constant(..., *args, **kwargs)
        if field in kwargs:
            kwargs["value"] = kwargs.pop(field)
        return Constant(*args, **kwargs)

    return _Old(name, (Constant,), {"__new__": make, "_fields": (field,) if field else (), "__module__": "ast"})


def _old_value(name):
    def get(self):
        import warnings
        warnings._deprecated(f"Attribute {name}", message="{name} is deprecated and will be removed in Python {remove}; use value instead",
                             remove=(3, 14))
        return self.value

    def put(self, value):
        import warnings
        warnings._deprecated(f"Attribute {name}", message="{name} is deprecated and will be removed in Python {remove}; use value instead",
                             remove=(3, 14))
        self.value = value

    return property(get, put)


Constant.n = _old_value("n")
Constant.s = _old_value("s")


def __getattr__(name):
    if name in _old_kinds:
        fields = {"Num": "n", "Str": "s", "Bytes": "s", "NameConstant": "value", "Ellipsis": ""}
        cls = globals()["_old_" + name] = globals().get("_old_" + name) or _old_class(name, fields[name])
        _warn_old(name)
        return cls
    raise AttributeError(f"module 'ast' has no attribute '{name}'")


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


Tuple.dims = property(lambda self: self.elts, lambda self, value: setattr(self, "elts", value))


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


def main(args=None):
    import argparse
    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", nargs="?", default="-", help="the file to parse; defaults to stdin")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"),
                        help="specify what kind of code must be parsed")
    parser.add_argument("--no-type-comments", default=True, action="store_false", help="don't add information about type comments")
    parser.add_argument("-a", "--include-attributes", action="store_true",
                        help="include attributes such as line numbers and column offsets")
    parser.add_argument("-i", "--indent", type=int, default=3, help="indentation of nodes (number of spaces)")
    args = parser.parse_args(args)
    if args.infile == "-":
        name, source = "<stdin>", sys.stdin.buffer.read()
    else:
        name = args.infile
        with open(args.infile, "rb") as infile:
            source = infile.read()
    tree = parse(source, name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == "__main__":
    main()
