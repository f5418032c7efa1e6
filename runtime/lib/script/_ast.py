"""The classes of the nodes of a syntax tree, as module ast gives them."""

# CPython's abstract grammar: each sum type with its constructors, then the
# attributes that its nodes have.
_GRAMMAR = """
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body)
    | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
    | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
    | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
    | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
    | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value)
    | AnnAssign(expr target, expr annotation, expr? value, int simple)
    | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
    | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
    | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
    | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment)
    | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
    | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
    | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr test, expr? msg)
    | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) | Global(identifier* names)
    | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue
    + int lineno, int col_offset, int? end_lineno, int? end_col_offset
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right)
    | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
    | Dict(expr?* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
    | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators)
    | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)
    | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords)
    | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
    | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)
    | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
    | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
    | Slice(expr? lower, expr? upper, expr? step)
    + int lineno, int col_offset, int? end_lineno, int? end_col_offset
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
    + int lineno, int col_offset, int? end_lineno, int? end_col_offset
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment)
    + int lineno, int col_offset, int? end_lineno, int? end_col_offset
keyword(identifier? arg, expr value)
    + int lineno, int col_offset, int? end_lineno, int? end_col_offset
alias(identifier name, identifier? asname)
    + int lineno, int col_offset, int? end_lineno, int? end_col_offset
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
    | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
    | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name)
    | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
    + int lineno, int col_offset, int end_lineno, int end_col_offset
type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value)
    | TypeVarTuple(identifier name, expr? default_value)
    + int lineno, int col_offset, int end_lineno, int end_col_offset
"""


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class AST:
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional "
                            f"argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = fields[:len(args)]
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in cls._attributes:
                _deprecated(f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. "
                            "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, name, value)
        types = None
        for name in fields[len(args):]:
            if name in kwargs:
                continue
            if types is None:
                types = getattr(cls, "_field_types", {})
            if name not in types:
                _deprecated(f"Field {name!r} is missing from {cls.__name__}._field_types. "
                            "This will become an error in Python 3.15.")
                continue
            kind = types[name]
            if kind is expr_context:
                setattr(self, name, Load())
            elif getattr(kind, "__origin__", None) is list:
                setattr(self, name, [])
            elif type(kind).__name__ != "UnionType":
                _deprecated(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                            "This will become an error in Python 3.15.")

    def __reduce_ex__(self, protocol):
        rest = dict(self.__dict__)
        args = []
        for name in type(self)._fields:
            if name not in rest:
                break
            args.append(rest.pop(name))
        return type(self), tuple(args), rest

    __module__ = "ast"


def _build():
    here = globals()
    here["AST"].__qualname__ = "AST"
    kinds = {"identifier": str, "string": str, "int": int, "constant": object}
    pending = []

    def declare(text, base, doc_only=False):
        name, _, rest = text.partition("(")
        fields = [f.strip().split(" ") for f in rest.rstrip(")").split(",")] if rest else []
        cls = type(name, (base,), {"__module__": "ast", "__doc__": text, "_fields": tuple(f[1] for f in fields),
                                   "__match_args__": tuple(f[1] for f in fields)})
        here[name] = kinds[name] = cls
        for kind, field in fields:
            if kind.endswith("?"):
                setattr(cls, field, None)
        pending.append((cls, fields))
        return cls

    text = _GRAMMAR.strip().replace("\n    |", " |").replace("\n    +", " +")
    for line in text.split("\n"):
        line, _, attributes = line.partition(" + ")
        name, equals, alternatives = line.partition(" = ")
        if equals:
            lines = alternatives.split(" | ")
            plain = "(" not in alternatives
            doc = name + " = " + (" | ".join(lines) if plain else ("\n" + " " * len(name) + " | ").join(lines))
            top = type(name, (AST,), {"__module__": "ast", "__doc__": doc, "_fields": (), "__match_args__": ()})
            here[name] = kinds[name] = top
            for alternative in lines:
                declare(alternative, top)
        else:
            top = declare(line, AST)
        names = [f.strip().split(" ") for f in attributes.split(",")] if attributes else []
        top._attributes = tuple(n for _, n in names)
        for kind, attribute in names:
            if kind.endswith("?"):
                setattr(top, attribute, None)
    for cls, fields in pending:
        types = {}
        for kind, field in fields:
            of = kinds[kind.rstrip("?*")]
            if kind.endswith("*"):
                of = list[of]
            elif kind.endswith("?"):
                of = of | None
            types[field] = of
        cls._field_types = cls.__annotations__ = types


_build()
del _build

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8000 | PyCF_ONLY_AST
