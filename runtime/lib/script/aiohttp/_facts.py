"""What messages and applications have in common."""

from ._forms import content_type_of


class HeadersMixin:
    """Facts that the headers of a message tell; it has them as _headers."""

    @property
    def headers(self):
        return self._headers

    @property
    def raw_headers(self):
        return tuple((name.encode(), value.encode("utf-8", "surrogateescape")) for name, value in self._headers.items())

    @property
    def content_type(self):
        return content_type_of(self._headers.get("Content-Type"))[0] or "application/octet-stream"

    @property
    def charset(self):
        return content_type_of(self._headers.get("Content-Type"))[1].get("charset")

    @property
    def content_length(self):
        length = self._headers.get("Content-Length")
        return None if length is None else int(length)


class StateMixin:
    """A dict of the program's own, _state, which the object is as well; it is equal to itself only."""

    def __getitem__(self, key):
        return self._state[key]

    def __setitem__(self, key, value):
        self._state[key] = value

    def __delitem__(self, key):
        del self._state[key]

    def __contains__(self, key):
        return key in self._state

    def get(self, key, default=None):
        return self._state.get(key, default)

    def setdefault(self, key, default=None):
        return self._state.setdefault(key, default)

    def update(self, *args, **kwargs):
        self._state.update(*args, **kwargs)

    def keys(self):
        return self._state.keys()

    def items(self):
        return self._state.items()

    def __len__(self):
        return len(self._state)

    def __iter__(self):
        return iter(self._state)

    def __bool__(self):
        return True

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return object.__hash__(self)
