"""The encoding of names of hosts: labels in ASCII, others by Punycode."""

import codecs
import _codecs
import re
import stringprep
from encodings._codecs import register, streams
from unicodedata import ucd_3_2_0 as unicodedata

dots = re.compile("[\u002E\u3002\uFF0E\uFF61]")
ace_prefix = b"xn--"
sace_prefix = "xn--"


def nameprep(label):
    """Bring a label to the form in which it is compared (RFC 3491)."""
    label = "".join(stringprep.map_table_b2(c) for c in label if not stringprep.in_table_b1(c))
    label = unicodedata.normalize("NFKC", label)
    for i, c in enumerate(label):
        if stringprep.in_table_c12(c) or stringprep.in_table_c22(c) or stringprep.in_table_c3(c) or \
                stringprep.in_table_c4(c) or stringprep.in_table_c5(c) or stringprep.in_table_c6(c) or \
                stringprep.in_table_c7(c) or stringprep.in_table_c8(c) or stringprep.in_table_c9(c):
            raise UnicodeEncodeError("idna", label, i, i + 1, f"Invalid character {c!r}")
    right = [stringprep.in_table_d1(c) for c in label]
    if any(right):
        # Text from right to left has no letters of the other direction, and
        # begins and ends with its own.
        for i, c in enumerate(label):
            if stringprep.in_table_d2(c):
                raise UnicodeEncodeError("idna", label, i, i + 1, "Violation of BIDI requirement 2")
        if not right[0]:
            raise UnicodeEncodeError("idna", label, 0, 1, "Violation of BIDI requirement 3")
        if not right[-1]:
            raise UnicodeEncodeError("idna", label, len(label) - 1, len(label), "Violation of BIDI requirement 3")
    return label


def _short_enough(encoded, label):
    if not encoded:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    if len(encoded) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return encoded


def ToASCII(label):
    if label.isascii():
        return _short_enough(label.encode("ascii"), label)
    label = nameprep(label)
    if label.isascii():
        return _short_enough(label.encode("ascii"), label)
    if label.lower().startswith(sace_prefix):
        raise UnicodeEncodeError("idna", label, 0, len(sace_prefix), "Label starts with ACE prefix")
    return _short_enough(ace_prefix + label.encode("punycode"), label)


def ToUnicode(label):
    if len(label) > 1024:
        # Such a name is no name, and takes long to look at.
        if isinstance(label, str):
            label = label.encode("utf-8", errors="backslashreplace")
        raise UnicodeDecodeError("idna", label, 0, len(label), "label way too long")
    if isinstance(label, bytes):
        ascii_label = label
    elif label.isascii():
        ascii_label = label.encode("ascii")
    else:
        label = nameprep(label)
        try:
            ascii_label = label.encode("ascii")
        except UnicodeEncodeError as exc:
            raise UnicodeEncodeError("idna", label, exc.start, exc.end, "Invalid character in IDN label") from None
    if not ascii_label.lower().startswith(ace_prefix):
        return str(ascii_label, "ascii")
    try:
        result = ascii_label[len(ace_prefix):].decode("punycode")
    except UnicodeDecodeError as exc:
        offset = len(ace_prefix)
        raise UnicodeDecodeError("idna", ascii_label, offset + exc.start, offset + exc.end, exc.reason)
    again = ToASCII(result)
    if str(ascii_label, "ascii").lower() != str(again, "ascii"):
        raise UnicodeDecodeError("idna", ascii_label, 0, len(ascii_label), f"IDNA does not round-trip, '{label!r}' != '{again!r}'")
    return result


class _Strictly:
    def __init__(self, errors):
        if errors != "strict":
            raise UnicodeError("unsupported error handling " + errors)


def _encode(input, errors="strict"):
    _Strictly(errors)
    if not input:
        return b"", 0
    if input.isascii():
        labels = input.encode("ascii").split(b".")
        for i, label in enumerate(labels[:-1]):
            if not label:
                offset = sum(len(l) for l in labels[:i]) + i
                raise UnicodeEncodeError("idna", input, offset, offset + 1, "label empty")
        for i, label in enumerate(labels):
            if len(label) >= 64:
                offset = sum(len(l) for l in labels[:i]) + i
                raise UnicodeEncodeError("idna", input, offset, offset + len(label), "label too long")
        return input.encode("ascii"), len(input)
    labels = dots.split(input)
    trailing = b""
    if labels and not labels[-1]:
        trailing = b"."
        del labels[-1]
    result = []
    for i, label in enumerate(labels):
        try:
            result.append(ToASCII(label))
        except UnicodeEncodeError as exc:
            offset = sum(len(l) for l in labels[:i]) + len(labels[:i])
            raise UnicodeEncodeError("idna", input, offset + exc.start, offset + exc.end, exc.reason)
    return b".".join(result) + trailing, len(input)


def _decode(input, errors="strict"):
    _Strictly(errors)
    if not input:
        return "", 0
    input = bytes(input)
    if ace_prefix not in input.lower():
        try:
            return input.decode("ascii"), len(input)
        except UnicodeDecodeError as exc:
            raise UnicodeDecodeError("idna", input, exc.start, exc.end, exc.reason)
    labels = input.split(b".")
    trailing = ""
    if labels and not labels[-1]:
        trailing = "."
        del labels[-1]
    result = []
    for i, label in enumerate(labels):
        try:
            result.append(ToUnicode(label))
        except (UnicodeEncodeError, UnicodeDecodeError) as exc:
            offset = sum(len(l) for l in labels[:i]) + len(labels[:i])
            raise UnicodeDecodeError("idna", input, offset + exc.start, offset + exc.end, exc.reason)
    return ".".join(result) + trailing, len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        _Strictly(errors)
        if not input:
            return b"", 0
        labels = dots.split(input)
        trailing = b""
        if not labels[-1]:
            trailing = b"."
            del labels[-1]
        elif not final:
            # the last label may go on
            del labels[-1]
            if labels:
                trailing = b"."
        result = []
        size = 0
        for label in labels:
            try:
                result.append(ToASCII(label))
            except UnicodeEncodeError as exc:
                raise UnicodeEncodeError("idna", input, size + exc.start, size + exc.end, exc.reason)
            size += bool(size) + len(label)
        return b".".join(result) + trailing, size + len(trailing)


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        _Strictly(errors)
        if not input:
            return "", 0
        if isinstance(input, str):
            labels = dots.split(input)
        else:
            try:
                input = str(input, "ascii")
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeDecodeError("idna", input, exc.start, exc.end, exc.reason)
            labels = input.split(".")
        trailing = ""
        if not labels[-1]:
            trailing = "."
            del labels[-1]
        elif not final:
            del labels[-1]
            if labels:
                trailing = "."
        result = []
        size = 0
        for label in labels:
            try:
                result.append(ToUnicode(label))
            except (UnicodeEncodeError, UnicodeDecodeError) as exc:
                raise UnicodeDecodeError("idna", input.encode("ascii", errors="backslashreplace"),
                                         size + exc.start, size + exc.end, exc.reason)
            size += bool(size) + len(label)
        return ".".join(result) + trailing, size + len(trailing)


def fill(namespace):
    classes = streams(_encode, _decode)
    classes["IncrementalEncoder"] = IncrementalEncoder
    classes["IncrementalDecoder"] = IncrementalDecoder
    namespace.update(nameprep=nameprep, ToASCII=ToASCII, ToUnicode=ToUnicode, dots=dots)
    codec = classes["Codec"]()
    register(namespace, "idna", codec.encode, codec.decode, classes)
