"""The names of the blocks of a program: who binds them, who uses them, and where they belong."""

import ast
import os

# What a block does with a name.
USE = 16
DEF_GLOBAL = 1
DEF_NONLOCAL = 8
DEF_LOCAL = 2
DEF_PARAM = 4
DEF_FREE = 32
DEF_FREE_CLASS = 64
DEF_IMPORT = 128
DEF_ANNOT = 256
_COMP_ITER = 512
_TYPE_PARAM = 1024
_COMP_CELL = 2048
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT

(TYPE_FUNCTION, TYPE_CLASS, TYPE_MODULE, TYPE_ANNOTATION, TYPE_TYPE_ALIAS, TYPE_TYPE_PARAMETERS,
 TYPE_TYPE_VARIABLE) = range(7)

# Where a name belongs: these bits of its flags.
SCOPE_OFF = 12
SCOPE_MASK = 15
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = range(1, 6)

_FUNCTION_LIKE = TYPE_FUNCTION, TYPE_ANNOTATION, TYPE_TYPE_ALIAS, TYPE_TYPE_PARAMETERS, TYPE_TYPE_VARIABLE


class _Entry:
    """A block: its names with their flags, and the blocks in it."""

    def __init__(self, name, type, lineno, nested=False):
        self.id = id(self)
        self.name = name
        self.type = type
        self.lineno = lineno
        self.nested = int(nested)
        self.symbols = {}
        self.varnames = []
        self.children = []
        self._comprehension = ""
        self._sees_class = False   # a block in a class that looks names up there

    def __repr__(self):
        return f"<symtable entry {self.name}({self.id}), line {self.lineno}>"

    @property
    def _function(self):
        return self.type in _FUNCTION_LIKE


