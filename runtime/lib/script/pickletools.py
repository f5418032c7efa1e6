"""Look into pickles: list their opcodes, show them, and make them smaller."""

import codecs
import io
import pickle
import re
import sys
from struct import calcsize, pack, unpack

__all__ = ["dis", "genops", "optimize"]

bytes_types = pickle.bytes_types

# Instead of a number of bytes: how the length of an argument is found.
UP_TO_NEWLINE, TAKEN_FROM_ARGUMENT1, TAKEN_FROM_ARGUMENT4, TAKEN_FROM_ARGUMENT4U, TAKEN_FROM_ARGUMENT8U = range(-1, -6, -1)


class ArgumentDescriptor:
    """An argument that follows an opcode: its name, its length and how it is read."""

    __slots__ = ("name", "n", "reader", "doc")

    def __init__(self, name, n, reader, doc=""):
        self.name, self.n, self.reader, self.doc = name, n, reader, doc


def _number(name, form):
    size = calcsize(form)

    def read(f):
        data = f.read(size)
        if len(data) != size:
            raise ValueError(f"not enough data in stream to read {name}")
        return unpack(form, data)[0]

    return ArgumentDescriptor(name, size, read)


uint1, uint2, int4 = _number("uint1", "<B"), _number("uint2", "<H"), _number("int4", "<i")
uint4, uint8, float8 = _number("uint4", "<I"), _number("uint8", "<Q"), _number("float8", ">d")


def read_stringnl(f, decode=True, stripquotes=True, *, encoding="latin-1"):
    """Read a line, without the quotes around it and with its escapes resolved."""
    data = f.readline()
    if not data.endswith(b"\n"):
        raise ValueError("no newline found when trying to read stringnl")
    data = data[:-1]
    if stripquotes:
        for quote in (b'"', b"'"):
            if data.startswith(quote):
                if not data.endswith(quote):
                    raise ValueError(f"strinq quote {quote!r} not found at both ends of {data!r}")
                data = data[1:-1]
                break
        else:
            raise ValueError(f"no string quotes around {data!r}")
    return codecs.escape_decode(data)[0].decode(encoding) if decode else data


def read_stringnl_noescape(f):
    return read_stringnl(f, stripquotes=False, encoding="utf-8")


def read_stringnl_noescape_pair(f):
    return f"{read_stringnl_noescape(f)} {read_stringnl_noescape(f)}"


stringnl = ArgumentDescriptor("stringnl", UP_TO_NEWLINE, read_stringnl)
stringnl_noescape = ArgumentDescriptor("stringnl_noescape", UP_TO_NEWLINE, read_stringnl_noescape)
stringnl_noescape_pair = ArgumentDescriptor("stringnl_noescape_pair", UP_TO_NEWLINE, read_stringnl_noescape_pair)


def _counted(name, counter, length, convert):
    """An argument of so many bytes as the number before them says."""

    def read(f):
        n = counter.reader(f)
        if n < 0:
            raise ValueError(f"{name} byte count < 0: {n}")
        if n > sys.maxsize:
            raise ValueError(f"{name} byte count > sys.maxsize: {n}")
        data = f.read(n)
        if len(data) != n:
            raise ValueError(f"expected {n} bytes in a {name}, but only {len(data)} remain")
        return convert(data)

    return ArgumentDescriptor(name, length, read)


def _latin(data):
    return data.decode("latin-1")


def _utf8(data):
    return data.decode("utf-8", "surrogatepass")


def _same(data):
    return data


string1 = _counted("string1", uint1, TAKEN_FROM_ARGUMENT1, _latin)
string4 = _counted("string4", int4, TAKEN_FROM_ARGUMENT4, _latin)
bytes1 = _counted("bytes1", uint1, TAKEN_FROM_ARGUMENT1, _same)
bytes4 = _counted("bytes4", uint4, TAKEN_FROM_ARGUMENT4U, _same)
bytes8 = _counted("bytes8", uint8, TAKEN_FROM_ARGUMENT8U, _same)
bytearray8 = _counted("bytearray8", uint8, TAKEN_FROM_ARGUMENT8U, bytearray)
unicodestring1 = _counted("unicodestring1", uint1, TAKEN_FROM_ARGUMENT1, _utf8)
unicodestring4 = _counted("unicodestring4", uint4, TAKEN_FROM_ARGUMENT4U, _utf8)
unicodestring8 = _counted("unicodestring8", uint8, TAKEN_FROM_ARGUMENT8U, _utf8)
long1 = _counted("long1", uint1, TAKEN_FROM_ARGUMENT1, pickle.decode_long)
long4 = _counted("long4", int4, TAKEN_FROM_ARGUMENT4, pickle.decode_long)


