package lib

import (
	"slices"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module keyword.

var (
	keywords = []string{"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
		"elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
		"pass", "raise", "return", "try", "while", "with", "yield"}
	softKeywords = []string{"_", "case", "match", "type"}
)

func isKeyword(s string) bool { return slices.Contains(keywords, s) }

func init() {
	register("keyword", func(in *machine.Interp) *object.Module {
		m := object.NewModule("keyword", "Keywords of the language.")
		m.Dict.SetStr("__all__", strList("iskeyword", "issoftkeyword", "kwlist", "softkwlist"))
		m.Dict.SetStr("kwlist", strList(keywords...))
		m.Dict.SetStr("softkwlist", strList(softKeywords...))
		member := func(list []string) object.Func {
			return func(a []any) any {
				s, ok := object.AsStr(a[0])
				return ok && slices.Contains(list, s)
			}
		}
		m.Add([]object.Method{
			{"iskeyword", "s, /", member(keywords), "Tell whether s is a keyword."},
			{"issoftkeyword", "s, /", member(softKeywords), "Tell whether s is a soft keyword."},
		})
		return m
	})
}