class _Builder(ast.NodeVisitor):
    """Walks a tree in the order in which the names come."""

    def __init__(self):
        self.blocks = []
        self.private = None
        self.targets = False  # of a comprehension

    @property
    def block(self):
        return self.blocks[-1]

    # Names.

    def mangle(self, name):
        if self.private is None or not name.startswith("__") or name.endswith("__") or "." in name:
            return name
        stripped = self.private.lstrip("_")
        return f"_{stripped}{name}" if stripped else name

    def add(self, name, flags, block=None):
        block = self.block if block is None else block
        name = self.mangle(name)
        if self.targets:
            flags |= _COMP_ITER
        block.symbols[name] = block.symbols.get(name, 0) | flags
        if flags & DEF_PARAM:
            block.varnames.append(name)
        elif flags & DEF_GLOBAL:
            module = self.blocks[0]
            module.symbols[name] = module.symbols.get(name, 0) | flags

    # Blocks.

    def enter(self, name, type, node):
        nested = bool(self.blocks) and (self.block.nested or self.block._function)
        entry = _Entry(name, type, getattr(node, "lineno", 0), nested)
        if self.blocks:
            self.block.children.append(entry)
        self.blocks.append(entry)
        return entry

    def leave(self):
        self.blocks.pop()

    def all(self, nodes):
        for node in nodes:
            if node is not None:
                self.visit(node)

    def see_class(self, outer):
        if outer.type == TYPE_CLASS:
            self.block._sees_class = True
            self.add("__classdict__", USE)

    def type_parameters(self, node, name, defaults=False, kw_defaults=False):
        """Enter the block of type parameters, if there are any."""
        if not node.type_params:
            return False
        outer = self.block
        self.enter(name, TYPE_TYPE_PARAMETERS, node)
        self.see_class(outer)
        if isinstance(node, ast.ClassDef):
            for hidden in ".type_params", ".generic_base":
                self.add(hidden, DEF_LOCAL)
                self.add(hidden, USE)
        if defaults:
            self.add(".defaults", DEF_PARAM)
        if kw_defaults:
            self.add(".kwdefaults", DEF_PARAM)
        return True

    def visit_Module(self, node):
        self.top = self.enter("top", TYPE_MODULE, None)
        self.all(node.body if isinstance(node.body, list) else [node.body])
        self.leave()

    visit_Interactive = visit_Expression = visit_Module

    def visit_FunctionDef(self, node):
        self.add(node.name, DEF_LOCAL)
        arguments = node.args
        self.all(arguments.defaults)
        self.all(arguments.kw_defaults)
        self.all(node.decorator_list)
        inside = self.type_parameters(node, node.name, True, any(arguments.kw_defaults))
        self.all(node.type_params)
        for arg in self.arguments(arguments, annotations=True):
            self.all([arg.annotation])
        self.all([node.returns])
        self.enter(node.name, TYPE_FUNCTION, node)
        self.parameters(arguments)
        self.all(node.body)
        self.leave()
        if inside:
            self.leave()

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.all(node.args.defaults)
        self.all(node.args.kw_defaults)
        self.enter("lambda", TYPE_FUNCTION, node)
        self.parameters(node.args)
        self.visit(node.body)
        self.leave()

    @staticmethod
    def arguments(args, annotations=False):
        stars = [args.vararg, args.kwarg]
        if annotations:
            return filter(None, args.posonlyargs + args.args + stars + args.kwonlyargs)
        return filter(None, args.posonlyargs + args.args + args.kwonlyargs + stars)

    def parameters(self, args):
        for arg in self.arguments(args):
            self.add(arg.arg, DEF_PARAM)

    def visit_ClassDef(self, node):
        self.add(node.name, DEF_LOCAL)
        self.all(node.decorator_list)
        saved = self.private
        inside = self.type_parameters(node, node.name)
        if inside:
            self.private = node.name
            self.all(node.type_params)
        self.all(node.bases)
        self.all(node.keywords)
        self.enter(node.name, TYPE_CLASS, node)
        self.private = node.name
        if inside:
            self.add("__type_params__", DEF_LOCAL)
            self.add(".type_params", USE)
        self.all(node.body)
        self.leave()
        if inside:
            self.leave()
        self.private = saved

    def visit_TypeAlias(self, node):
        self.visit(node.name)
        outer = self.block
        inside = self.type_parameters(node, node.name.id)
        self.all(node.type_params)
        self.enter(node.name.id, TYPE_TYPE_ALIAS, node)
        self.see_class(outer)
        self.visit(node.value)
        self.leave()
        if inside:
            self.leave()

    def visit_TypeVar(self, node):
        self.add(node.name, _TYPE_PARAM | DEF_LOCAL)
        for part in getattr(node, "bound", None), node.default_value:
            if part is not None:
                sees = self.block._sees_class
                self.enter(node.name, TYPE_TYPE_VARIABLE, part)
                if sees:
                    self.block._sees_class = True
                    self.add("__classdict__", USE)
                self.visit(part)
                self.leave()

    visit_ParamSpec = visit_TypeVarTuple = visit_TypeVar

    # Statements and expressions that name something.

    def visit_Global(self, node):
        for name in node.names:
            self.add(name, DEF_GLOBAL)

    def visit_Nonlocal(self, node):
        for name in node.names:
            self.add(name, DEF_NONLOCAL)

    def visit_Import(self, node):
        for alias in node.names:
            name = alias.asname or alias.name.partition(".")[0]
            if name != "*":
                self.add(name, DEF_IMPORT)

    visit_ImportFrom = visit_Import

    def visit_AnnAssign(self, node):
        if not isinstance(node.target, ast.Name):
            self.visit(node.target)
        elif node.simple:
            self.add(node.target.id, DEF_ANNOT | DEF_LOCAL)
        elif node.value is not None:
            self.add(node.target.id, DEF_LOCAL)
        self.visit(node.annotation)
        self.all([node.value])

    def visit_Assign(self, node):
        self.all(node.targets)
        self.visit(node.value)

    def visit_For(self, node):
        self.visit(node.target)
        self.visit(node.iter)
        self.all(node.body)
        self.all(node.orelse)

    visit_AsyncFor = visit_For

    def visit_ExceptHandler(self, node):
        self.all([node.type])
        if node.name:
            self.add(node.name, DEF_LOCAL)
        self.all(node.body)

    def visit_MatchAs(self, node):
        self.all([node.pattern])
        if node.name:
            self.add(node.name, DEF_LOCAL)

    def visit_MatchStar(self, node):
        if node.name:
            self.add(node.name, DEF_LOCAL)

    def visit_MatchMapping(self, node):
        self.all(node.keys)
        self.all(node.patterns)
        if node.rest:
            self.add(node.rest, DEF_LOCAL)

    def visit_Name(self, node):
        load = isinstance(node.ctx, ast.Load)
        self.add(node.id, USE if load else DEF_LOCAL)
        if load and node.id == "super" and self.block._function:
            self.add("__class__", USE)

    def visit_NamedExpr(self, node):
        if self.block._comprehension:
            self.carry_out(node.target.id)
        self.visit(node.value)
        self.visit(node.target)

    def carry_out(self, name):
        """A name assigned in a comprehension belongs to the block around it."""
        for block in reversed(self.blocks):
            if block._comprehension:
                continue
            if block.type == TYPE_MODULE:
                self.add(name, DEF_GLOBAL)
                self.add(name, DEF_GLOBAL, block)
            elif block._function:
                flags = block.symbols.get(self.mangle(name), 0)
                self.add(name, DEF_GLOBAL if flags & DEF_GLOBAL else DEF_NONLOCAL)
                self.add(name, DEF_LOCAL, block)
            return

    def comprehension(self, node, name, *values):
        first, *rest = node.generators
        self.visit(first.iter)
        self.enter(name, TYPE_FUNCTION, node)
        self.block._comprehension = name
        self.add(".0", DEF_PARAM)
        self.target(first)
        self.all(first.ifs)
        for generator in rest:
            self.target(generator)
            self.visit(generator.iter)
            self.all(generator.ifs)
        self.all(values)
        self.leave()

    def target(self, generator):
        self.targets = True
        self.visit(generator.target)
        self.targets = False

    def visit_GeneratorExp(self, node):
        self.comprehension(node, "genexpr", node.elt)

    def visit_ListComp(self, node):
        self.comprehension(node, "listcomp", node.elt)

    def visit_SetComp(self, node):
        self.comprehension(node, "setcomp", node.elt)

    def visit_DictComp(self, node):
        self.comprehension(node, "dictcomp", node.value, node.key)