def read_unicodestringnl(f):
    data = f.readline()
    if not data.endswith(b"\n"):
        raise ValueError("no newline found when trying to read unicodestringnl")
    return str(data[:-1], "raw-unicode-escape")


def read_decimalnl_short(f):
    text = read_stringnl(f, decode=False, stripquotes=False)
    if text in (b"00", b"01"):
        return text == b"01"
    return int(text)


def read_decimalnl_long(f):
    return int(read_stringnl(f, decode=False, stripquotes=False).removesuffix(b"L"))


def read_floatnl(f):
    return float(read_stringnl(f, decode=False, stripquotes=False))


unicodestringnl = ArgumentDescriptor("unicodestringnl", UP_TO_NEWLINE, read_unicodestringnl)
decimalnl_short = ArgumentDescriptor("decimalnl_short", UP_TO_NEWLINE, read_decimalnl_short)
decimalnl_long = ArgumentDescriptor("decimalnl_long", UP_TO_NEWLINE, read_decimalnl_long)
floatnl = ArgumentDescriptor("floatnl", UP_TO_NEWLINE, read_floatnl)


class StackObject:
    """A kind of thing on the stack of the machine that reads pickles."""

    __slots__ = ("name", "obtype", "doc")

    def __init__(self, name, obtype, doc=""):
        self.name, self.obtype, self.doc = name, obtype, doc

    def __repr__(self):
        return self.name


pyint = pylong = StackObject("int", int)
pyinteger_or_bool = StackObject("int_or_bool", (int, bool))
pybool = StackObject("bool", bool)
pyfloat = StackObject("float", float)
pybytes_or_str = pystring = StackObject("bytes_or_str", (bytes, str))
pybytes = StackObject("bytes", bytes)
pybytearray = StackObject("bytearray", bytearray)
pyunicode = StackObject("str", str)
pynone = StackObject("None", type(None))
pytuple = StackObject("tuple", tuple)
pylist = StackObject("list", list)
pydict = StackObject("dict", dict)
pyset = StackObject("set", set)
pyfrozenset = StackObject("frozenset", set)
pybuffer = StackObject("buffer", object)
anyobject = StackObject("any", object)
markobject = StackObject("mark", StackObject)
stackslice = StackObject("stackslice", StackObject)


class OpcodeInfo:
    """An opcode: its code, its argument, what it takes from the stack and leaves there, and its protocol."""

    __slots__ = ("name", "code", "arg", "stack_before", "stack_after", "proto", "doc")

    def __init__(self, name, code, arg, stack_before, stack_after, proto, doc):
        self.name, self.code, self.arg = name, code, arg
        self.stack_before, self.stack_after, self.proto, self.doc = stack_before, stack_after, proto, doc


