"""Signatures of what mocks stand for."""

__name__ = 'unittest.mock'

from types import FunctionType

FunctionTypes = (FunctionType, type(FunctionType.__get__(lambda: None, object())))


def _get_signature_object(spec, as_instance, eat_self):
    """(function, signature) that calls of a spec must fit; None if it can't be known."""
    import inspect
    if isinstance(spec, type) and not as_instance:
        spec = spec.__init__
        eat_self = True
    elif isinstance(spec, (classmethod, staticmethod)):
        if isinstance(spec, classmethod):
            eat_self = True
        spec = spec.__func__
    elif not isinstance(spec, FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    function = spec
    if eat_self:
        from functools import partial
        function = partial(spec, None)
    try:
        return spec, inspect.signature(function)
    except ValueError:
        return None  # a built-in without a signature


def _check_sig(func, mock, skipfirst, instance=False):
    """Have a mock's calls checked against a function's signature."""
    found = _get_signature_object(func, instance, skipfirst)
    if found is None:
        return
    signature = found[1]

    def checksig(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    _copy_func_details(found[0], checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = signature


def _copy_func_details(func, target):
    for name in '__name__', '__doc__', '__text_signature__', '__module__', '__defaults__', '__kwdefaults__':
        try:
            setattr(target, name, getattr(func, name))
        except AttributeError:
            pass


def _set_signature(mock, original, instance=False):
    """A function with the original's name and signature that calls the mock."""
    import inspect
    skipfirst = isinstance(original, type)
    found = _get_signature_object(original, instance, skipfirst)
    if found is None:
        return mock
    func, signature = found

    def checksig(*args, **kwargs):
        signature.bind(*args, **kwargs)
    _copy_func_details(func, checksig)
    name = original.__name__
    if not name.isidentifier():
        name = 'funcopy'
    if inspect.iscoroutinefunction(original):
        async def funcopy(*args, **kwargs):
            checksig(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def funcopy(*args, **kwargs):
            checksig(*args, **kwargs)
            return mock(*args, **kwargs)
    _copy_func_details(func, funcopy)
    funcopy.__name__ = funcopy.__qualname__ = name
    funcopy.__signature__ = signature
    _setup_func(funcopy, mock, signature)
    return funcopy


def _setup_func(funcopy, mock, signature):
    """Give a function the attributes and assert methods of its mock."""
    from ._mock_base import _is_instance_mock
    from ._mock_call import _CallList
    funcopy.mock = mock

    def forward(name):
        def method(*args, **kwargs):
            return getattr(mock, name)(*args, **kwargs)
        method.__name__ = name
        return method

    for name in ('assert_called_with', 'assert_not_called', 'assert_called_once_with', 'assert_has_calls',
                 'assert_any_call', 'assert_called', 'assert_called_once'):
        setattr(funcopy, name, forward(name))

    def reset_mock():
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock()
        value = funcopy.return_value
        if _is_instance_mock(value) and value is not mock:
            value.reset_mock()
    funcopy.reset_mock = reset_mock
    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = _CallList()
    funcopy.method_calls = _CallList()
    funcopy.mock_calls = _CallList()
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    funcopy.__signature__ = signature
    mock._mock_delegate = funcopy


def _setup_async_mock(mock):
    """The same for awaits, on a function that stands for an asynchronous mock."""
    mock.await_count = 0
    mock.await_args = None
    from ._mock_call import _CallList
    mock.await_args_list = _CallList()

    def forward(name):
        def method(*args, **kwargs):
            return getattr(mock.mock, name)(*args, **kwargs)
        method.__name__ = name
        return method

    for name in ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        setattr(mock, name, forward(name))
