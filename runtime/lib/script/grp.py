"""The system's groups, from its file of groups."""

_FILE = "/etc/group"


class struct_group(tuple):
    """grp.struct_group: Results from getgr*() routines."""

    n_fields = n_sequence_fields = 4
    n_unnamed_fields = 0
    _fields = ("gr_name", "gr_passwd", "gr_gid", "gr_mem")
    gr_name, gr_passwd, gr_gid, gr_mem = (property(lambda self, i=i: self[i]) for i in range(4))

    def __repr__(self):
        return "grp.struct_group(" + ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self)) + ")"


def _records():
    try:
        with open(_FILE, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return
    for line in lines:
        fields = line.split(":")
        if len(fields) == 4 and fields[2].isdecimal():
            yield struct_group((fields[0], fields[1], int(fields[2]), [m for m in fields[3].split(",") if m]))


def getgrgid(id):
    """The group of a number."""
    if isinstance(id, float) or not hasattr(id, "__index__"):
        raise TypeError(f"'{type(id).__name__}' object cannot be interpreted as an integer")
    for record in _records():
        if record.gr_gid == id:
            return record
    raise KeyError(f"getgrgid(): gid not found: {id}")


def getgrnam(name):
    """The group of a name."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument 'name' must be str, not {type(name).__name__}")
    if "\0" in name:
        raise ValueError("embedded null character")
    for record in _records():
        if record.gr_name == name:
            return record
    raise KeyError(f"getgrnam(): name not found: {name!r}")


def getgrall():
    """All groups."""
    return list(_records())
