package lib

import (
	"slices"
	"strings"

	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// Code objects are compared by what they do: two that were compiled from the
// same text at the same place are equal.

func sameCode(a, b any) bool {
	if a == b {
		return true
	}
	x, isText := a.(*CodeText)
	y, isText2 := b.(*CodeText)
	if isText || isText2 {
		return isText && isText2 && x.sameText(y)
	}
	c, d := a.(*compile.Code), b.(*compile.Code)
	c.Ensure()
	d.Ensure()
	return c.Name == d.Name && c.Line == d.Line && c.Kind == d.Kind && codeFlags(c) == codeFlags(d) &&
		c.ArgCount == d.ArgCount && c.PosOnly == d.PosOnly && c.KwOnly == d.KwOnly &&
		slices.Equal(c.Names, d.Names) && slices.Equal(c.VarNames, d.VarNames) &&
		slices.Equal(c.CellNames, d.CellNames) && slices.Equal(c.FreeNames, d.FreeNames) &&
		slices.EqualFunc(c.Pos, d.Pos, func(p, q compile.Pos) bool { return p.Span == q.Span }) &&
		slices.EqualFunc(c.Consts, d.Consts, sameConst) && slices.Equal(codeLines(c), codeLines(d))
}

// sameText compares what compile() gave: a tree without a text is like no other.
func (c *CodeText) sameText(d *CodeText) bool {
	return c.text != "" && c.text == d.text && c.mode == d.mode && c.flags == d.flags && c.optimize == d.optimize &&
		slices.Equal(c.changes, d.changes)
}

// sameConst compares constants: 1, 1.0 and True are not the same.
func sameConst(a, b any) bool {
	if isCode(a) && isCode(b) {
		return sameCode(a, b)
	}
	return object.TypeOf(a) == object.TypeOf(b) && object.Repr(a) == object.Repr(b)
}

func isCode(v any) bool { return object.TypeOf(v) == compile.CodeType }

// codeLines are the lines of source that a code object was compiled from.
func codeLines(c *compile.Code) []string {
	if c.Source == nil {
		return nil
	}
	first, last := int32(c.Line), int32(c.Line)
	for _, p := range c.Pos {
		last = max(last, p.EndLine)
	}
	lines := strings.Split(c.Source.Text, "\n")
	return lines[min(max(0, int(first)-1), len(lines)):min(int(last), len(lines))]
}

// codeHash is the same for code objects that are equal.
func codeHash(v any) any {
	if t, ok := v.(*CodeText); ok {
		return object.Int(int(object.HashRaw(t.text)))
	}
	c := codeOf(v)
	c.Ensure()
	return object.Int(int(object.HashRaw(object.NewTuple(c.Name, object.Int(c.Line), object.Int(c.ArgCount), nameTuple(c.Names...)))))
}

// A place of a code object counts as one instruction of two bytes.

// codeLineTable is co_lines(): (start, end, line) for each run of places.
func codeLineTable(c *compile.Code) any {
	c.Ensure()
	lines := []int32{int32(c.Line)}                // where it begins
	for _, p := range c.Pos[min(1, len(c.Pos)):] { // the first place is none
		lines = append(lines, p.Line)
	}
	out := object.NewList()
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j] == lines[i] {
			j++
		}
		out.Items = append(out.Items, object.NewTuple(object.Int(2*i), object.Int(2*j), lineOrNone(lines[i])))
		i = j
	}
	return object.Iter(out)
}

// codePositions is co_positions(): (line, end line, column, end column).
func codePositions(c *compile.Code) any {
	c.Ensure()
	out := object.NewList()
	for _, p := range c.Pos {
		col, end := any(object.None), any(object.None)
		if p.Line > 0 {
			col, end = object.Int(int(p.Col)), object.Int(int(p.EndCol))
		}
		out.Items = append(out.Items, object.NewTuple(lineOrNone(p.Line), lineOrNone(p.EndLine), col, end))
	}
	return object.Iter(out)
}

func lineOrNone(n int32) any {
	if n <= 0 {
		return object.None
	}
	return object.Int(int(n))
}