# A line an opcode: name, code, argument, stack before -> stack after, protocol: what it does.
_TABLE = r"""
INT I decimalnl_short -> int_or_bool 0: Push an integer or bool.
BININT J int4 -> int 1: Push a four-byte signed integer.
BININT1 K uint1 -> int 1: Push a one-byte unsigned integer.
BININT2 M uint2 -> int 1: Push a two-byte unsigned integer.
LONG L decimalnl_long -> int 0: Push a long integer.
LONG1 \x8a long1 -> int 2: Long integer using one-byte length.
LONG4 \x8b long4 -> int 2: Long integer using four-byte length.
STRING S stringnl -> bytes_or_str 0: Push a Python string object.
BINSTRING T string4 -> bytes_or_str 1: Push a Python string object.
SHORT_BINSTRING U string1 -> bytes_or_str 1: Push a Python string object.
BINBYTES B bytes4 -> bytes 3: Push a Python bytes object.
SHORT_BINBYTES C bytes1 -> bytes 3: Push a Python bytes object.
BINBYTES8 \x8e bytes8 -> bytes 4: Push a Python bytes object.
BYTEARRAY8 \x96 bytearray8 -> bytearray 5: Push a Python bytearray object.
NEXT_BUFFER \x97 - -> buffer 5: Push an out-of-band buffer object.
READONLY_BUFFER \x98 - buffer -> buffer 5: Make an out-of-band buffer object read-only.
NONE N - -> None 0: Push None on the stack.
NEWTRUE \x88 - -> bool 2: Push True onto the stack.
NEWFALSE \x89 - -> bool 2: Push False onto the stack.
UNICODE V unicodestringnl -> str 0: Push a Python Unicode string object.
SHORT_BINUNICODE \x8c unicodestring1 -> str 4: Push a Python Unicode string object.
BINUNICODE X unicodestring4 -> str 1: Push a Python Unicode string object.
BINUNICODE8 \x8d unicodestring8 -> str 4: Push a Python Unicode string object.
FLOAT F floatnl -> float 0: Newline-terminated decimal float literal.
BINFLOAT G float8 -> float 1: Float stored in binary form, with 8 bytes of data.
EMPTY_LIST ] - -> list 1: Push an empty list.
APPEND a - list any -> list 0: Append an object to a list.
APPENDS e - list mark stackslice -> list 1: Extend a list by a slice of stack objects.
LIST l - mark stackslice -> list 0: Build a list out of the topmost stack slice, after markobject.
EMPTY_TUPLE ) - -> tuple 1: Push an empty tuple.
TUPLE t - mark stackslice -> tuple 0: Build a tuple out of the topmost stack slice, after markobject.
TUPLE1 \x85 - any -> tuple 2: Build a one-tuple out of the topmost item on the stack.
TUPLE2 \x86 - any any -> tuple 2: Build a two-tuple out of the top two items on the stack.
TUPLE3 \x87 - any any any -> tuple 2: Build a three-tuple out of the top three items on the stack.
EMPTY_DICT } - -> dict 1: Push an empty dict.
DICT d - mark stackslice -> dict 0: Build a dict out of the topmost stack slice, after markobject.
SETITEM s - dict any any -> dict 0: Add a key+value pair to an existing dict.
SETITEMS u - dict mark stackslice -> dict 1: Add an arbitrary number of key+value pairs to an existing dict.
EMPTY_SET \x8f - -> set 4: Push an empty set.
ADDITEMS \x90 - set mark stackslice -> set 4: Add an arbitrary number of items to an existing set.
FROZENSET \x91 - mark stackslice -> frozenset 4: Build a frozenset out of the topmost slice, after markobject.
POP 0 - any -> 0: Discard the top stack item, shrinking the stack by one item.
DUP 2 - any -> any any 0: Push the top stack item onto the stack again, duplicating it.
MARK ( - -> mark 0: Push markobject onto the stack.
POP_MARK 1 - mark stackslice -> 1: Pop all the stack objects at and above the topmost markobject.
GET g decimalnl_short -> any 0: Read an object from the memo and push it on the stack.
BINGET h uint1 -> any 1: Read an object from the memo and push it on the stack.
LONG_BINGET j uint4 -> any 1: Read an object from the memo and push it on the stack.
PUT p decimalnl_short -> 0: Store the stack top into the memo.  The stack is not popped.
BINPUT q uint1 -> 1: Store the stack top into the memo.  The stack is not popped.
LONG_BINPUT r uint4 -> 1: Store the stack top into the memo.  The stack is not popped.
MEMOIZE \x94 - any -> any 4: Store the stack top into the memo.  The stack is not popped.
EXT1 \x82 uint1 -> any 2: Extension code.
EXT2 \x83 uint2 -> any 2: Extension code.
EXT4 \x84 int4 -> any 2: Extension code.
GLOBAL c stringnl_noescape_pair -> any 0: Push a global object (module.attr) on the stack.
STACK_GLOBAL \x93 - str str -> any 4: Push a global object (module.attr) on the stack.
REDUCE R - any any -> any 0: Push an object built from a callable and an argument tuple.
BUILD b - any any -> any 0: Finish building an object, via __setstate__ or dict update.
INST i stringnl_noescape_pair mark stackslice -> any 0: Build a class instance.
OBJ o - mark any stackslice -> any 1: Build a class instance.
NEWOBJ \x81 - any any -> any 2: Build an object instance.
NEWOBJ_EX \x92 - any any any -> any 4: Build an object instance.
PROTO \x80 uint1 -> 2: Protocol version indicator.
STOP . - any -> 0: Stop the unpickling machine.
FRAME \x95 uint8 -> 4: Indicate the beginning of a new frame.
PERSID P stringnl_noescape -> any 0: Push an object identified by a persistent ID.
BINPERSID Q - any -> any 1: Push an object identified by a persistent ID.
"""


