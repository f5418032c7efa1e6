"""What there is of module dis where functions are not bytecode: the flags of code objects.

inloop compiles functions for a machine of its own. What shows CPython's instructions is refused.
"""

import sys
from collections import namedtuple
from opcode import (cmp_op, hasarg, hascompare, hasconst, hasexc, hasfree, hasjabs, hasjrel, hasjump, haslocal,
                    hasname, opmap, opname, stack_effect)

COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR",
                       64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"]


Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)


def pretty_flags(flags):
    """Return pretty representation of code flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ", ".join(names)


def _refuse(*args, **kwargs):
    raise NotImplementedError("inloop does not have CPython's bytecode: there is nothing to disassemble")


dis = disassemble = distb = disco = get_instructions = findlabels = show_code = code_info = _refuse


def findlinestarts(code):
    """Find the offsets in a byte code which are start of lines in the source."""
    _refuse()


class Instruction:
    """Details for a bytecode operation: inloop has none."""

    def __new__(cls, *args, **kwargs):
        _refuse()


class Bytecode:
    """The bytecode operations of a piece of code: inloop has none."""

    def __new__(cls, *args, **kwargs):
        _refuse()
