"""What is wrong with messages."""


class MessageError(Exception):
    """Base class for errors in the email package."""


class MessageParseError(MessageError):
    """Base class for message parsing errors."""


class HeaderParseError(MessageParseError):
    """Error while parsing headers."""


class BoundaryError(MessageParseError):
    """Couldn't find terminating boundary."""


class MultipartConversionError(MessageError, TypeError):
    """Conversion to a multipart is prohibited."""


class CharsetError(MessageError):
    """An illegal charset was given."""


class HeaderWriteError(MessageError):
    """Error while writing headers."""


class MessageDefect(ValueError):
    """Base class for a message defect."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


def _defects(**names):
    for name, doc in names.items():
        globals()[name] = type(name, (MessageDefect,), {"__doc__": doc, "__module__": __name__})


_defects(NoBoundaryInMultipartDefect="A message claimed to be a multipart but had no boundary parameter.",
         StartBoundaryNotFoundDefect="The claimed start boundary was never found.",
         CloseBoundaryNotFoundDefect="A start boundary was found, but not the corresponding close boundary.",
         FirstHeaderLineIsContinuationDefect="A message had a continuation line as its first header line.",
         MisplacedEnvelopeHeaderDefect="A 'Unix-from' header was found in the middle of a header block.",
         MissingHeaderBodySeparatorDefect="Found line with no leading whitespace and no colon before blank line.",
         MultipartInvariantViolationDefect="A message claimed to be a multipart but no subparts were found.",
         InvalidMultipartContentTransferEncodingDefect="An invalid content transfer encoding was set on the multipart itself.",
         InvalidHeaderDefect="A header line is none.",
         UndecodableBytesDefect="Header contained bytes that could not be decoded.",
         InvalidBase64PaddingDefect="base64 encoded sequence had an incorrect length.",
         InvalidBase64CharactersDefect="base64 encoded sequence had characters not in base64 alphabet.")
