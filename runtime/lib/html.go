package lib

import (
	"html"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _html: the character references of HTML 5, which Go knows.

func init() {
	register("_html", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_html", "")
		m.Dict.SetStr("unescape", object.NewBuiltin("html", "unescape", "~s", func(a []any) any {
			s, ok := object.AsStr(a[0])
			if !ok {
				if !object.Contains(a[0], "&") {
					return a[0]
				}
				panic(object.Newf(object.TypeError, "expected string or bytes-like object, got '%s'", object.TypeName(a[0])))
			}
			return html.UnescapeString(s)
		}, "Convert all named and numeric character references to Unicode characters."))
		return m
	})
}
