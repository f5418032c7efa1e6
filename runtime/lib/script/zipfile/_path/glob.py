"""Patterns of names in an archive as regular expressions."""

import re


class Translator:
    """Makes regular expressions of patterns whose parts the characters of seps part."""

    def __init__(self, seps="/"):
        assert seps and set(seps) <= {"/", "\\"}, "Invalid separators"
        self.seps = seps

    def translate(self, pattern):
        """What matches a whole name, with or without a folder's slash."""
        return rf"(?s:{self.translate_core(pattern)}[{re.escape(self.seps)}]?)\Z"

    def translate_core(self, pattern):
        pieces = re.findall(r"\[[^\]]*\]|\*\*|\*|\?|[^*?\[]+|\[", self._parts(pattern))
        return "".join(map(self._piece, pieces))

    def _parts(self, pattern):
        """The pattern, checked; a part that is a mere star must match something."""
        parts = re.split(rf"([{re.escape(self.seps)}])", pattern)
        for i, part in enumerate(parts):
            if "**" in part and part != "**":
                raise ValueError("** must appear alone in a path segment")
            if part == "*":
                parts[i] = "?*"
        return "".join(parts)

    def _piece(self, piece):
        one = rf"[^{re.escape(self.seps)}]"
        special = {"**": ".*", "*": one + "*", "?": one}
        if piece in special:
            return special[piece]
        if piece.startswith("[") and piece.endswith("]"):
            return piece
        return re.escape(piece)
