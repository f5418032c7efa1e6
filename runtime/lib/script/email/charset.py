"""Character sets of mail, and how text in them is encoded."""

from functools import partial

from . import base64mime, encoders, errors, quoprimime

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP = 1
BASE64 = 2
SHORTEST = 3

RFC2047_CHROME_LEN = 7  # of =?charset?q?text?=
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
EMPTYSTRING = ""

# How headers and bodies are encoded, and into which charset.
CHARSETS = {f"iso-8859-{n}": (QP, QP, None) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)}
CHARSETS |= {
    "windows-1252": (QP, QP, None), "viscii": (QP, QP, None), "us-ascii": (None, None, None),
    "big5": (BASE64, BASE64, None), "gb2312": (BASE64, BASE64, None), "euc-jp": (BASE64, None, "iso-2022-jp"),
    "shift_jis": (BASE64, None, "iso-2022-jp"), "iso-2022-jp": (BASE64, None, None), "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
}
ALIASES = {"latin_1": "iso-8859-1", "latin-1": "iso-8859-1", "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp",
           "euc_kr": "euc-kr", "ascii": "us-ascii"}
ALIASES |= {f"latin{sep}{n}": f"iso-8859-{iso}" for sep in "_-"
            for n, iso in ((2, 2), (3, 3), (4, 4), (5, 9), (6, 10), (7, 13), (8, 14), (9, 15), (10, 16))}
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Say how text in a charset is encoded."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    CODEC_MAP[charset] = codecname


def _encode(string, codec):
    return string.encode("ascii" if codec == UNKNOWN8BIT else codec, "surrogateescape")


class Charset:
    """A charset, and how headers and bodies in it are encoded."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        input_charset = input_charset.lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(self.input_charset, (SHORTEST, BASE64, None))
        self.output_charset = ALIASES.get(output or self.input_charset, output or self.input_charset)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The content-transfer-encoding of bodies, or what encodes a message's."""
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        return encoders.encode_7or8bit

    def get_output_charset(self):
        return self.output_charset or self.input_charset

    def _header_module(self, data):
        if self.header_encoding == BASE64:
            return base64mime
        if self.header_encoding == QP:
            return quoprimime
        if self.header_encoding == SHORTEST:
            shorter = base64mime.header_length(data) < quoprimime.header_length(data)
            return base64mime if shorter else quoprimime
        return None

    def header_encode(self, string):
        """Text as an encoded word."""
        data = _encode(string, self.output_codec or "us-ascii")
        module = self._header_module(data)
        return string if module is None else module.header_encode(data, self.output_codec)

    def header_encode_lines(self, string, maxlengths):
        """Text as encoded words, one for each of the lengths, which go on; None where nothing fits."""
        codec = self.output_codec or "us-ascii"
        module = self._header_module(_encode(string, codec))
        encode = partial(module.header_encode, charset=codec)
        chrome = len(self.get_output_charset()) + RFC2047_CHROME_LEN
        lines, current = [], ""
        room = next(maxlengths) - chrome
        for c in string:
            if module.header_length(_encode(current + c, self.get_output_charset())) > room:
                if not lines and not current:
                    lines.append(None)
                else:
                    lines.append(encode(_encode(current, codec)))
                current = c
                room = next(maxlengths) - chrome
            else:
                current += c
        lines.append(encode(_encode(current, codec)))
        return lines

    def body_encode(self, string):
        """Text of a body as it is sent."""
        if not string:
            return string
        if self.body_encoding is BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64mime.body_encode(string)
        if self.body_encoding is QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return quoprimime.body_encode(string.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode("ascii")
        return string
