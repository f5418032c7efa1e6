package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// _inspect is what the script inspect asks of Go.

// sourceLines gives the lines of a file, line ends included; nil when its text
// is not known.
func sourceLines(in *machine.Interp, file string) []string {
	text, ok := in.SourceText(file)
	if !ok {
		return nil
	}
	lines := strings.SplitAfter(text, "\n")
	if n := len(lines); n > 0 {
		if lines[n-1] == "" {
			lines = lines[:n-1]
		} else {
			lines[n-1] += "\n"
		}
	}
	return lines
}

func indentOf(line string) int {
	n := 0
	for _, c := range line {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 8 - n%8
		default:
			return n
		}
	}
	return n
}

// openText follows brackets and strings over the lines of a text, so that a
// line inside one is known to be no statement of its own.
type openText struct {
	depth int
	quote string // the triple quote that is open
}

func (o *openText) feed(line string) {
	for i := 0; i < len(line); i++ {
		if o.quote != "" {
			switch {
			case line[i] == '\\':
				i++
			case strings.HasPrefix(line[i:], o.quote):
				i += len(o.quote) - 1
				o.quote = ""
			}
			continue
		}
		switch c := line[i]; c {
		case '#':
			return
		case '(', '[', '{':
			o.depth++
		case ')', ']', '}':
			o.depth--
		case '"', '\'':
			if q := strings.Repeat(string(c), 3); strings.HasPrefix(line[i:], q) {
				o.quote = q
				i += 2
				continue
			}
			for i++; i < len(line) && line[i] != c && line[i] != '\n'; i++ {
				if line[i] == '\\' {
					i++
				}
			}
		}
	}
}

func (o *openText) inside() bool { return o.depth > 0 || o.quote != "" }

// blockLength is how many of the lines belong to the statement that the first
// begins: a definition with its decorators and body, or a single statement.
func blockLength(lines []string) int {
	if len(lines) == 0 {
		return 0
	}
	base := indentOf(lines[0])
	var open openText
	last, header := 0, true
	oneLine := false
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if open.inside() {
			open.feed(line)
			last = i + 1
			if header && !open.inside() {
				oneLine, header = endOfHeader(text, header)
			}
			continue
		}
		if text == "" || text[0] == '#' && (header || indentOf(line) <= base) {
			if text != "" && header {
				last = i + 1
			}
			continue
		}
		if !header && (indentOf(line) <= base || oneLine) {
			break
		}
		if oneLine {
			break
		}
		open.feed(line)
		last = i + 1
		if header && !open.inside() && text[0] != '@' {
			oneLine, header = endOfHeader(text, header)
		}
	}
	return last
}

// endOfHeader tells whether a line that ends a header leaves a body to come.
func endOfHeader(text string, header bool) (oneLine, stillHeader bool) {
	if i := strings.Index(text, "#"); i > 0 && !strings.ContainsAny(text[:i], `"'`) {
		text = strings.TrimSpace(text[:i])
	}
	return !strings.HasSuffix(text, ":"), false
}

// classLine finds the line where a class is defined, decorators included, by
// following the parts of its qualified name through the indentation.
func classLine(lines []string, qualname string) int {
	parts := strings.Split(qualname, ".")
	var stack []struct {
		indent int
		name   string
	}
	var open openText
	found, decorator := 0, 0
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if open.inside() || text == "" || text[0] == '#' {
			open.feed(line)
			continue
		}
		open.feed(line)
		indent := indentOf(line)
		for len(stack) > 0 && stack[len(stack)-1].indent >= indent {
			stack = stack[:len(stack)-1]
		}
		if text[0] == '@' {
			if decorator == 0 {
				decorator = i + 1
			}
			continue
		}
		kind, rest, _ := strings.Cut(strings.TrimPrefix(text, "async "), " ")
		if kind == "class" || kind == "def" {
			name := strings.FieldsFunc(rest, func(r rune) bool { return r == '(' || r == ':' || r == ' ' || r == '[' })
			if len(name) > 0 {
				stack = append(stack, struct {
					indent int
					name   string
				}{indent, name[0]})
				var path []string
				for _, s := range stack {
					path = append(path, s.name)
				}
				if kind == "class" && strings.Join(path, ".") == strings.Join(withoutLocals(parts), ".") {
					if found = i + 1; decorator > 0 {
						found = decorator
					}
				}
			}
		}
		decorator = 0
	}
	return found
}

