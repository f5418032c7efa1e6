package lib

import (
	"strings"

	"inloop/runtime/object"
)

// structSeq is a type of tuples whose items also have names, as C modules make
// them: time.struct_time, os.stat_result. Fields behind the visible ones can
// be read by name only, those called "" by position only.
type structSeq struct {
	typ     *object.Type
	fields  []string
	names   []string // of fields, without those called ""
	visible int
	// complete may give hidden fields that a script has left out their values.
	complete func(vals []any)
}

// newStructSeq declares such a type; all fields are visible when visible is 0.
func newStructSeq(module, name string, visible int, fields ...string) *structSeq {
	if visible == 0 {
		visible = len(fields)
	}
	s := &structSeq{typ: object.DeclareType(module, name, object.TupleType), fields: fields, visible: visible}
	s.typ.Spoken = name
	if module != "builtins" {
		s.typ.Spoken = module + "." + name
	}
	s.typ.Final, s.typ.Whole = true, true
	s.typ.HasSlots = true
	s.typ.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := argsOf(name, "sequence, dict=?")(args, kwnames)
		if a[1] == nil {
			a[1] = object.NewDict()
		}
		if !object.IsIterable(a[0]) {
			panic(object.New(object.TypeError, "constructor requires a sequence"))
		}
		if _, ok := a[1].(*object.Dict); !ok {
			panic(object.Newf(object.TypeError, "%s() takes a dict as second arg, if any", s.typ.Spoken))
		}
		return s.fromSlice(object.ToSlice(a[0]), a[1])
	}
	set := s.typ.Dict.SetStr
	set("n_fields", object.Int(len(fields)))
	set("n_sequence_fields", object.Int(visible))
	names := &object.Tuple{}
	var rows []object.Getset
	for i, f := range fields {
		if f == "" {
			continue
		}
		s.names = append(s.names, f)
		if i < visible {
			names.Items = append(names.Items, f)
		}
		rows = append(rows, object.Getset{Name: f, Get: func(v any) any { return s.field(v, i) }, Set: readOnly})
	}
	set("n_unnamed_fields", object.Int(len(fields)-len(s.names)))
	set("__match_args__", names)
	s.typ.AddGetset(rows)
	s.typ.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			t, _ := object.AsTuple(a[0])
			parts := make([]string, s.visible)
			for i := range parts {
				parts[i] = s.names[i] + "=" + object.Repr(t.Items[i])
			}
			return s.typ.Spoken + "(" + strings.Join(parts, ", ") + ")"
		}, "Return repr(self)."},
		{"__reduce__", "", func(a []any) any {
			t, _ := object.AsTuple(a[0])
			return object.NewTuple(s.typ, object.NewTuple(object.NewTuple(t.Items...), s.hidden(a[0])))
		}, "Helper for pickle."},
		{"__replace__", "**changes", func(a []any) any {
			if len(s.names) < len(s.fields) {
				panic(object.Newf(object.TypeError, "__replace__() is not supported for %s because it has unnamed field(s)", s.typ.Spoken))
			}
			changes := a[1].(*object.Dict).Copy()
			vals := make([]any, len(s.fields))
			for i, f := range s.fields {
				if vals[i] = changes.Pop(f); vals[i] == nil {
					vals[i] = s.field(a[0], i)
				}
			}
			if changes.Len() > 0 {
				panic(object.Newf(object.TypeError, "Got unexpected field name(s): %s", object.Repr(object.NewList(changes.Keys()...))))
			}
			return s.make(vals...)
		}, "Return a copy of the structure with new values for the specified fields."},
	})
	return s
}

func readOnly(self, v any) { panic(object.New(object.AttributeError, "readonly attribute")) }

// closed takes the constructor away.
func (s *structSeq) closed() *structSeq {
	s.typ.Make = func(cls *object.Type, args []any, kwnames []string) any {
		panic(object.Newf(object.TypeError, "cannot create '%s' instances", s.typ.Spoken))
	}
	return s
}

// make makes a value of all the fields.
func (s *structSeq) make(vals ...any) *object.Scalar {
	v := &object.Scalar{Native: object.NewTuple(vals[:s.visible:s.visible]...)}
	v.Init(s.typ)
	for i, x := range vals[s.visible:] {
		v.SetAttr(s.fields[s.visible+i], x)
	}
	return v
}

func (s *structSeq) fromSlice(items []any, named any) *object.Scalar {
	what, n := s.typ.Spoken, len(items)
	switch {
	case s.visible == len(s.fields) && n != s.visible:
		panic(object.Newf(object.TypeError, "%s() takes a %d-sequence (%d-sequence given)", what, s.visible, n))
	case n < s.visible:
		panic(object.Newf(object.TypeError, "%s() takes an at least %d-sequence (%d-sequence given)", what, s.visible, n))
	case n > len(s.fields):
		panic(object.Newf(object.TypeError, "%s() takes an at most %d-sequence (%d-sequence given)", what, len(s.fields), n))
	}
	d, _ := named.(*object.Dict)
	found := 0
	for _, name := range s.fields[n:] {
		var v any = object.None
		if d != nil {
			if x := d.GetStr(name); x != nil {
				v = x
				found++
			}
		}
		items = append(items, v)
	}
	if d != nil && found < d.Len() {
		panic(object.Newf(object.TypeError, "%s() got duplicate or unexpected field name(s)", what))
	}
	if s.complete != nil {
		s.complete(items)
	}
	return s.make(items...)
}

// hidden gives the fields behind the visible ones, by name.
func (s *structSeq) hidden(v any) *object.Dict {
	d := object.NewDict()
	for i := s.visible; i < len(s.fields); i++ {
		d.SetStr(s.fields[i], s.field(v, i))
	}
	return d
}

func (s *structSeq) field(v any, i int) any {
	if i < s.visible {
		t, _ := object.AsTuple(v)
		return t.Items[i]
	}
	return v.(*object.Scalar).Attr(s.fields[i])
}