def _read_table():
    kinds = {x.name: x for x in globals().values() if isinstance(x, StackObject)}
    arguments = {x.name: x for x in globals().values() if isinstance(x, ArgumentDescriptor)}
    arguments["-"] = None
    row = re.compile(r"(\S+) (\S+) (\S+)((?: \w+)*) ->((?: [A-Za-z]\w*)*) (\d): (.*)")
    for line in _TABLE.strip().splitlines():
        name, code, arg, before, after, proto, doc = row.fullmatch(line).groups()
        code = code if len(code) == 1 else chr(int(code[2:], 16))
        yield OpcodeInfo(name, code, arguments[arg], [kinds[x] for x in before.split()],
                         [kinds[x] for x in after.split()], int(proto), doc)


opcodes = list(_read_table())
code2op = {op.code: op for op in opcodes}


def _steps(source):
    """Generate opcode, argument, and where the two begin and end."""
    if isinstance(source, bytes_types):
        source = io.BytesIO(source)
    tell = getattr(source, "tell", lambda: None)
    while True:
        start = tell()
        code = source.read(1)
        op = code2op.get(code.decode("latin-1"))
        if op is None:
            if not code:
                raise ValueError("pickle exhausted before seeing STOP")
            raise ValueError(f"at position {'<unknown>' if start is None else start}, opcode {code!r} unknown")
        arg = None if op.arg is None else op.arg.reader(source)
        yield op, arg, start, tell()
        if op.name == "STOP":
            return


def genops(pickle):
    """Generate (opcode, argument, position) for each opcode of a pickle, which is bytes or a file, up to STOP."""
    for op, arg, start, _ in _steps(pickle):
        yield op, arg, start


_FRAME_LEAST, _FRAME_TARGET = 4, 64 * 1024


class _Framer:
    """Joins pieces of a pickle, in frames from protocol 4 on."""

    def __init__(self, proto):
        self.framed = proto >= 4
        self.out, self.frame = [], []

    def add(self, data):
        if self.framed and len(data) > _FRAME_TARGET:
            self.close()
            self.out.append(data)
            return
        self.frame.append(data)
        if sum(map(len, self.frame)) >= _FRAME_TARGET:
            self.close()

    def close(self):
        data = b"".join(self.frame)
        if self.framed and len(data) >= _FRAME_LEAST:
            self.out.append(b"\x95" + pack("<Q", len(data)))
        self.out.append(data)
        self.frame = []


def _put(index, proto):
    if proto >= 4:
        return b"\x94"
    if proto == 0:
        return b"p%d\n" % index
    return b"q" + pack("<B", index) if index < 256 else b"r" + pack("<I", index)


def _get(index, proto):
    if proto == 0:
        return b"g%d\n" % index
    return b"h" + pack("<B", index) if index < 256 else b"j" + pack("<I", index)


