"""Paths of URLs."""


def without_dots(path):
    """The path without its . and .. parts."""
    if "." not in path:
        return path
    kept = []
    parts = path.split("/")
    for part in parts:
        if part == "..":
            if len(kept) > 1:
                kept.pop()
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)
