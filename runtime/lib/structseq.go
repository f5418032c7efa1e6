package lib

import (
	"strings"

	"inloop/runtime/object"
)

// structSeq is a type of tuples whose items also have names, as C modules make
// them: time.struct_time, os.stat_result. Fields behind the visible ones can
// be read by name only.
type structSeq struct {
	typ     *object.Type
	fields  []string
	visible int
}

// newStructSeq declares such a type; all fields are visible when visible is 0.
func newStructSeq(module, name string, visible int, fields ...string) *structSeq {
	if visible == 0 {
		visible = len(fields)
	}
	s := &structSeq{typ: object.DeclareType(module, name, object.TupleType), fields: fields, visible: visible}
	s.typ.Spoken = module + "." + name
	s.typ.Final = true
	s.typ.HasSlots = true
	s.typ.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := argsOf(name, "sequence, dict=None")(args, kwnames)
		if !object.IsIterable(a[0]) {
			panic(object.New(object.TypeError, "constructor requires a sequence"))
		}
		return s.fromSlice(object.ToSlice(a[0]), a[1])
	}
	set := s.typ.Dict.SetStr
	set("n_fields", object.Int(len(fields)))
	set("n_sequence_fields", object.Int(visible))
	set("n_unnamed_fields", object.Int(0))
	names := &object.Tuple{}
	for _, f := range fields[:visible] {
		names.Items = append(names.Items, f)
	}
	set("__match_args__", names)
	rows := make([]object.Getset, len(fields))
	for i, f := range fields {
		rows[i] = object.Getset{Name: f, Get: func(v any) any { return s.field(v, i) }, Set: readOnly}
	}
	s.typ.AddGetset(rows)
	s.typ.AddMethods([]object.Method{
		{"__repr__", "", func(a []any) any {
			t, _ := object.AsTuple(a[0])
			parts := make([]string, s.visible)
			for i := range parts {
				parts[i] = s.fields[i] + "=" + object.Repr(t.Items[i])
			}
			return s.typ.Spoken + "(" + strings.Join(parts, ", ") + ")"
		}, "Return repr(self)."},
		{"__reduce__", "", func(a []any) any {
			t, _ := object.AsTuple(a[0])
			return object.NewTuple(s.typ, object.NewTuple(object.NewTuple(t.Items...), object.NewDict()))
		}, "Helper for pickle."},
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
	for i := n; i < len(s.fields); i++ {
		var v any = object.None
		if d != nil {
			if x := d.GetStr(s.fields[i]); x != nil {
				v = x
			}
		}
		items = append(items, v)
	}
	return s.make(items...)
}

func (s *structSeq) field(v any, i int) any {
	if i < s.visible {
		t, _ := object.AsTuple(v)
		return t.Items[i]
	}
	return v.(*object.Scalar).Attr(s.fields[i])
}
