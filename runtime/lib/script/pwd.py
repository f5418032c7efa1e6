"""The system's accounts, from its file of passwords."""


_FILE = "/etc/passwd"


def _records():
    try:
        with open(_FILE, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return
    for line in lines:
        fields = line.split(":")
        if len(fields) == 7 and not line.startswith("#"):
            try:
                yield struct_passwd((fields[0], fields[1], int(fields[2]), int(fields[3]), *fields[4:]))
            except ValueError:
                continue


class struct_passwd(tuple):
    """pwd.struct_passwd: Results from getpw*() routines."""

    n_fields = n_sequence_fields = 7
    n_unnamed_fields = 0
    _fields = ("pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell")
    pw_name, pw_passwd, pw_uid, pw_gid, pw_gecos, pw_dir, pw_shell = (
        property(lambda self, i=i: self[i]) for i in range(7))

    def __repr__(self):
        return "pwd.struct_passwd(" + ", ".join(f"{n}={v!r}" for n, v in zip(self._fields, self)) + ")"


def _number(value, what):
    if isinstance(value, float) or not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value = value.__index__()
    if not -1 <= value < 2**32:
        raise KeyError(f"{what}: uid not found")
    return value


def getpwuid(uid, /):
    """The account of a number."""
    wanted = _number(uid, "getpwuid()")
    for record in _records():
        if record.pw_uid == wanted:
            return record
    raise KeyError(f"getpwuid(): uid not found: {uid}")


def getpwnam(name, /):
    """The account of a name."""
    if not isinstance(name, str):
        raise TypeError(f"getpwnam() argument must be str, not {type(name).__name__}")
    if "\0" in name:
        raise ValueError("embedded null character")
    for record in _records():
        if record.pw_name == name:
            return record
    raise KeyError(f"getpwnam(): name not found: {name!r}")


def getpwall():
    """All accounts."""
    return list(_records())
