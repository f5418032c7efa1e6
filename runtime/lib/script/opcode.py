"""CPython's instructions: inloop's machine has others, so there are none to name."""

__all__ = ["opname", "opmap", "cmp_op", "stack_effect", "hasarg", "hasconst", "hasname", "hasjump", "haslocal", "hasfree", "hasexc"]

cmp_op = ("<", "<=", "==", "!=", ">", ">=")
opmap = {}
opname = []
hasarg = []
hasconst = []
hasname = []
hasjump = []
hasjrel = []
hasjabs = []
hascompare = []
haslocal = []
hasfree = []
hasexc = []


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Compute the stack effect of the opcode: inloop does not have CPython's."""
    raise ValueError("invalid opcode or oparg")
