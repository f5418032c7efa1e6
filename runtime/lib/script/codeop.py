"""Whether typed source is a whole command, wrong, or only begun."""

import warnings

PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

__all__ = ["compile_command", "Compile", "CommandCompiler"]


def _whole(compiler, source, filename, symbol):
    for line in source.split("\n"):
        line = line.strip()
        if line and line[0] != "#":
            break
    else:
        if symbol != "eval":
            source = "pass"  # nothing but comments
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol, incomplete_input=True)
        except SyntaxError as error:
            if isinstance(error, _IncompleteInputError) or str(error).startswith("incomplete input"):
                return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT if incomplete_input else 0
    return compile(source, filename, symbol, flags)


def compile_command(source, filename="<input>", symbol="single"):
    """Compile a command: a code object if it is whole, None if more lines are needed; wrong source raises."""
    return _whole(_compile, source, filename, symbol)


class Compile:
    """Behaves like compile, and remembers the __future__ statements it has seen."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        import __future__
        flags |= self.flags
        if kwargs.get("incomplete_input", True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        if flags & PyCF_ONLY_AST:
            return code
        for name in __future__.all_feature_names:
            flag = getattr(__future__, name).compiler_flag
            if code.co_flags & flag:
                self.flags |= flag
        return code


class CommandCompiler:
    """Like compile_command, with the __future__ statements of what was compiled before in force."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _whole(self.compiler, source, filename, symbol)
