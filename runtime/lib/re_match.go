package lib

import (
	"fmt"

	"inloop/runtime/lib/sre"
	"inloop/runtime/object"
)

// re.Match.

var matchType = finalType("re", "Match", nil)

type matchValue struct {
	re   *regexValue
	s    *subject
	caps []int
	last int
}

// Class implements object.Object.
func (*matchValue) Class() *object.Type { return matchType }

func newMatch(p *regexValue, s *subject, m *sre.Matcher) *matchValue {
	return &matchValue{p, s, append([]int(nil), m.Caps...), m.Last}
}

// index finds a group by number or name.
func (m *matchValue) index(v any) int {
	if s, ok := object.AsStr(v); ok {
		if g, known := m.re.Index[s]; known {
			return g
		}
	} else if object.IsIndex(v) {
		if g, ok := object.AsInt(object.Index(v)); ok && g >= 0 && g <= m.re.Groups {
			return g
		}
	}
	panic(object.New(object.IndexError, "no such group"))
}

func (m *matchValue) group(g int, def any) any {
	if m.caps[2*g] < 0 || m.caps[2*g+1] < 0 {
		return def
	}
	return m.s.piece(m.caps[2*g], m.caps[2*g+1])
}

// span gives the places of a group in characters.
func (m *matchValue) span(g int) (from, to int) {
	if m.caps[2*g] < 0 || m.caps[2*g+1] < 0 {
		return -1, -1
	}
	return m.s.chars(m.caps[2*g]), m.s.chars(m.caps[2*g+1])
}

// item is m[key].
func (m *matchValue) item(key any) any { return m.group(m.index(key), object.None) }

var matchQuick = []object.QuickForms{
	{Name: "group", Quick0: func(self any) any { return self.(*matchValue).group(0, object.None) },
		Quick1: func(self, x any) any { return self.(*matchValue).item(x) }},
	{Name: "__getitem__", Quick1: func(self, x any) any { return self.(*matchValue).item(x) }},
}

func completeMatch() {
	self := func(a []any) *matchValue { return a[0].(*matchValue) }
	same := func(a []any) any { return a[0] }
	place := func(f func(from, to int) any) object.Func {
		return func(a []any) any { return f(self(a).span(self(a).index(a[1]))) }
	}
	matchType.LeanMethods = true
	matchType.AddMethods([]object.Method{
		{"group", "*args", func(a []any) any {
			m, args := self(a), a[1].(*object.Tuple).Items
			switch len(args) {
			case 0:
				return m.group(0, object.None)
			case 1:
				return m.item(args[0])
			}
			out := make([]any, len(args))
			for i, v := range args {
				out[i] = m.item(v)
			}
			return object.NewTuple(out...)
		}, "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match."},
		{"__getitem__", "key, /", func(a []any) any { return self(a).item(a[1]) }, "Return self[key]."},
		{"groups", "default=None", func(a []any) any {
			m := self(a)
			out := make([]any, m.re.Groups)
			for g := range out {
				out[g] = m.group(g+1, a[1])
			}
			return object.NewTuple(out...)
		}, "Return a tuple containing all the subgroups of the match, from 1."},
		{"groupdict", "default=None", func(a []any) any {
			m := self(a)
			d := object.NewDict()
			for _, n := range m.re.Names {
				d.SetStr(n, m.group(m.re.Index[n], a[1]))
			}
			return d
		}, "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."},
		{"start", "group=0, /", place(func(from, to int) any { return object.Int(from) }), "Return index of the start of the substring matched by group."},
		{"end", "group=0, /", place(func(from, to int) any { return object.Int(to) }), "Return index of the end of the substring matched by group."},
		{"span", "group=0, /", place(func(from, to int) any { return object.NewTuple(object.Int(from), object.Int(to)) }), "For match object m, return the 2-tuple (m.start(group), m.end(group))."},
		{"expand", "template", func(a []any) any {
			m := self(a)
			return m.re.template(a[1]).text(m.s, m.caps)
		}, "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."},
		{"__repr__", "", func(a []any) any {
			m := self(a)
			from, to := m.span(0)
			text := object.Repr(m.group(0, object.None))
			if object.StrLen(text) > 50 {
				text = text[:object.StrOffset(text, 50)]
			}
			return fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", from, to, text)
		}, "Return repr(self)."},
		{"__copy__", "", same, ""}, {"__deepcopy__", "memo, /", same, ""}, classGetItem,
	})
	matchType.AddQuick(matchQuick)
	matchType.AddGetset([]object.Getset{
		{Name: "string", Get: func(v any) any { return v.(*matchValue).s.given }},
		{Name: "re", Get: func(v any) any { return v.(*matchValue).re }},
		{Name: "pos", Get: func(v any) any { return object.Int(v.(*matchValue).s.pos) }},
		{Name: "endpos", Get: func(v any) any { return object.Int(v.(*matchValue).s.end) }},
		{Name: "lastindex", Get: func(v any) any {
			if n := v.(*matchValue).last; n > 0 {
				return object.Int(n)
			}
			return object.None
		}},
		{Name: "lastgroup", Get: func(v any) any {
			m := v.(*matchValue)
			for n, g := range m.re.Index {
				if g == m.last {
					return n
				}
			}
			return object.None
		}},
		{Name: "regs", Get: func(v any) any {
			m := v.(*matchValue)
			out := make([]any, m.re.Groups+1)
			for g := range out {
				from, to := m.span(g)
				out[g] = object.NewTuple(object.Int(from), object.Int(to))
			}
			return object.NewTuple(out...)
		}},
	})
}
