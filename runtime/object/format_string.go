package object

import (
	"strings"
)

// StrFormat is s.format(*args, **kwargs): kwargs is any mapping. args nil is
// format_map, which has no positional fields.
func StrFormat(s string, args *Tuple, kwargs any) string {
	f := &fieldFormatter{args: args, kwargs: kwargs}
	return f.expand(s, 2)
}

// fieldFormatter is one run of str.format.
type fieldFormatter struct {
	args   *Tuple
	kwargs any
	auto   autoState
	index  int // of the next automatic field
}

type autoState uint8

const (
	autoUnknown autoState = iota
	autoNumbers
	manualNumbers
)

// expand replaces the fields of s; depth bounds fields in fields' specifiers.
func (f *fieldFormatter) expand(s string, depth int) string {
	if depth <= 0 {
		panic(New(ValueError, "Max string recursion exceeded"))
	}
	if strings.IndexByte(s, '{') < 0 && strings.IndexByte(s, '}') < 0 {
		return s
	}
	var out strings.Builder
	out.Grow(len(s) + 16)
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			out.WriteString(s)
			break
		}
		c := s[i]
		out.WriteString(s[:i])
		s = s[i+1:]
		switch {
		case s != "" && s[0] == c:
			out.WriteByte(c)
			s = s[1:]
			continue
		case c == '}':
			panic(New(ValueError, "Single '}' encountered in format string"))
		case s == "":
			panic(New(ValueError, "Single '{' encountered in format string"))
		}
		var fld replacementField
		fld, s = cutField(s)
		out.WriteString(f.value(fld, depth))
	}
	return out.String()
}

// replacementField is the inside of a pair of braces.
type replacementField struct {
	name, spec string
	conversion rune // 0: none
	nested     bool // spec has fields of its own
}

// cutField reads a field; s begins behind its opening brace.
func cutField(s string) (replacementField, string) {
	var f replacementField
	i, c := 0, byte(0)
scan:
	for i < len(s) {
		c = s[i]
		i++
		switch c {
		case '{':
			panic(New(ValueError, "unexpected '{' in field name"))
		case '[':
			for i < len(s) && s[i] != ']' {
				i++
			}
		case '}', ':', '!':
			break scan
		}
	}
	if c != '}' && c != ':' && c != '!' {
		panic(New(ValueError, "expected '}' before end of string"))
	}
	f.name = s[:i-1]
	if c == '}' {
		return f, s[i:]
	}
	if c == '!' {
		if i >= len(s) {
			panic(New(ValueError, "end of string while looking for conversion specifier"))
		}
		r, n := DecodeRune(s[i:])
		f.conversion = r
		i += n
		if i < len(s) {
			c = s[i]
			i++
			if c == '}' {
				return f, s[i:]
			}
			if c != ':' {
				panic(New(ValueError, "expected ':' after conversion specifier"))
			}
		}
	}
	start, open := i, 1
	for i < len(s) {
		switch s[i] {
		case '{':
			f.nested = true
			open++
		case '}':
			if open--; open == 0 {
				f.spec = s[start:i]
				return f, s[i+1:]
			}
		}
		i++
	}
	panic(New(ValueError, "unmatched '{' in format spec"))
}

// value is the text of a field.
func (f *fieldFormatter) value(fld replacementField, depth int) string {
	v := f.lookup(fld.name)
	switch fld.conversion {
	case 0:
	case 'r':
		v = Repr(v)
	case 's':
		v = Str(v)
	case 'a':
		v = Ascii(v)
	default:
		panic(Newf(ValueError, "Unknown conversion specifier %s", typeCode(fld.conversion)))
	}
	spec := fld.spec
	if fld.nested {
		spec = f.expand(spec, depth-1)
	}
	return Format(v, spec)
}

// lookup finds the value that a field's name means: an argument, then
// attributes and items of it.
func (f *fieldFormatter) lookup(name string) any {
	end := strings.IndexAny(name, ".[")
	first, rest := name, ""
	if end >= 0 {
		first, rest = name[:end], name[end:]
	}
	v := f.argument(first)
	for rest != "" {
		var step fieldStep
		if step, rest = cutStep(rest); step.attr {
			v = GetAttr(v, step.key.(string))
		} else {
			v = GetItem(v, step.key)
		}
	}
	return v
}

// fieldIndex reads a number, or gives -1 for what is none.
func fieldIndex(s string) int {
	n, rest := cutNumber(s)
	if rest != "" {
		return -1
	}
	return n
}

// argument finds the first part of a field's name.
func (f *fieldFormatter) argument(name string) any {
	i := fieldIndex(name)
	if name == "" || i >= 0 {
		if name == "" {
			f.number(autoNumbers, "cannot switch from manual field specification to automatic field numbering")
			i = f.index
			f.index++
		} else {
			f.number(manualNumbers, "cannot switch from automatic field numbering to manual field specification")
		}
		if f.args == nil {
			panic(New(ValueError, "Format string contains positional fields"))
		}
		if i >= len(f.args.Items) {
			panic(Newf(IndexError, "Replacement index %d out of range for positional args tuple", i))
		}
		return f.args.Items[i]
	}
	return GetItem(f.kwargs, name)
}

func (f *fieldFormatter) number(state autoState, words string) {
	if f.auto == autoUnknown {
		f.auto = state
	}
	if f.auto != state {
		panic(New(ValueError, words))
	}
}
