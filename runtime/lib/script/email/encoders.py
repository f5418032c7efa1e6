"""Encodings of messages' payloads."""

from base64 import encodebytes
from quopri import encodestring

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    """Encode the payload in base64, and say so in a header."""
    msg.set_payload(str(encodebytes(msg.get_payload(decode=True)), "ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Encode the payload as quoted-printable, and say so in a header."""
    data = encodestring(msg.get_payload(decode=True), quotetabs=True)
    msg.set_payload(data.replace(b" ", b"=20"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Say in a header whether the payload is all ASCII."""
    data = msg.get_payload(decode=True)
    ascii = data is None or data.isascii()
    msg["Content-Transfer-Encoding"] = "7bit" if ascii else "8bit"


def encode_noop(msg):
    """Do nothing."""
