# Names of typing that libraries use although they are not public.
import typing, collections.abc
print(typing._GenericAlias(list, (int,)), typing._GenericAlias(list, int, name="List"), typing._SpecialGenericAlias(dict, 2, name="Dict")[int,str])
print(isinstance(typing.List[int], typing._BaseGenericAlias), isinstance(typing.List, typing._BaseGenericAlias), isinstance(typing.Union[int,str], typing._GenericAlias))
@typing._SpecialForm
def MyForm(self, parameters):
    "doc of MyForm"
    return ("MF", parameters)
print(MyForm, MyForm[3], MyForm.__doc__, MyForm._name)
class SF(typing._SpecialForm, _root=True):
    def __repr__(self): return "x." + self._name
@SF
def Foo(self, p): return typing._GenericAlias(self, (p,))
print(Foo, Foo[int], type(Foo), typing.Optional[Foo[int]] if 0 else "")
class F(typing._Final, _root=True): pass
try:
    class G(F): pass
except TypeError as e: print(e)
@typing._tp_cache
def f(x): return [x]
print(f(1) is f(1), f([1]))
print(typing._type_convert(None), typing._type_convert("a"), typing._is_param_expr([]), typing._unpack_args(1, 2), typing._flatten_literal_params((1, typing.Literal[2, 3])))
