package lib

import (
	"slices"
	"strings"

	"inloop/runtime/object"
)

// enumBody is the namespace of an enumeration's class body: it notes which
// names are members and gives auto() its values. It is the hidden part of a
// dict, which scripts see as enum.EnumDict.
type enumBody struct {
	*object.Dict
	clsName    string
	members    []string
	ignore     []string
	lastValues []any
	generate   any // _generate_next_value_, or nil
	autoCalled bool
}

var enumDictType = object.DeclareType("enum", "EnumDict", object.DictType)

func newEnumBody(clsName string) *enumBody {
	b := &enumBody{Dict: object.NewDictOf(enumDictType), clsName: clsName}
	b.Dict.Inst().SetHidden(b)
	return b
}

func bodyOf(v any) *enumBody {
	d, ok := v.(*object.Dict)
	if !ok {
		return nil
	}
	b, _ := d.Inst().Hidden().(*enumBody)
	return b
}

func isDunder(s string) bool {
	n := len(s)
	return n > 4 && s[:2] == "__" && s[n-2:] == "__" && s[2] != '_' && s[n-3] != '_'
}

func isSunder(s string) bool {
	n := len(s)
	return n > 2 && s[0] == '_' && s[n-1] == '_' && s[1] != '_' && s[n-2] != '_'
}

// isPrivate reports a name that the class's body has mangled.
func isPrivate(cls, s string) bool {
	prefix := "_" + cls + "__"
	n := len(s)
	return n > len(prefix) && strings.HasPrefix(s, prefix) && (s[n-1] != '_' || s[n-2] != '_')
}

// isDescriptor reports a value that is no member because it is a method,
// property or the like.
func isDescriptor(v any) bool {
	switch v.(type) {
	case object.Function, object.Setter, *object.Builtin, *object.StaticMethod, *object.ClassMethod:
		return true
	case int, string, bool, float64, *object.Tuple, *object.Type, *object.List, *object.Dict, *object.NoneType:
		return false
	}
	if _, ok := v.(object.Binder); ok {
		return true
	}
	t := object.TypeOf(v)
	return t.Lookup("__get__") != nil || t.Lookup("__set__") != nil || t.Lookup("__delete__") != nil
}

// isInnerClass reports a class defined in the body.
func isInnerClass(cls string, v any) bool {
	t, ok := v.(*object.Type)
	if !ok {
		return false
	}
	name := cls + "." + t.Name
	return t.Qualname == name || strings.HasSuffix(t.Qualname, "."+name)
}

var knownSunders = map[string]bool{"_order_": true, "_generate_next_value_": true, "_numeric_repr_": true, "_missing_": true, "_ignore_": true,
	"_iter_member_": true, "_iter_member_by_value_": true, "_iter_member_by_def_": true, "_add_alias_": true, "_add_value_alias_": true,
	"_use_args_": true, "_member_names_": true}

// set is body[name] = v.
func (b *enumBody) set(name string, v any) {
	switch {
	case b.clsName != "" && isPrivate(b.clsName, name):
	case isSunder(name):
		v = b.setSunder(name, v)
	case isDunder(name):
		if name == "__order__" {
			name = "_order_"
		}
	case slices.Contains(b.members, name):
		panic(object.Newf(object.TypeError, "%s already defined as %s", object.StrRepr(name), object.Repr(b.GetStr(name))))
	case slices.Contains(b.ignore, name):
	default:
		v = b.setMember(name, v)
	}
	b.Dict.SetStr(name, v)
}

func (b *enumBody) setSunder(name string, v any) any {
	if !knownSunders[name] {
		panic(object.Newf(object.ValueError, "_sunder_ names, such as %s, are reserved for future Enum use", object.StrRepr(name)))
	}
	switch name {
	case "_generate_next_value_":
		if b.autoCalled {
			panic(object.New(object.TypeError, "_generate_next_value_ must be defined before members"))
		}
		b.generate = v
		if s, ok := v.(*object.StaticMethod); ok {
			b.generate = s.Fn
		}
	case "_ignore_":
		if s, ok := object.AsStr(v); ok {
			b.ignore = strings.Fields(strings.ReplaceAll(s, ",", " "))
		} else {
			b.ignore = nil
			object.Each(v, func(x any) bool { b.ignore = append(b.ignore, object.Str(x)); return true })
		}
		already := object.NewSet()
		for _, n := range b.ignore {
			if slices.Contains(b.members, n) {
				already.Add(n)
			}
		}
		if already.Len() > 0 {
			panic(object.Newf(object.ValueError, "_ignore_ cannot specify already set names: %s", object.Repr(already)))
		}
		names := strList(b.ignore...)
		return names
	}
	return v
}

