"""The exceptions of asyncio that only streams raise."""


class IncompleteReadError(EOFError):
    """Fewer bytes came than were asked for.

    partial holds those that came before the end; expected is their number, or
    None where it was not known.
    """

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer filled up before a separator was found.

    consumed is how many bytes must be read to get on.
    """

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
