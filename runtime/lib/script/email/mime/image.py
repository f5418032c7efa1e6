"""Messages of pictures."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]

_STARTS = (("png", b"\211PNG\r\n\032\n"), ("gif", b"GIF87a"), ("gif", b"GIF89a"), ("tiff", b"MM"), ("tiff", b"II"), ("rgb", b"\001\332"),
           ("rast", b"\x59\xA6\x6A\x95"), ("xbm", b"#define "), ("bmp", b"BM"), ("exr", b"\x76\x2f\x31\x01"))


def _what(data):
    """The kind of a picture by how its data begins."""
    if data[6:10] in (b"JFIF", b"Exif") or data[:4] == b"\xff\xd8\xff\xdb":
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if len(data) >= 3 and data[:1] == b"P" and data[2] in b" \t\n\r" and data[1] in b"142536":
        return {b"1": "pbm", b"4": "pbm", b"2": "pgm", b"5": "pgm", b"3": "ppm", b"6": "ppm"}[data[1:2]]
    return next((kind for kind, start in _STARTS if data.startswith(start)), None)


class MIMEImage(MIMENonMultipart):
    """A message of a picture."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _what(_imagedata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        MIMENonMultipart.__init__(self, "image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)
