# the exception hierarchy
import builtins
def show(cls, depth=0):
    print("  " * depth + cls.__name__)
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins":
            show(sub, depth + 1)
show(BaseException)
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, LookupError), issubclass(FileNotFoundError, OSError), issubclass(KeyboardInterrupt, Exception), issubclass(ModuleNotFoundError, ImportError), issubclass(UnicodeDecodeError, ValueError), issubclass(TimeoutError, OSError))
for code in ["1/0", "[][1]", "{}['k']", "int('x')", "'a'+1", "x_undefined", "[].foo", "open('/no/such/file')", "import nothing_here", "from itertools import nope", "assert False", "next(iter([]))", "'é'.encode('ascii')", "b'\\xff'.decode()", "10.0**1000", "raise NotImplementedError('todo')", "raise EOFError", "raise StopAsyncIteration(1)", "exec('a b')", "exec(' x')", "exec('if 1:\\n\\tx\\n        y')", "raise SystemExit(3)", "raise KeyboardInterrupt", "raise GeneratorExit", "raise MemoryError", "raise BufferError('b')", "raise ReferenceError", "raise SystemError('s')", "raise Warning('w')", "raise BaseException('base')"]:
    try:
        exec(code)
    except BaseException as e:
        print(f"{code!r}: {type(e).__name__}({', '.join(map(repr, e.args))}) str={str(e)!r} is Exception={isinstance(e, Exception)}")