func (b *enumBody) setMember(name string, v any) any {
	if m, ok := v.(*enumMark); ok && m.typ == nonmemberType {
		return m.value
	}
	if isDescriptor(v) || b.clsName != "" && isInnerClass(b.clsName, v) {
		if m, ok := v.(*enumMark); !ok || m.typ != memberType {
			return v
		}
	}
	if old := b.GetStr(name); old != nil {
		panic(object.Newf(object.TypeError, "%s already defined as %s", object.StrRepr(name), object.Repr(old)))
	}
	if m, ok := v.(*enumMark); ok && m.typ == memberType {
		v = m.value
	}
	stored := false
	auto := func(x any) any {
		m, ok := x.(*enumMark)
		if !ok || m.typ != autoType {
			return x
		}
		stored = true
		if m.value == nil {
			if b.generate == nil {
				panic(object.New(object.TypeError, "'NoneType' object is not callable"))
			}
			last := object.NewList(append([]any(nil), b.lastValues...)...)
			m.value = object.Call(b.generate, name, object.Int(1), object.Int(len(b.members)), last)
			b.autoCalled = true
		}
		b.lastValues = append(b.lastValues, m.value)
		return m.value
	}
	switch x := v.(type) {
	case *enumMark:
		v = auto(x)
	default:
		if t, ok := object.AsTuple(v); ok {
			for _, it := range t.Items {
				if m, ok := it.(*enumMark); ok && m.typ == autoType {
					items := make([]any, len(t.Items))
					for i, it := range t.Items {
						items[i] = auto(it)
					}
					if object.TypeOf(v) == object.TupleType {
						v = object.NewTuple(items...)
					} else if e := raises(object.TypeError, func() { v = object.Call(object.TypeOf(x), object.NewTuple(items...)) }); e != nil {
						v = object.CallKw(object.TypeOf(x), items, nil)
					}
					break
				}
			}
		}
	}
	b.members = append(b.members, name)
	if !stored {
		b.lastValues = append(b.lastValues, v)
	}
	return v
}

func completeEnumDict() {
	t := enumDictType
	t.Doc = "Track enum member order and ensure member names are not reused."
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		name := ""
		if len(args) > 0 {
			name, _ = object.AsStr(args[0])
		}
		b := &enumBody{Dict: object.NewDictOf(cls), clsName: name}
		b.Dict.Inst().SetHidden(b)
		return b.Dict
	}
	set := func(d, k, v any) {
		s, ok := object.AsStr(k)
		if b := bodyOf(d); b != nil && ok {
			b.set(s, v)
			return
		}
		d.(*object.Dict).Set(k, v)
	}
	t.AddMethods([]object.Method{
		{"__setitem__", "key, value, /", func(a []any) any { set(a[0], a[1], a[2]); return nil }, "Set self[key] to value, noting members."},
		{"update", "~members, **more_members", func(a []any) any {
			fromMapping(a[1], func(k, v any) { set(a[0], k, v) })
			a[2].(*object.Dict).Each(func(k, v any) bool { set(a[0], k, v); return true })
			return nil
		}, "Add entries, noting members."},
	})
	t.AddGetset([]object.Getset{
		{Name: "member_names", Get: func(v any) any { return strList(bodyOf(v).members...) }},
		{Name: "_member_names", Get: func(v any) any {
			d := object.NewDict()
			for _, n := range bodyOf(v).members {
				d.SetStr(n, object.None)
			}
			return d
		}},
		{Name: "_last_values", Get: func(v any) any { return object.NewList(append([]any(nil), bodyOf(v).lastValues...)...) }},
		{Name: "_cls_name", Get: func(v any) any { return bodyOf(v).clsName }, Set: func(v, x any) { bodyOf(v).clsName, _ = object.AsStr(x) }},
	})
}
