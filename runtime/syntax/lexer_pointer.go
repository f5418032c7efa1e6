package syntax

import "strings"

// predicateFunctions are expr's functions whose argument may speak of the
// current element as #.
var predicateFunctions = map[string]bool{
	"all": true, "any": true, "none": true, "one": true, "filter": true, "map": true,
	"count": true, "find": true, "findIndex": true, "findLast": true, "findLastIndex": true,
	"groupBy": true, "sortBy": true, "reduce": true, "sum": true,
}

// infixWords are expr's operators that are words. They stay names wherever a
// name can stand.
var infixWords = map[string]bool{
	"matches": true, "contains": true, "startsWith": true, "endsWith": true,
}

// hashIsPointer decides whether the # at the current place, inside the
// parentheses of a predicate function, can be a pointer rather than a comment:
// what follows it must go on or end an expression, and the same line must
// close the parentheses. The parser asks for pointers only where the source
// is no program with # as a comment, so that this rule never takes a comment
// away from a Python program.
func (l *lexer) hashIsPointer() bool {
	i := l.pos + 1
	for class[l.at(i)]&identPart != 0 {
		i++
	}
	switch l.src[l.pos+1 : i] {
	case "", "index", "acc":
	default:
		return false
	}
	after := i
	for c := l.at(after); c == ' ' || c == '\t'; c = l.at(after) {
		after++
	}
	return (continuesExpression(l.src[after:], after > i) || l.at(after) == ':' && l.inField()) && l.closesPredicate(i)
}

// inField says whether the expression being read is directly the one of an
// f-string's replacement field, where a colon begins the format.
func (l *lexer) inField() bool {
	n := len(l.fstrings)
	return n > 0 && l.fstrings[n-1].depth-1 == l.fstrings[n-1].exprDepth
}

// continuesExpression says whether text can follow an operand.
func continuesExpression(text string, spaced bool) bool {
	if text == "" {
		return false
	}
	if strings.IndexByte(")],}+-*/%<>=!|&?^", text[0]) >= 0 {
		return true
	}
	switch text[0] {
	case '.', '[':
		return !spaced
	case ':':
		return spaced
	}
	word := 0
	for word < len(text) && word <= len("startsWith") && class[text[word]]&identPart != 0 {
		word++
	}
	switch keywordOf(text[:word]) {
	case tokAnd, tokOr, tokNot, tokIn, tokIs, tokIf, tokElse, tokFor:
		return spaced
	}
	return spaced && infixWords[text[:word]]
}

// closesPredicate says whether the line, from i on, closes the innermost open
// predicate parentheses. Where it does is remembered, for the sake of lines
// with many pointers.
func (l *lexer) closesPredicate(i int) bool {
	if i < l.predicateEnd {
		return true
	}
	depth := 0
	for b := len(l.brackets) - 1; b >= 0; b-- {
		depth++
		if l.brackets[b].predicate {
			break
		}
	}
	// Where the pointer stands in a field of an f-string, the text of that
	// string comes before the parentheses close.
	f := len(l.fstrings) - 1
	field := 0
	if f >= 0 {
		field = l.fstrings[f].depth
	}
	for ; i < len(l.src); i++ {
		switch c := l.src[i]; c {
		case '\n':
			return false
		case '(', '[', '{':
			depth++
			field++
		case ')', ']', '}':
			if depth--; depth == 0 {
				l.predicateEnd = i
				return true
			}
			if field--; field == 0 && f >= 0 {
				if i = l.skipFString(i+1, &l.fstrings[f]); i < 0 {
					return false
				}
				if f--; f >= 0 {
					field = l.fstrings[f].depth
				}
			}
		case '\'', '"':
			i = l.skipString(i)
		}
	}
	return false
}

// skipString gives the place of the quote that closes the one at i, or of the
// line's end.
func (l *lexer) skipString(i int) int {
	c := l.src[i]
	for i++; l.at(i) != c && l.at(i) != '\n' && i < len(l.src); i++ {
		if l.src[i] == '\\' {
			i++
		}
	}
	return i
}

// skipFString gives the place of the last of the quotes that close f, from
// its text at i on, or -1 if the line ends before.
func (l *lexer) skipFString(i int, f *fstring) int {
	for depth := 0; i < len(l.src) && l.src[i] != '\n'; i++ {
		switch c := l.src[i]; {
		case depth == 0 && l.atQuotes(i, f):
			return i + f.quoteSize - 1
		case c == '\\':
			i++
		case c == '{':
			depth++
		case c == '}':
			depth = max(0, depth-1)
		case depth > 0 && (c == '\'' || c == '"'):
			i = l.skipString(i)
		}
	}
	return -1
}

// pointer reads #, #index or #acc.
func (l *lexer) pointer() token {
	n := 1
	for class[l.at(l.pos+n)]&identPart != 0 {
		n++
	}
	return l.simple(tokPointer, n)
}
