package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _string: how format strings are taken apart.

func init() {
	register("_string", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_string", "string helper module")
		text := func(v any) string {
			s, ok := object.AsStr(v)
			if !ok {
				panic(object.Newf(object.TypeError, "expected str, got %s", object.TypeName(v)))
			}
			return s
		}
		m.Add([]object.Method{
			{"formatter_parser", "object, /", func(a []any) any { return object.IterValue(&object.FormatParts{Text: text(a[0])}) },
				"parse the argument as a format string"},
			{"formatter_field_name_split", "object, /", func(a []any) any { return object.SplitField(text(a[0])) },
				"split the argument as a field name"},
		})
		return m
	})
}
