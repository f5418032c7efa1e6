package object

import "strings"

// FormatParts iterates over the parts of a format string: tuples of a literal
// text, and the name, specifier and conversion of the field behind it. Without
// a field these are None.
type FormatParts struct{ Text string }

// Next implements Iterator.
func (p *FormatParts) Next() any {
	if p.Text == "" {
		return nil
	}
	i := strings.IndexAny(p.Text, "{}")
	if i < 0 {
		literal := p.Text
		p.Text = ""
		return NewTuple(literal, None, None, None)
	}
	c, literal, rest := p.Text[i], p.Text[:i], p.Text[i+1:]
	switch {
	case rest != "" && rest[0] == c:
		p.Text = rest[1:]
		return NewTuple(literal+string(c), None, None, None)
	case c == '}':
		panic(New(ValueError, "Single '}' encountered in format string"))
	case rest == "":
		panic(New(ValueError, "Single '{' encountered in format string"))
	}
	var fld replacementField
	fld, p.Text = cutField(rest)
	var conversion any = None
	if fld.conversion != 0 {
		conversion = string(AppendRune(nil, fld.conversion))
	}
	return NewTuple(literal, fld.name, fld.spec, conversion)
}

// SplitField takes a field's name apart: into the argument's name or number,
// and an iterator over pairs (is it an attribute, its name or number).
func SplitField(name string) *Tuple {
	first, rest := name, ""
	if end := strings.IndexAny(name, ".["); end >= 0 {
		first, rest = name[:end], name[end:]
	}
	var arg any = first
	if i := fieldIndex(first); i >= 0 && first != "" {
		arg = Int(i)
	}
	return NewTuple(arg, IterValue(&fieldSteps{rest}))
}

// fieldSteps iterates over what follows the argument in a field's name.
type fieldSteps struct{ rest string }

// Next implements Iterator.
func (s *fieldSteps) Next() any {
	if s.rest == "" {
		return nil
	}
	step, rest := cutStep(s.rest)
	s.rest = rest
	return NewTuple(Bool(step.attr), step.key)
}

// fieldStep is one step from the argument to the value: an attribute or a key.
type fieldStep struct {
	attr bool
	key  any
}

// cutStep reads the step that rest begins with.
func cutStep(rest string) (fieldStep, string) {
	switch rest[0] {
	case '.':
		end := strings.IndexAny(rest[1:], ".[") + 1
		if end == 0 {
			end = len(rest)
		}
		attr := rest[1:end]
		if attr == "" {
			panic(New(ValueError, "Empty attribute in format string"))
		}
		return fieldStep{true, attr}, rest[end:]
	case '[':
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			panic(New(ValueError, "Missing ']' in format string"))
		}
		key := rest[1:end]
		if key == "" {
			panic(New(ValueError, "Empty attribute in format string"))
		}
		if i := fieldIndex(key); i >= 0 {
			return fieldStep{false, Int(i)}, rest[end+1:]
		}
		return fieldStep{false, key}, rest[end+1:]
	}
	panic(New(ValueError, "Only '.' or '[' may follow ']' in format field specifier"))
}
