# Classes of the library that take a type in annotations.
import logging
import logging.handlers
import typing

print(logging.LoggerAdapter[typing.Any], logging.StreamHandler[typing.TextIO], logging.handlers.RotatingFileHandler[str])
print(logging.Logger | logging.LoggerAdapter[int])


class Upper(typing.TextIO):
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s.upper())


u = Upper()
print("text", file=u)
print(u.parts, u.close(), typing.IO.read.__isabstractmethod__, sorted(n for n in vars(typing.TextIO) if not n.startswith("_")))


def load(f: typing.IO[bytes]) -> typing.BinaryIO: ...


print(typing.get_type_hints(load), typing.IO[str].__args__, typing.TextIO.__mro__[1])
