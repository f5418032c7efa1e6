package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module collections. What few programs use is a script, imported when one
// of its names is first asked for.

func init() {
	lazily("collections", "This module implements specialized container datatypes providing\nalternatives to Python's general purpose built-in containers, dict,\nlist, set, and tuple.",
		func() {
			completeDeque()
			completeDefaultDict()
			completeOrderedDict()
			completeCounter()
			completeTupleGetter()
		},
		func(in *machine.Interp, m *object.Module) {
			m.Dict.SetStr("__path__", object.NewList())
			m.Dict.SetStr("__package__", "collections")
			m.Dict.SetStr("__all__", strList("ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"))
			for _, t := range []*object.Type{dequeType, defaultDictType, object.OrderedDictType, counterType} {
				m.Dict.SetStr(t.Name, t)
			}
			m.Dict.SetStr("_tuplegetter", tupleGetterType)
			m.Dict.SetStr("_deque_iterator", dequeIterType)
			m.Add([]object.Method{
				namedTupleFunc(in),
				{"_count_elements", "mapping, iterable, /", func(a []any) any {
					object.Each(a[1], func(k any) bool {
						object.SetItem(a[0], k, object.Add(object.CallMethod(a[0], "get", k, zero), object.Int(1)))
						return true
					})
					return nil
				}, "Count elements in the iterable, updating the mapping"},
			})
			fromScript(in, m, "_userclasses", "ChainMap", "UserDict", "UserList", "UserString")
			lazyModule(in, m, "abc", "collections.abc")
		})
}

// fromScript makes names of m stand for those of a script module, which is
// imported when one of them is first asked for.
func fromScript(in *machine.Interp, m *object.Module, script string, names ...string) {
	lazyNames(m, func(name string) any {
		for _, n := range names {
			if n == name {
				v := importModule(in, script).Dict.GetStr(name)
				m.Dict.SetStr(name, v)
				return v
			}
		}
		return nil
	})
}

// lazyModule makes a name of m stand for a module imported when asked for.
func lazyModule(in *machine.Interp, m *object.Module, name, module string) {
	lazyNames(m, func(n string) any {
		if n != name {
			return nil
		}
		return importModule(in, module)
	})
}

// lazyNames adds a finder of names that are made when first asked for.
func lazyNames(m *object.Module, find func(name string) any) {
	before := m.Attr
	m.Attr = func(name string) any {
		if before != nil {
			if v := before(name); v != nil {
				return v
			}
		}
		return find(name)
	}
}
