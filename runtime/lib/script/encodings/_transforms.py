"""Encodings from bytes to bytes and from text to text."""

import codecs
from encodings._codecs import register, streams


def _simple(namespace, name, encode, decode, text=False, encoder=None, decoder=None):
    def as_encode(self, input, final=False):
        return encode(input, self.errors)[0]

    def as_decode(self, input, final=False):
        return decode(input, self.errors)[0]

    classes = streams(encode, decode)
    classes["IncrementalEncoder"] = encoder or type("IncrementalEncoder", (codecs.IncrementalEncoder,), {"encode": as_encode})
    classes["IncrementalDecoder"] = decoder or type("IncrementalDecoder", (codecs.IncrementalDecoder,), {"decode": as_decode})
    if not text:
        for stream in ("StreamWriter", "StreamReader"):
            classes[stream].charbuffertype = bytes
    namespace[encode.__name__] = encode
    namespace[decode.__name__] = decode
    register(namespace, name, encode, decode, classes, text=False)


def _strict(errors):
    assert errors == "strict"


def hex_codec(namespace):
    import binascii

    def hex_encode(input, errors="strict"):
        _strict(errors)
        return binascii.b2a_hex(input), len(input)

    def hex_decode(input, errors="strict"):
        _strict(errors)
        return binascii.a2b_hex(input), len(input)
    _simple(namespace, "hex", hex_encode, hex_decode)


def base64_codec(namespace):
    import base64

    def base64_encode(input, errors="strict"):
        _strict(errors)
        return base64.encodebytes(input), len(input)

    def base64_decode(input, errors="strict"):
        _strict(errors)
        return base64.decodebytes(input), len(input)
    _simple(namespace, "base64", base64_encode, base64_decode)


def quopri_codec(namespace):
    import binascii

    def quopri_encode(input, errors="strict"):
        _strict(errors)
        return binascii.b2a_qp(bytes(input), quotetabs=True), len(input)

    def quopri_decode(input, errors="strict"):
        _strict(errors)
        return binascii.a2b_qp(bytes(input)), len(input)
    _simple(namespace, "quopri", quopri_encode, quopri_decode)


def uu_codec(namespace):
    import binascii

    def uu_encode(input, errors="strict", filename="<data>", mode=0o666):
        _strict(errors)
        filename = filename.replace("\n", "\\n").replace("\r", "\\r")
        lines = [b"begin %o %s\n" % (mode & 0o777, filename.encode("ascii"))]
        data = bytes(input)
        for i in range(0, len(data), 45):
            lines.append(binascii.b2a_uu(data[i:i + 45]))
        lines.append(b" \nend\n")
        return b"".join(lines), len(input)

    def uu_decode(input, errors="strict"):
        _strict(errors)
        lines = iter(bytes(input).splitlines(keepends=True))
        for line in lines:
            if line.startswith(b"begin"):
                break
        else:
            raise ValueError('Missing "begin" line in input data')
        out = []
        for line in lines:
            if line == b"end\n":
                break
            try:
                out.append(binascii.a2b_uu(line))
            except binascii.Error:
                # Some encoders count the bytes of the last group wrongly.
                nbytes = (((line[0] - 32) & 63) * 4 + 5) // 3
                out.append(binascii.a2b_uu(line[:nbytes]))
        else:
            raise ValueError("Truncated input data")
        return b"".join(out), len(input)
    _simple(namespace, "uu", uu_encode, uu_decode)


def _compressing(namespace, name, module, compressor, decompressor):
    def encode(input, errors="strict"):
        _strict(errors)
        return module.compress(input), len(input)

    def decode(input, errors="strict"):
        _strict(errors)
        return module.decompress(input), len(input)
    encode.__name__ = name + "_encode"
    decode.__name__ = name + "_decode"

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict"):
            _strict(errors)
            self.errors = errors
            self.compressobj = compressor()

        def encode(self, input, final=False):
            out = self.compressobj.compress(input)
            return out + self.compressobj.flush() if final else out

        def reset(self):
            self.compressobj = compressor()

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def __init__(self, errors="strict"):
            _strict(errors)
            self.errors = errors
            self.decompressobj = decompressor()

        def decode(self, input, final=False):
            out = self.decompressobj.decompress(input)
            if final and hasattr(self.decompressobj, "flush"):
                out += self.decompressobj.flush()
            return out

        def reset(self):
            self.decompressobj = decompressor()
    _simple(namespace, name, encode, decode, encoder=IncrementalEncoder, decoder=IncrementalDecoder)


def zlib_codec(namespace):
    import zlib
    _compressing(namespace, "zlib", zlib, zlib.compressobj, zlib.decompressobj)


def bz2_codec(namespace):
    import bz2
    _compressing(namespace, "bz2", bz2, bz2.BZ2Compressor, bz2.BZ2Decompressor)


def rot_13(namespace):
    turned = {}
    for base in (65, 97):
        for i in range(26):
            turned[base + i] = base + (i + 13) % 26
    # Other characters stay: translate leaves what the table has not.

    def rot13_encode(input, errors="strict"):
        return str.translate(input, turned), len(input)

    def rot13_decode(input, errors="strict"):
        return str.translate(input, turned), len(input)

    def rot13(infile, outfile):
        outfile.write(codecs.encode(infile.read(), "rot-13"))
    namespace["rot13"] = rot13
    namespace["rot13_map"] = turned
    _simple(namespace, "rot-13", rot13_encode, rot13_decode, text=True)


def charmap(namespace):
    encode, decode = codecs.charmap_encode, codecs.charmap_decode
    classes = streams(encode, decode)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors="strict", mapping=None):
            super().__init__(errors)
            self.mapping = mapping

        def encode(self, input, final=False):
            return encode(input, self.errors, self.mapping)[0]

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def __init__(self, errors="strict", mapping=None):
            super().__init__(errors)
            self.mapping = mapping

        def decode(self, input, final=False):
            return decode(input, self.errors, self.mapping)[0]
    classes.update(IncrementalEncoder=IncrementalEncoder, IncrementalDecoder=IncrementalDecoder)
    register(namespace, "charmap", encode, decode, classes)


def undefined(namespace):
    def encode(input, errors="strict"):
        raise UnicodeError("undefined encoding")

    def decode(input, errors="strict"):
        raise UnicodeError("undefined encoding")
    classes = streams(encode, decode)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            raise UnicodeError("undefined encoding")

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            raise UnicodeError("undefined encoding")
    classes.update(IncrementalEncoder=IncrementalEncoder, IncrementalDecoder=IncrementalDecoder)
    register(namespace, "undefined", encode, decode, classes)
