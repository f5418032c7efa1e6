package syntax

// indentation measures the beginning of a line and sets pending. Lines with
// nothing on them are stepped over.
func (l *lexer) indentation() bool {
	l.atLineStart = false
	src := l.src
	col, alt := 0, 0
	continued := -1
scan:
	for l.pos < len(src) {
		switch src[l.pos] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/8 + 1) * 8
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			// The indentation of a line that goes on is that of its first part.
			if continued < 0 {
				continued = col
			}
			if !l.continuation() {
				return false
			}
			l.readFrom = l.ls
			continue
		case '#':
			l.skipComment()
			col, alt = 0, 0
			continue
		case '\n':
			l.newLine()
			col, alt, continued = 0, 0, -1
			continue
		default:
			break scan
		}
		l.pos++
	}
	if l.pos >= len(src) && col == 0 || len(l.brackets) > 0 {
		return true
	}
	if continued >= 0 {
		col, alt = continued, continued
	}
	return l.compareIndent(col, alt)
}

func (l *lexer) compareIndent(col, alt int) bool {
	top := l.indents[len(l.indents)-1]
	switch {
	case col == top.col:
		if alt != top.alt {
			return l.mixedTabs()
		}
	case col > top.col:
		if len(l.indents) >= maxIndents {
			return l.indentFail(indentationError, "too many levels of indentation", false)
		}
		if alt <= top.alt {
			return l.mixedTabs()
		}
		l.indents = append(l.indents, indent{col, alt})
		l.pending = 1
	default:
		for len(l.indents) > 1 && col < l.indents[len(l.indents)-1].col {
			l.indents = l.indents[:len(l.indents)-1]
			l.pending--
		}
		top = l.indents[len(l.indents)-1]
		if col != top.col {
			return l.indentFail(indentationError, "unindent does not match any outer indentation level", true)
		}
		if alt != top.alt {
			return l.mixedTabs()
		}
	}
	return true
}

func (l *lexer) mixedTabs() bool {
	return l.indentFail(tabError, "inconsistent use of tabs and spaces in indentation", false)
}
