"""What the compiler knows of a program's names, block by block."""

import weakref
from enum import StrEnum

import _symtable
from _symtable import (CELL, DEF_ANNOT, DEF_BOUND, DEF_GLOBAL, DEF_IMPORT, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL, SCOPE_MASK, SCOPE_OFF, USE)

__all__ = ["symtable", "SymbolTableType", "SymbolTable", "Class", "Function", "Symbol"]


def symtable(code, filename, compile_type):
    """Return the toplevel SymbolTable of the source code, which is compiled as compile_type says."""
    return _table(_symtable.symtable(code, filename, compile_type), filename)


class SymbolTableType(StrEnum):
    MODULE = "module"
    FUNCTION = "function"
    CLASS = "class"
    ANNOTATION = "annotation"
    TYPE_ALIAS = "type alias"
    TYPE_PARAMETERS = "type parameters"
    TYPE_VARIABLE = "type variable"


_types = {getattr(_symtable, name): kind for name, kind in (
    ("TYPE_MODULE", SymbolTableType.MODULE), ("TYPE_FUNCTION", SymbolTableType.FUNCTION),
    ("TYPE_CLASS", SymbolTableType.CLASS), ("TYPE_ANNOTATION", SymbolTableType.ANNOTATION),
    ("TYPE_TYPE_ALIAS", SymbolTableType.TYPE_ALIAS), ("TYPE_TYPE_PARAMETERS", SymbolTableType.TYPE_PARAMETERS),
    ("TYPE_TYPE_VARIABLE", SymbolTableType.TYPE_VARIABLE))}

_tables = weakref.WeakValueDictionary()


def _table(entry, filename):
    """The table of an entry: always the same one."""
    key = entry, filename
    found = _tables.get(key)
    if found is None:
        kind = {_symtable.TYPE_FUNCTION: Function, _symtable.TYPE_CLASS: Class}.get(entry.type, SymbolTable)
        found = _tables[key] = kind(entry, filename)
    return found


def _scope(flags):
    return flags >> SCOPE_OFF & SCOPE_MASK


