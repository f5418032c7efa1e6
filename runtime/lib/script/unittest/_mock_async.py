"""AsyncMock: mocks whose calls are awaited."""

__name__ = 'unittest.mock'

from ._mock_base import (Base, Mock, _callable, _check_all, _check_any, _check_last, _delegating_property, _is_exception,
                         _kinds, _safe_super)
from ._mock_call import DEFAULT, _AnyComparer, _Call, _CallList
from ._mock_magic import MagicMixin


class _Code:
    """The __code__ of an asynchronous mock: that of a coroutine function."""

    co_flags = 0x80 | 0x04 | 0x08  # CO_COROUTINE, CO_VARARGS, CO_VARKEYWORDS
    co_argcount = co_posonlyargcount = co_kwonlyargcount = co_nlocals = co_firstlineno = 0
    co_varnames = 'args', 'kwargs'
    co_names = co_freevars = co_cellvars = co_consts = ()
    co_name = co_filename = ''

    @property
    def __class__(self):
        return type((lambda: None).__code__)


_code = _Code()


class AsyncMockMixin(Base):
    await_count = _delegating_property('await_count')
    await_args = _delegating_property('await_args')
    await_args_list = _delegating_property('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        import inspect
        own = self.__dict__
        own['_is_coroutine_marker'] = inspect._is_coroutine_mark
        own['__code__'] = _code
        own['_mock_await_count'] = 0
        own['_mock_await_args'] = None
        own['_mock_await_args_list'] = _CallList()
        own['__name__'] = 'AsyncMock'
        own['__defaults__'] = ()
        own['__kwdefaults__'] = {}
        own['__annotations__'] = None

    async def _execute_mock_call(self, /, *args, **kwargs):
        this = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = this
        self.await_args_list.append(this)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # StopIteration can't leave a coroutine.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            else:
                import inspect
                result = effect(*args, **kwargs)
                if inspect.iscoroutinefunction(effect):
                    result = await result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            import inspect
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        _check_last(self, self.await_args, 'await', args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once and with the specified arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                                 f"Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert the mock has ever been awaited with the specified arguments."""
        _check_any(self, self.await_args_list, 'await', args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        """Assert the mock has been awaited with the specified calls, one after the other unless any_order is true."""
        _check_all(self, calls, self.await_args_list, any_order, 'await', f'Actual: {self.await_args_list}',
                   lambda missing, made: f'{missing!r} not all found in await list')

    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                                 f"Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """Mock whose call gives a coroutine; awaiting it gives the return value or side effect."""


_kinds['AsyncMock'] = AsyncMock
_kinds['AsyncMockMixin'] = AsyncMockMixin