func withoutLocals(parts []string) []string {
	var out []string
	for _, p := range parts {
		if p != "<locals>" {
			out = append(out, p)
		}
	}
	return out
}

// builtinParams lists the parameters of a built-in as inspect wants them.
func builtinParams(b *object.Builtin, bound bool) any {
	out := object.NewList()
	row := func(name, kind string, optional bool, def any) {
		d := object.EmptyTuple
		if def != nil {
			d = object.NewTuple(def)
		}
		out.Items = append(out.Items, object.NewTuple(name, kind, optional, d))
	}
	if b.Owner != nil && b.Self == nil && b.Class() != object.BuiltinType && b.Class() != object.ClassMethodDescrType || b.Self != nil && !bound {
		row("self", "p", false, nil)
	}
	for _, p := range b.Signature().Params {
		row(p.Name, string(p.Kind), p.Opt, p.Default)
	}
	return out
}

func init() {
	register("_inspect", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_inspect", "")
		lines := func(v any) []string {
			s, _ := object.AsStr(v)
			return sourceLines(in, s)
		}
		m.Add([]object.Method{
			{"lines", "file, /", func(a []any) any {
				l := lines(a[0])
				if l == nil {
					return nil
				}
				return strList(l...)
			}, "The lines of a file whose text is known, or None."},
			{"class_line", "file, qualname, /", func(a []any) any {
				if n := classLine(lines(a[0]), object.Str(a[1])); n > 0 {
					return object.Int(n)
				}
				return nil
			}, "The line where a class is defined."},
			{"first_line", "code, /", func(a []any) any {
				c := codeOf(a[0])
				l := sourceLines(in, c.File)
				n := c.Line
				// The decorators of a definition belong to it.
				for n > 1 && n-1 <= len(l) && strings.HasPrefix(strings.TrimSpace(l[n-2]), "@") {
					n--
				}
				return object.Int(n)
			}, "The line where a function begins."},
			{"block_length", "lines, /", func(a []any) any {
				var l []string
				object.Each(a[0], func(v any) bool { s, _ := object.AsStr(v); l = append(l, s); return true })
				return object.Int(blockLength(l))
			}, "How many lines a block has."},
			{"is_builtin", "obj, /", func(a []any) any { _, ok := a[0].(*object.Builtin); return ok }, "Tell whether obj is a function written in Go."},
			{"is_python", "obj, /", func(a []any) any {
				b, ok := a[0].(*object.Builtin)
				return ok && b.Self == nil && b.Signature().Python
			}, "Tell whether obj stands for what is written in Python elsewhere."},
			{"is_method_wrapper", "obj, /", func(a []any) any {
				b, ok := a[0].(*object.Builtin)
				return ok && b.Self != nil && b.Owner != nil && isDunder(b.Name)
			}, "Tell whether obj is a bound slot of a built-in type."},
			{"makes_coroutine", "obj, /", func(a []any) any {
				for {
					m, ok := a[0].(*object.BoundMethod)
					if !ok {
						break
					}
					a[0] = m.Fn
				}
				b, ok := a[0].(*object.Builtin)
				if !ok || !strings.HasPrefix(b.Module, "asyncio") {
					return false
				}
				return object.Call(importModule(in, "asyncio.coroutines").Dict.GetStr("iscoroutinefunction"), b)
			}, "Tell whether a function written in Go gives a coroutine."},
			{"is_awaitable_generator", "obj, /", func(a []any) any {
				g, ok := a[0].(*machine.Generator)
				return ok && g.IsCoroutine()
			}, "Tell whether obj is a generator that can be awaited."},
			{"builtin_params", "f, bound, /", func(a []any) any {
				b, ok := a[0].(*object.Builtin)
				if !ok {
					return nil
				}
				return builtinParams(b, object.Truth(a[1]))
			}, "The parameters of a function written in Go."},
			{"instance_dict", "obj, /", func(a []any) any {
				if o := object.InstOf(a[0]); o != nil && !object.TypeOf(a[0]).HasSlots {
					return o.AttrDict()
				}
				return nil
			}, "The __dict__ of an instance, without asking it."},
		})
		return m
	})
}
