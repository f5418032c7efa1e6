"""Mocks: stand-ins for objects that record how they are used, and patching with them."""


from ._mock_async import AsyncMagicMixin, AsyncMock, AsyncMockMixin
from ._mock_autospec import _SpecState, _must_skip, create_autospec
from ._mock_base import (Base, CallableMixin, InvalidSpecError, Mock, NonCallableMock, _callable, _check_and_set_parent,
                         _extract_mock, _get_method, _instance_callable, _is_async_obj, _is_exception,
                         _is_instance_mock, _is_list, _is_magic, _try_iter)
from ._mock_call import (ANY, DEFAULT, _ANY, _AnyComparer, _Call, _CallList, _Sentinel, _SentinelObject, _deleted,
                         _format_call_signature, _missing, call, sentinel)
from ._mock_extra import ThreadingMixin, ThreadingMock, mock_open, seal
from ._mock_magic import (MagicMixin, MagicMock, MagicProxy, NonCallableMagicMock, PropertyMock, _all_magics,
                          _async_magics, _async_method_magics, _calculate_return_value, _magics, _non_defaults,
                          _return_values, _side_effect_methods, _unsupported_magics, inplace, magic_methods, numerics,
                          right)
from ._mock_patch import _clear_dict, _get_target, _patch, _patch_dict, _patch_multiple, _patch_object, _patch_stopall, patch
from ._mock_signature import FunctionTypes, _check_sig, _copy_func_details, _get_signature_object, _set_signature

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'ThreadingMock', 'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True