def optimize(p):
    """Return the pickle without the stores into the memo that nothing reads."""
    proto, header, stored, read, steps = 0, b"", set(), set(), []
    for op, arg, start, end in _steps(p):
        if op.name == "MEMOIZE" or op.name.endswith("PUT"):
            index = len(stored) if arg is None else arg
            stored.add(index)
            steps.append((_put, index))
        elif op.name.endswith("GET"):
            proto = max(proto, op.proto)
            read.add(arg)
            steps.append((_get, arg))
        elif op.name == "PROTO" and start == 0:
            proto = max(proto, arg)
            header = p[start:end]
        elif op.name != "FRAME":
            if op.name == "PROTO":
                proto = max(proto, arg)
            steps.append((None, p[start:end]))
    renumbered, framer = {}, _Framer(proto)
    for make, what in steps:
        if make is None:
            framer.add(what)
        elif make is _get:
            framer.add(_get(renumbered[what], proto))
        elif what in read:
            renumbered[what] = len(renumbered)
            framer.add(_put(renumbered[what], proto))
    framer.close()
    return header + b"".join(framer.out)


class _Checker:
    """Follows a pickle's stack and memo as far as its shape tells them."""

    def __init__(self, memo):
        self.stack, self.memo, self.marks = [], memo, []

    def pop_mark(self, op, pos):
        """Take what is above the topmost mark, and the mark, off the stack: how many are left to pop, and words."""
        before = op.stack_before
        if self.marks:
            at = self.marks.pop()
            while self.stack[-1] is not markobject:
                self.stack.pop()
            self.stack.pop()
            left = before.index(markobject) if markobject in before else 0
            return left, f"(MARK at {'unknown opcode offset' if at is None else at})", None
        return len(before), "no MARK exists on stack", "no MARK exists on stack"

    def memorize(self, op, arg):
        """Follow an opcode about the memo: what it leaves on the stack, words, and what is wrong."""
        if op.name in ("GET", "BINGET", "LONG_BINGET"):
            if arg in self.memo:
                return [self.memo[arg]], "", None
            return op.stack_after, "", f"memo key {arg!r} has never been stored into"
        index, note = arg, ""
        if op.name == "MEMOIZE":
            index, note = len(self.memo), f"(as {len(self.memo)})"
        if index in self.memo:
            return op.stack_after, note, f"memo key {arg!r} already defined"
        if not self.stack:
            return op.stack_after, note, "stack is empty -- can't store into memo"
        if self.stack[-1] is markobject:
            return op.stack_after, note, "can't store markobject in the memo"
        self.memo[index] = self.stack[-1]
        return ([self.stack[-1]] if op.name == "MEMOIZE" else op.stack_after), note, None


_MEMO_OPS = ("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE", "GET", "BINGET", "LONG_BINGET")


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Show a pickle's opcodes, one a line, and check that they make sense.

    The pickle is bytes or a file, which is read up to the first STOP.
    """
    checker = _Checker({} if memo is None else memo)
    stack, highest, column = checker.stack, -1, annotate
    for op, arg, pos in genops(pickle):
        if pos is not None:
            print(f"{pos:5d}:", end=" ", file=out)
        line = f"{repr(op.code)[1:-1]:<4} {' ' * (indentlevel * len(checker.marks))}{op.name}"
        highest = max(highest, op.proto)
        after, pops, note, wrong = op.stack_after, len(op.stack_before), "", None
        if markobject in op.stack_before or op.name == "POP" and stack and stack[-1] is markobject:
            pops, note, wrong = checker.pop_mark(op, pos)
        if op.name in _MEMO_OPS:
            after, words, wrong = checker.memorize(op, arg)
            note = note or words
        if arg is not None or note:
            line += " " * (10 - len(op.name))
            if arg is not None:
                line += f" {arg!r}"
            if note:
                line += f" {note}"
        if annotate:
            line = line.ljust(column)
            column = min(max(column, len(line)), 50)
            line = f"{line.ljust(column)} {op.doc.partition(chr(10))[0]}"
        print(line, file=out)
        if wrong:
            raise ValueError(wrong)
        if len(stack) < pops:
            raise ValueError(f"tries to pop {pops} items from stack with only {len(stack)} items")
        if pops:
            del stack[-pops:]
        if markobject in after:
            checker.marks.append(pos)
        stack.extend(after)
    print("highest protocol among opcodes =", highest, file=out)
    if stack:
        raise ValueError(f"stack not empty after STOP: {stack!r}")
