package lib

import (
	"os"
	"strings"

	"inloop/runtime/object"
)

// os.environ: the process's environment as a mapping.

var environType = object.DeclareType("os", "_Environ", nil)

// environ keeps str keys and values; the view with bytes shares them.
type environ struct {
	nativeValue
	data *object.Dict
	raw  bool
}

func newEnviron() *environ {
	e := &environ{nativeValue: nativeValue{typ: environType}, data: object.NewDict()}
	for _, kv := range os.Environ() {
		if k, v, ok := strings.Cut(kv, "="); ok {
			e.data.SetStr(fsDecode(k), fsDecode(v))
		}
	}
	return e
}

// text gives a key or value as the str that is kept.
func (e *environ) text(v any) string {
	if e.raw {
		if b, ok := object.Core(v).(object.Bytes); ok {
			return fsDecode(string(b))
		}
		panic(object.Newf(object.TypeError, "bytes expected, not %s", object.TypeName(v)))
	}
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "str expected, not %s", object.TypeName(v)))
	}
	return s
}

// out gives what is kept in the form of this view.
func (e *environ) out(v any) any {
	if e.raw {
		return object.Bytes(fsEncode(v.(string)))
	}
	return v
}

func (e *environ) set(k, v any) {
	key, val := e.text(k), e.text(v)
	putenv(key, val)
	e.data.SetStr(key, val)
}

func putenv(key, val string) {
	k := fsEncode(key)
	if strings.IndexByte(k, '=') >= 0 {
		panic(object.New(object.ValueError, "illegal environment variable name"))
	}
	v := fsEncode(val)
	if strings.IndexByte(k, 0) >= 0 || strings.IndexByte(v, 0) >= 0 {
		panic(object.New(object.ValueError, "embedded null byte"))
	}
	mustOS(os.Setenv(k, v))
}

func (e *environ) del(k any) {
	key := e.text(k)
	if !e.data.DelStr(key) {
		panic(object.NewArgs(object.KeyError, k))
	}
	os.Unsetenv(fsEncode(key))
}

func (e *environ) get(k any) any {
	v := e.data.GetStr(e.text(k))
	if v == nil {
		return nil
	}
	return e.out(v)
}

// dict is a copy as a plain dict.
func (e *environ) dict() *object.Dict {
	if !e.raw {
		return e.data.Copy()
	}
	d := object.NewDict()
	e.data.Each(func(k, v any) bool { d.Set(e.out(k), e.out(v)); return true })
	return d
}

func (e *environ) update(v any) {
	d := object.Call(object.DictType, v).(*object.Dict)
	for _, k := range d.Keys() {
		e.set(k, d.Get(k))
	}
}

func completeEnviron() {
	t := environType
	t.Open = true
	self := func(a []any) *environ { return a[0].(*environ) }
	t.Kind = "Mapping"
	t.AddMethods([]object.Method{
		{"__getitem__", "key", func(a []any) any {
			if v := self(a).get(a[1]); v != nil {
				return v
			}
			panic(object.NewArgs(object.KeyError, a[1]))
		}, ""},
		{"__setitem__", "key, value", func(a []any) any { self(a).set(a[1], a[2]); return nil }, ""},
		{"__delitem__", "key", func(a []any) any { self(a).del(a[1]); return nil }, ""},
		{"__iter__", "", func(a []any) any { return object.IterObject(object.NewList(self(a).dict().Keys()...)) }, ""},
		{"__len__", "", func(a []any) any { return object.Int(self(a).data.Len()) }, ""},
		{"__contains__", "key", func(a []any) any { return self(a).get(a[1]) != nil }, ""},
		{"__repr__", "", func(a []any) any { return "environ(" + object.Repr(self(a).dict()) + ")" }, ""},
		{"__eq__", "other", func(a []any) any {
			if o, ok := a[1].(*environ); ok {
				return object.Eq(self(a).dict(), o.dict())
			}
			if !object.IsMapping(a[1]) {
				return object.NotImplemented
			}
			return object.Eq(self(a).dict(), a[1])
		}, ""},
		{"get", "key, default=None", func(a []any) any {
			if v := self(a).get(a[1]); v != nil {
				return v
			}
			return a[2]
		}, ""},
		{"keys", "", func(a []any) any { return object.KeysView(self(a).dict()) }, ""},
		{"values", "", func(a []any) any { return object.ValuesView(self(a).dict()) }, ""},
		{"items", "", func(a []any) any { return object.ItemsView(self(a).dict()) }, ""},
		{"copy", "", func(a []any) any { return self(a).dict() }, ""},
		{"setdefault", "key, value", func(a []any) any {
			if v := self(a).get(a[1]); v != nil {
				return v
			}
			self(a).set(a[1], a[2])
			return a[2]
		}, ""},
		{"pop", "key, default?", func(a []any) any {
			v := self(a).get(a[1])
			if v == nil {
				if a[2] == nil {
					panic(object.NewArgs(object.KeyError, a[1]))
				}
				return a[2]
			}
			self(a).del(a[1])
			return v
		}, ""},
		{"popitem", "", func(a []any) any {
			keys := self(a).dict().Keys()
			if len(keys) == 0 {
				panic(object.NewArgs(object.KeyError))
			}
			v := self(a).get(keys[0])
			self(a).del(keys[0])
			return object.NewTuple(keys[0], v)
		}, ""},
		{"clear", "", func(a []any) any {
			for _, k := range self(a).dict().Keys() {
				self(a).del(k)
			}
			return nil
		}, ""},
		{"update", "other=(), /, **kwds", func(a []any) any {
			self(a).update(a[1])
			self(a).update(a[2])
			return nil
		}, ""},
		{"__or__", "other", func(a []any) any {
			if !object.IsMapping(a[1]) {
				return object.NotImplemented
			}
			d := self(a).dict()
			d.Update(object.Call(object.DictType, a[1]).(*object.Dict))
			return d
		}, ""},
		{"__ror__", "other", func(a []any) any {
			if !object.IsMapping(a[1]) {
				return object.NotImplemented
			}
			d := object.Call(object.DictType, a[1]).(*object.Dict).Copy()
			d.Update(self(a).dict())
			return d
		}, ""},
		{"__ior__", "other", func(a []any) any { self(a).update(a[1]); return a[0] }, ""},
	})
	t.Dict.SetStr("__hash__", object.None)
}

func osEnvironFunctions(env *environ) []object.Method {
	return []object.Method{
		{"getenv", "~key, default=None", func(a []any) any {
			if v := env.get(a[0]); v != nil {
				return v
			}
			return a[1]
		}, "Get an environment variable, return None if it doesn't exist."},
		{"getenvb", "~key, default=None", func(a []any) any {
			k, ok := object.AsBytes(a[0])
			if !ok {
				panic(object.Newf(object.TypeError, "bytes expected, not %s", object.TypeName(a[0])))
			}
			if v := env.data.GetStr(fsDecode(k)); v != nil {
				return object.Bytes(fsEncode(v.(string)))
			}
			return a[1]
		}, "Get an environment variable, return None if it doesn't exist."},
		{"putenv", "name, value, /", func(a []any) any {
			k, _ := object.AsStr(a[0])
			v, _ := object.AsStr(a[1])
			putenv(k, v)
			return nil
		}, "Change or add an environment variable."},
		{"unsetenv", "name, /", func(a []any) any {
			k, _ := object.AsStr(a[0])
			os.Unsetenv(fsEncode(k))
			return nil
		}, "Delete an environment variable."},
	}
}
