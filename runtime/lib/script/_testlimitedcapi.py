"""What CPython's own tests ask of its C interface, where the language has it too."""


def _position(seq, i):
    if i < 0:
        i += len(seq)
        if i < 0:
            raise IndexError('index out of range')
    return i


def sequence_getitem(seq, i):
    return type(seq).__getitem__(seq, _position(seq, i))


def sequence_setitem(seq, i, value):
    type(seq).__setitem__(seq, _position(seq, i), value)
    return 0


def sequence_delitem(seq, i):
    type(seq).__delitem__(seq, _position(seq, i))
    return 0


def object_hasattrstring(obj, name):
    return int(hasattr(obj, name.decode()))