class SymbolTable:
    """The names of a block."""

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._symbols = {}

    def __repr__(self):
        kind = "" if self.__class__ == SymbolTable else f"{self.__class__.__name__} "
        if self._table.name == "top":
            return f"<{kind}SymbolTable for module {self._filename}>"
        return f"<{kind}SymbolTable for {self._table.name} in {self._filename}>"

    def get_type(self):
        """Return the type of the symbol table, one of SymbolTableType."""
        return _types[self._table.type]

    def get_id(self):
        """Return an identifier for the table."""
        return self._table.id

    def get_name(self):
        """Return the table's name: of the class or function, or 'top'."""
        return self._table.name

    def get_lineno(self):
        """Return the number of the first line in the block."""
        return self._table.lineno

    def is_optimized(self):
        """Return True if the locals in the table are optimizable."""
        return self._table.type == _symtable.TYPE_FUNCTION

    def is_nested(self):
        """Return True if the block is a nested class or function."""
        return bool(self._table.nested)

    def has_children(self):
        """Return True if the block has blocks in it."""
        return bool(self._table.children)

    def get_identifiers(self):
        """Return a view of the names in the table."""
        return self._table.symbols.keys()

    def lookup(self, name):
        """Return a Symbol; KeyError if the name is not in the table."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._table.symbols[name]
            spaces = [_table(child, self._filename) for child in self._table.children if child.name == name]
            symbol = self._symbols[name] = Symbol(name, flags, spaces, module_scope=self._table.name == "top")
        return symbol

    def get_symbols(self):
        """Return a list of the Symbols in the table."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """Return a list of the tables of the blocks in this one."""
        return [_table(child, self._filename) for child in self._table.children]

    def _names(self, test):
        return tuple(name for name, flags in self._table.symbols.items() if test(flags))


class Function(SymbolTable):
    """The names of a function."""

    def get_parameters(self):
        """Return a tuple of the parameters."""
        return self._names(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        """Return a tuple of the local names."""
        return self._names(lambda flags: _scope(flags) in (LOCAL, CELL))

    def get_globals(self):
        """Return a tuple of the names that are globals."""
        return self._names(lambda flags: _scope(flags) in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT))

    def get_nonlocals(self):
        """Return a tuple of the names declared nonlocal."""
        return self._names(lambda flags: flags & DEF_NONLOCAL)

    def get_frees(self):
        """Return a tuple of the free names."""
        return self._names(lambda flags: _scope(flags) == FREE)


class Class(SymbolTable):
    """The names of a class."""

    def get_methods(self):
        """Return a tuple of the names of the functions that the class defines."""
        found = {}
        for child in self._table.children:
            if _scope(self._table.symbols.get(child.name, 0)) != LOCAL:
                continue
            if child.type == _symtable.TYPE_TYPE_PARAMETERS:
                functions = [inner for inner in child.children
                             if inner.name == child.name and inner.type == _symtable.TYPE_FUNCTION]
            else:
                functions = [child] if child.type == _symtable.TYPE_FUNCTION else []
            for function in functions:
                # A generator expression has an argument of its own instead of a name.
                if not (function.name == "genexpr" and ".0" in function.varnames):
                    found[child.name] = True
        return tuple(found)


class Symbol:
    """A name in a table."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name = name
        self._flags = flags
        self._scope = _scope(flags)
        self._namespaces = namespaces or ()
        self._module_scope = module_scope

    def __repr__(self):
        return f"<symbol {self._name!r}: {self._scope_str()}, {self._flags_str()}>"

    def _scope_str(self):
        return _scope_names.get(self._scope) or str(self._scope)

    def _flags_str(self):
        return "|".join(name for name, value in _flags if self._flags & value == value)

    def get_name(self):
        """Return the name."""
        return self._name

    def is_referenced(self):
        """Return True if the block uses the name."""
        return bool(self._flags & USE)

    def is_parameter(self):
        """Return True if the name is a parameter."""
        return bool(self._flags & DEF_PARAM)

    def is_global(self):
        """Return True if the name is a global."""
        return self._scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT) or self._module_scope and bool(self._flags & DEF_BOUND)

    def is_nonlocal(self):
        """Return True if the name is declared nonlocal."""
        return bool(self._flags & DEF_NONLOCAL)

    def is_declared_global(self):
        """Return True if the name is declared global."""
        return self._scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Return True if the name is local to the block."""
        return self._scope in (LOCAL, CELL) or self._module_scope and bool(self._flags & DEF_BOUND)

    def is_annotated(self):
        """Return True if the name is annotated."""
        return bool(self._flags & DEF_ANNOT)

    def is_free(self):
        """Return True if the name is used, but belongs to a block around."""
        return self._scope == FREE

    def is_imported(self):
        """Return True if the name comes from an import statement."""
        return bool(self._flags & DEF_IMPORT)

    def is_assigned(self):
        """Return True if the name is assigned to."""
        return bool(self._flags & DEF_LOCAL)

    def is_namespace(self):
        """Return True if the name is that of a class or a function."""
        return bool(self._namespaces)

    def get_namespaces(self):
        """Return a list of the tables of the blocks that have the name."""
        return self._namespaces

    def get_namespace(self):
        """Return the one table of a block that has the name; ValueError if there are more or none."""
        if len(self._namespaces) == 0:
            raise ValueError("name is not bound to any namespaces")
        if len(self._namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self._namespaces[0]


_flags = [("USE", USE), ("DEF_GLOBAL", DEF_GLOBAL), ("DEF_NONLOCAL", DEF_NONLOCAL), ("DEF_LOCAL", DEF_LOCAL),
          ("DEF_PARAM", DEF_PARAM), ("DEF_IMPORT", DEF_IMPORT), ("DEF_BOUND", DEF_BOUND), ("DEF_ANNOT", DEF_ANNOT)]
_scope_names = {LOCAL: "LOCAL", GLOBAL_EXPLICIT: "GLOBAL_EXPLICIT", GLOBAL_IMPLICIT: "GLOBAL_IMPLICIT", FREE: "FREE", CELL: "CELL"}


def main(args):
    import sys

    def show(table, level=0):
        indent = "    " * level
        nested = "nested " if table.is_nested() else ""
        where = f"from file {table._filename!r}" if table.get_type() == "module" else f"{table.get_name()!r}"
        print(f"{indent}symbol table for {nested}{table.get_type()} {where}:")
        for symbol in table.get_symbols():
            print(f"{indent}    {symbol._scope_str().lower()} symbol {symbol.get_name()!r}: {symbol._flags_str().lower()}")
        print()
        for child in table.get_children():
            show(child, level + 1)

    for filename in args or ["-"]:
        if filename == "-":
            source, filename = sys.stdin.read(), "<stdin>"
        else:
            with open(filename, "rb") as f:
                source = f.read()
        show(symtable(source, filename, "exec"))


if __name__ == "__main__":
    import sys
    main(sys.argv[1:])
