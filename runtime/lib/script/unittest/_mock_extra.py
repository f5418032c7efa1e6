"""mock_open, seal and ThreadingMock."""

__name__ = 'unittest.mock'

from ._mock_autospec import _SpecState
from ._mock_base import Base, NonCallableMock, _kinds
from ._mock_call import DEFAULT, _deleted, _missing
from ._mock_magic import MagicMixin, MagicMock, Mock

_file_specs = None


def _specs():
    """What files and open have, for specs."""
    global _file_specs
    if _file_specs is None:
        import _io
        of_file = list(set(dir(_io.TextIOWrapper)).union(dir(_io.BytesIO)))
        _file_specs = of_file, _io.open
    return _file_specs


def _iterate_read_data(data):
    import io
    return io.BytesIO(data) if isinstance(data, bytes) else io.StringIO(data)


def mock_open(mock=None, read_data=''):
    """A mock of open(); the file's read(), readline(), readlines() and iteration give read_data, afresh at each open()."""
    data = _iterate_read_data(read_data)
    state = [data, None]

    def _readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return state[0].readlines(*args, **kwargs)

    def _read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        return state[0].read(*args, **kwargs)

    def _readline(*args, **kwargs):
        yield from _iter()
        while True:
            yield state[0].readline(*args, **kwargs)

    def _iter():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from state[0]

    def _next():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(state[0])

    def _exit(exctype, excinst, exctb):
        handle.close()

    of_file, opener = _specs()
    if mock is None:
        mock = MagicMock(name='open', spec=opener)
    handle = MagicMock(spec=of_file)
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.return_value = None
    handle.readline.return_value = None
    handle.readlines.return_value = None
    handle.read.side_effect = _read
    state[1] = _readline()
    handle.readline.side_effect = state[1]
    handle.readlines.side_effect = _readlines
    handle.__iter__.side_effect = _iter
    handle.__next__.side_effect = _next
    handle.__exit__.side_effect = _exit

    def reset_data(*args, **kwargs):
        state[0] = _iterate_read_data(read_data)
        if handle.readline.side_effect == state[1]:
            # Nobody has put another in its place.
            state[1] = _readline()
            handle.readline.side_effect = state[1]
        return DEFAULT

    mock.side_effect = reset_data
    mock.return_value = handle
    return mock


def seal(mock):
    """Have a mock make no more children: attributes that it doesn't have raise AttributeError."""
    mock._mock_sealed = True
    for attr in dir(mock):
        try:
            child = getattr(mock, attr)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock):
            continue
        if isinstance(child._mock_children.get(attr), _SpecState):
            continue
        if child._mock_new_parent is mock:
            seal(child)


_unset = object()


class ThreadingMixin(Base):
    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        if isinstance(kw.get("parent"), ThreadingMixin):
            kw["timeout"] = kw["parent"]._mock_wait_timeout
        elif isinstance(kw.get("_new_parent"), ThreadingMixin):
            kw["timeout"] = kw["_new_parent"]._mock_wait_timeout
        return super()._get_child_mock(**kw)

    def __init__(self, *args, timeout=_unset, **kwargs):
        super().__init__(*args, **kwargs)
        if timeout is _unset:
            timeout = self.DEFAULT_TIMEOUT
        import threading
        own = self.__dict__
        own["_mock_event"] = threading.Event()
        own["_mock_calls_events"] = []
        own["_mock_calls_events_lock"] = threading.Lock()
        own["_mock_wait_timeout"] = timeout

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        import threading
        self.__dict__["_mock_event"] = threading.Event()
        self.__dict__["_mock_calls_events"] = []

    def __get_event(self, *args, **kwargs):
        import threading
        with self._mock_calls_events_lock:
            for expected_args, expected_kwargs, event in self._mock_calls_events:
                if (args, kwargs) == (expected_args, expected_kwargs):
                    return event
            event = threading.Event()
            self._mock_calls_events.append((args, kwargs, event))
        return event

    def _mock_call(self, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        self.__get_event(*args, **kwargs).set()
        self._mock_event.set()
        return result

    def wait_until_called(self, *, timeout=_unset):
        """Wait until the mock is called; AssertionError if it isn't in time."""
        if timeout is _unset:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout=timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with the arguments; AssertionError if it isn't in time."""
        if not self.__get_event(*args, **kwargs).wait(timeout=self._mock_wait_timeout):
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'{expected} call not found')


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock that other threads call, and that one can wait for."""
