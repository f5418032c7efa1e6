package syntax

import "strings"

// CheckSingle finds what is wrong with a source that compile() is asked to take
// for one statement of a prompt: one line of simple statements, or a compound
// one whose end can be seen. body is the source's tree.
func CheckSingle(src, file string, body []Stmt) error {
	lines := strings.SplitAfter(strings.TrimSuffix(src, "\n"), "\n")
	at := func(msg string, line, offset, end int) error {
		e := &Error{Kind: syntaxError, Msg: msg, Filename: file, Offset: offset, EndOffset: end}
		e.Span = Span{Line: int32(line), Col: int32(max(offset-1, 0)), EndLine: int32(line), EndCol: int32(max(end-1, 0))}
		if line == 0 {
			e.Bare = true
			return e
		}
		if e.Text = lines[line-1]; line == len(lines) && strings.HasSuffix(src, "\n") {
			e.Text += "\n"
		}
		return e
	}
	const invalid = "invalid syntax"
	switch {
	case src == "":
		return at(invalid, 0, 0, 0)
	case len(body) == 0:
		return at(invalid, len(lines), 0, 0)
	}
	last := lines[len(lines)-1]
	switch first := body[0].Pos(); {
	case isCompound(body[0]) && len(body) > 1:
		p := body[1].Pos()
		offset := charOffset(lines[p.Line-1], p.Col)
		return at(invalid, int(p.Line), offset, offset+1)
	case isCompound(body[0]) && !strings.HasSuffix(src, "\n") && strings.TrimLeft(last, " \t\f") == last:
		return at(invalid, len(lines), 0, 0)
	case !isCompound(body[0]) && body[len(body)-1].Pos().Line > first.EndLine:
		line := lines[first.EndLine-1]
		end := charOffset(line, int32(len(strings.TrimSuffix(line, "\n"))))
		return at("multiple statements found while compiling a single statement", int(first.EndLine), end, end+1)
	}
	return nil
}
