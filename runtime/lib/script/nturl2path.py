"""File names of Windows as paths of URLs, and back."""

import string


def url2pathname(url):
    """The file name that a URL's path stands for."""
    from urllib.parse import unquote
    url = url.replace(":", "|")
    before, *rest = url.split("|")
    if not rest:
        if url.startswith("////"):
            # A host: two of the slashes are the URL's own.
            url = url[2:]
        return unquote(url.replace("/", "\\"))
    if len(rest) != 1 or before[-1:] not in tuple(string.ascii_letters):
        raise OSError("Bad URL: " + url)
    path = before[-1].upper() + ":"
    for part in rest[0].split("/"):
        if part:
            path += "\\" + unquote(part)
    if path.endswith(":") and url.endswith("/"):
        path += "\\"
    return path


def pathname2url(p):
    """The path of a URL that stands for a file name."""
    from urllib.parse import quote
    if p.startswith("\\\\?\\"):
        p = p[4:]
        if p[:4].upper() == "UNC\\":
            p = "\\" + p[4:]
        elif p[1:2] != ":":
            raise OSError("Bad path: " + p)
    before, *rest = p.split(":", maxsplit=2)
    if not rest:
        if p.startswith("\\\\"):
            p = "\\\\" + p
        return quote(p.replace("\\", "/"))
    if len(rest) != 1 or len(before) > 1:
        raise OSError("Bad path: " + p)
    path = "///" + quote(before.upper()) + ":"
    for part in rest[0].split("\\"):
        if part:
            path += "/" + quote(part)
    return path
