"""Messages of sound."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEAudio"]


def _what(data):
    """The kind of a sound by how its data begins."""
    if data.startswith(b"FORM"):
        if data[8:12] in (b"AIFC", b"AIFF"):
            return "x-aiff"
    elif data.startswith(b".snd"):
        return "basic"
    elif data.startswith(b"RIFF") and data[8:12] == b"WAVE" and data[12:16] == b"fmt ":
        return "x-wav"
    return None


class MIMEAudio(MIMENonMultipart):
    """A message of a sound."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _what(_audiodata)
        if _subtype is None:
            raise TypeError("Could not find audio MIME subtype")
        MIMENonMultipart.__init__(self, "audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)