class _Analysis:
    """Finds out where the names of a block belong."""

    def __init__(self, entry, bound, globals, class_entry=None):
        self.entry = entry
        self.free = {}
        self.scopes = {}
        self.inlined_cells = set()
        local = {}
        if entry.type == TYPE_CLASS:
            new_global, new_bound = dict(globals), dict(bound)
        else:
            new_global, new_bound = {}, {}
        if entry._sees_class and class_entry is not None:
            bound = dict(bound)
        globals = dict(globals)
        for name, flags in entry.symbols.items():
            self.scopes[name] = self.scope(name, flags, bound, local, globals, class_entry)
        if entry.type != TYPE_CLASS:
            if entry._function:
                new_bound.update(local)
            new_bound = {**bound, **new_bound} if bound is not None else new_bound
            new_global = {**globals, **new_global}
            if entry._function:
                for name in local:
                    new_global.pop(name, None)
        else:
            new_bound["__class__"] = new_bound["__classdict__"] = None
        self.children(new_bound, new_global, class_entry)
        if entry._function:
            for name, scope in self.scopes.items():
                if scope == LOCAL and (name in self.free or name in self.inlined_cells):
                    self.scopes[name] = CELL
                    self.free.pop(name, None)
        elif entry.type == TYPE_CLASS:
            self.free.pop("__class__", None)
            self.free.pop("__classdict__", None)
        self.update(bound)
        self.free.update((name, None) for name, scope in self.scopes.items() if scope == FREE)

    def scope(self, name, flags, bound, local, globals, class_entry):
        if flags & DEF_GLOBAL:
            globals[name] = None
            bound.pop(name, None)
            return GLOBAL_EXPLICIT
        if flags & DEF_NONLOCAL:
            return FREE
        if flags & DEF_BOUND:
            local[name] = None
            globals.pop(name, None)
            return LOCAL
        if class_entry is not None and self.entry._sees_class:
            outer = class_entry.symbols.get(name, 0)
            if outer & DEF_GLOBAL:
                return GLOBAL_EXPLICIT
            if outer & DEF_BOUND and not outer & DEF_NONLOCAL:
                return GLOBAL_IMPLICIT
        if name in bound:
            return FREE
        return GLOBAL_IMPLICIT

    def children(self, bound, globals, class_entry):
        entry = self.entry
        kept = []
        for child in entry.children:
            around = None
            if child._sees_class:
                around = entry if entry.type == TYPE_CLASS else class_entry
            inner = _Analysis(child, dict(bound), dict(globals), around)
            inlined = child._comprehension not in ("", "genexpr") and not (entry._sees_class or child._sees_class)
            if inlined:
                self.inline(child, inner)
                kept += child.children
            else:
                kept.append(child)
            self.free.update(inner.free)
        entry.children[:] = kept

    def inline(self, child, inner):
        """A comprehension that is no function has its names in the block around it."""
        entry = self.entry
        for name, flags in child.symbols.items():
            if flags & DEF_PARAM and not flags & _COMP_ITER:
                continue
            scope = flags >> SCOPE_OFF & SCOPE_MASK
            if scope == CELL:
                self.inlined_cells.add(name)
            only = flags & (1 << SCOPE_OFF) - 1
            if name not in entry.symbols:
                if scope == FREE and entry.type == TYPE_CLASS and name == "__class__":
                    scope = GLOBAL_IMPLICIT
                entry.symbols[name] = only
                self.scopes[name] = scope
                if scope == FREE:
                    self.free[name] = None
            elif entry.symbols[name] & DEF_BOUND and entry.type != TYPE_CLASS:
                if not any(grandchild.symbols.get(name, 0) >> SCOPE_OFF & SCOPE_MASK == FREE for grandchild in child.children):
                    inner.free.pop(name, None)

    def update(self, bound):
        """Write the scopes down, and the free names that pass through."""
        entry = self.entry
        for name, scope in self.scopes.items():
            entry.symbols[name] |= scope << SCOPE_OFF
            if name in self.inlined_cells:
                entry.symbols[name] |= _COMP_CELL
        for name in self.free:
            flags = entry.symbols.get(name)
            if flags is not None:
                if entry.type == TYPE_CLASS or entry._sees_class:
                    entry.symbols[name] = flags | DEF_FREE_CLASS
            elif name in bound:
                entry.symbols[name] = FREE << SCOPE_OFF


def symtable(source, filename, startstr, /):
    """Return the symbol table of a program."""
    if startstr not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    filename = os.fsdecode(filename)
    compile(source, filename, startstr, dont_inherit=True)  # says what is wrong
    builder = _Builder()
    builder.visit(compile(source, filename, startstr, ast.PyCF_ONLY_AST, dont_inherit=True))
    _Analysis(builder.top, {}, {})
    return builder.top
