# unittest.mock
from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, create_autospec, PropertyMock, DEFAULT, mock_open
m = Mock(return_value=5, name="m")
print(m(1, k=2), m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs, m.mock_calls, m("again"), m.call_args_list)
m.assert_called_with("again"); m.assert_any_call(1, k=2); m.assert_has_calls([call(1, k=2), call("again")]); m.method.return_value = "r"
print(m.method(3), m.method.call_args, m.method_calls, m.a.b.c(1) is m.a.b.c.return_value, m.mock_calls[-1], m.attr is m.attr, isinstance(m.x, Mock))
s = Mock(side_effect=[1, ValueError("second"), 3])
print(s(), end=" ")
try: s()
except ValueError as e: print(e, end=" ")
print(s())
try: s()
except StopIteration: print("exhausted")
f = Mock(side_effect=lambda x: x * 2); print(f(4)); f.side_effect = KeyError("k")
try: f(1)
except KeyError as e: print("KeyError", e)
d = Mock(side_effect=lambda *a: DEFAULT, return_value="dflt"); print(d(1))
mm = MagicMock()
mm.__len__.return_value = 3; mm.__getitem__.side_effect = lambda k: k * 2; mm.__iter__.return_value = iter([1, 2]); mm.__contains__.return_value = True; mm.__enter__.return_value = "entered"
print(len(mm), mm["ab"], list(mm), 5 in mm, bool(mm), int(mm), str(mm)[:10], mm == mm, mm != 5, float(mm), hash(mm) == hash(mm))
with mm as x: print(x, mm.__exit__.called)
class Real:
    attr = 1
    def go(self, a, b=2): return a + b
    @property
    def p(self): return "real p"
with patch.object(Real, "go", return_value="patched") as g: print(Real().go(1), g.called)
with patch.object(Real, "p", new_callable=PropertyMock) as p: p.return_value = "mocked p"; print(Real().p)
with patch.dict({"a": 1}, {"b": 2}) as dd: print(dd)
with patch("os.getcwd", return_value="nowhere"):
    import os; print(os.getcwd())
@patch.object(Real, "attr", 99)
def t(): return Real.attr
@patch("os.path.exists")
@patch("os.listdir", return_value=["f"])
def u(listdir, exists): exists.return_value = True; import os; return os.listdir("x"), os.path.exists("y")
print(t(), Real.attr, u())
a = create_autospec(Real); print(a().go(1)  is a.return_value.go.return_value)
spec = Mock(spec=Real); print(spec.go() is not None, isinstance(spec, Real))
with patch("builtins.open", mock_open(read_data="l1\nl2")) as o:
    with open("f") as fh: print(fh.read())
    o.assert_called_once_with("f")
print(ANY == 5, call(1, a=2), call(1) == call(1), call.foo(1).bar(2), sentinel.token, sentinel.token is sentinel.token, Mock(a=1, **{"b.return_value": 2}).b(), repr(Mock(name="nm"))[:16])
m.reset_mock(); print(m.called, m.call_args, m())
def attempt(fn):
    try: print(fn())
    except (AssertionError, Exception) as e: print(type(e).__name__ + ":", str(e).split("id='")[0])
attempt(lambda: Mock().assert_called())
attempt(lambda: m.assert_called_with(9))
attempt(lambda: m.assert_not_called())
attempt(lambda: m.assert_called_once_with("z"))
attempt(lambda: (m(), m.assert_called_once()))
attempt(lambda: m.assert_any_call("never"))
attempt(lambda: m.assert_has_calls([call(7)]))
attempt(lambda: spec.nope)
attempt(lambda: Mock(spec=["a"]).b)
attempt(lambda: a().go())
attempt(lambda: a().go(1, 2, 3))
attempt(lambda: Mock().assert_foo())
attempt(lambda: len(Mock()))
attempt(lambda: Mock()[0])
attempt(lambda: patch("nomodule.x").start())
attempt(lambda: patch.object(Real, "missing").start())
attempt(lambda: patch("noname"))
