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
	rest := lineAt(l.src, l.pos+1)
	word := 0
	for word < len(rest) && class[rest[word]]&identPart != 0 {
		word++
	}
	switch rest[:word] {
	case "":
	case "index", "acc":
		rest = rest[word:]
	default:
		return false
	}
	after := strings.TrimLeft(rest, " \t")
	return continuesExpression(after, len(after) < len(rest)) && l.closesPredicate(rest)
}

// continuesExpression says whether text can follow an operand.
func continuesExpression(text string, spaced bool) bool {
	if text == "" {
		return false
	}
	if strings.IndexByte(")],}+-*/%<>=!|&?^", text[0]) >= 0 {
		return true
	}
	if text[0] == '.' || text[0] == '[' {
		return !spaced
	}
	word := 0
	for word < len(text) && class[text[word]]&identPart != 0 {
		word++
	}
	switch keywordOf(text[:word]) {
	case tokAnd, tokOr, tokNot, tokIn, tokIs, tokIf, tokElse:
		return spaced
	}
	return spaced && infixWords[text[:word]]
}

// closesPredicate says whether rest, the remainder of the line, closes the
// innermost open predicate parentheses.
func (l *lexer) closesPredicate(rest string) bool {
	depth := 0
	for i := len(l.brackets) - 1; i >= 0; i-- {
		depth++
		if l.brackets[i].predicate {
			break
		}
	}
	for i := 0; i < len(rest); i++ {
		switch c := rest[i]; c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return true
			}
		case '\'', '"':
			for i++; i < len(rest) && rest[i] != c; i++ {
				if rest[i] == '\\' {
					i++
				}
			}
		}
	}
	return false
}

// pointer reads #, #index or #acc.
func (l *lexer) pointer() token {
	n := 1
	for class[l.at(l.pos+n)]&identPart != 0 {
		n++
	}
	return l.simple(tokPointer, n)
}
