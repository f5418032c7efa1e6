package repl

import (
	"slices"
	"strings"
)

// indentWidth is what one level of indentation is.
const indentWidth = 4

func leading(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}

func blank(line string) bool { return strings.TrimSpace(line) == "" }

func firstWord(line string) string {
	line = strings.TrimLeft(line, " \t")
	for i, r := range line {
		if !wordRune(r) {
			return line[:i]
		}
	}
	return line
}

// indentAfter is the indentation of a line opened behind text, whose
// characters have the given classes: deeper behind a colon or an open bracket,
// shallower behind a statement that leaves its block, none inside a string.
func indentAfter(text []rune, class []Class) string {
	at := len(text)
	if at > 0 && at <= len(class) && class[at-1] == String && unclosed(text, class) {
		return ""
	}
	var open []int // where the brackets stand that are open at the end
	code := make([]rune, 0, 80)
	lineStart := 0
	for i, r := range text {
		switch {
		case r == '\n':
			code, lineStart = code[:0], i+1
		case i < len(class) && class[i] == Comment:
		case i < len(class) && class[i] == String:
			code = append(code, 'x')
		default:
			code = append(code, r)
			if strings.ContainsRune(openers, r) {
				open = append(open, i)
			} else if strings.ContainsRune(closers, r) && len(open) > 0 {
				open = open[:len(open)-1]
			}
		}
	}
	own := leading(string(text[lineStart:]))
	line := strings.TrimRight(string(code), " \t")
	switch {
	case line == "":
		return own
	case len(open) > 0:
		if strings.ContainsRune(openers, rune(line[len(line)-1])) {
			return own + strings.Repeat(" ", indentWidth)
		}
		return own
	}
	// The statement began where its outermost bracket did.
	own = leading(statementLine(text, class))
	switch {
	case strings.HasSuffix(line, ":"):
		return own + strings.Repeat(" ", indentWidth)
	case slices.Contains(leaving, firstWord(line)):
		return shallower(own)
	}
	return own
}

var leaving = []string{"return", "pass", "break", "continue", "raise"}

func shallower(indent string) string {
	if strings.HasSuffix(indent, "\t") {
		return indent[:len(indent)-1]
	}
	n := len(indent) - (len(indent)-1)%indentWidth - 1
	return indent[:max(n, 0)]
}

// statementLine is the line in which the statement at the end of text began:
// lines that stand inside brackets belong to the line that opened them.
func statementLine(text []rune, class []Class) string {
	depth := 0
	i := len(text)
	for i > 0 {
		r := text[i-1]
		if isCode(class, i-1) {
			if strings.ContainsRune(closers, r) {
				depth++
			} else if strings.ContainsRune(openers, r) {
				depth--
			}
		}
		if r == '\n' && depth <= 0 && isCode(class, i-1) {
			break
		}
		i--
	}
	end := i
	for end < len(text) && text[end] != '\n' {
		end++
	}
	return string(text[i:end])
}

// unclosed reports that the string token at the end of text has no end.
func unclosed(text []rune, class []Class) bool {
	start := len(text)
	for start > 0 && start <= len(class) && class[start-1] == String {
		start--
	}
	token := strings.TrimLeft(string(text[start:]), "rRbBuUfFtT")
	for _, quote := range []string{`"""`, `'''`} {
		if strings.HasPrefix(token, quote) {
			return len(token) < 6 || !strings.HasSuffix(token, quote)
		}
	}
	return false
}

// clauses gives, for a word that continues a compound statement, the words
// that its line may continue.
var clauses = map[string][]string{
	"else":    {"if", "elif", "for", "while", "try", "except", "async"},
	"elif":    {"if", "elif"},
	"except":  {"try", "except"},
	"finally": {"try", "except", "else"},
	"case":    {"case"},
}

// clauseIndent is the indentation that the last of lines should have when it
// continues a statement opened above it, no deeper than it stands. ok is false
// when it continues nothing.
func clauseIndent(lines []string) (indent string, ok bool) {
	last := len(lines) - 1
	opens, known := clauses[firstWord(lines[last])]
	if !known {
		return "", false
	}
	depth, level := len(leading(lines[last])), true // level: of the line itself
	for i := last - 1; i >= 0; i-- {
		own := leading(lines[i])
		if blank(lines[i]) || len(own) > depth || len(own) == depth && !level {
			continue
		}
		if slices.Contains(opens, firstWord(lines[i])) {
			return own, true
		}
		depth, level = len(own), false
	}
	return "", false
}

// dedentPaste makes pasted source what it was where it was copied from: the
// prompts of a transcript are taken off (and with them the output between),
// and indentation that all its lines share.
func dedentPaste(text string) string {
	lines := strings.Split(text, "\n")
	if first := strings.TrimSpace(text); strings.HasPrefix(first, primaryPrompt) {
		lines = transcriptInput(lines)
	}
	shared := ""
	for i, line := range lines {
		if blank(line) {
			continue
		}
		own := leading(line)
		if i == 0 || shared == "" {
			if own == "" {
				return strings.Join(lines, "\n")
			}
			shared = own
			continue
		}
		for !strings.HasPrefix(own, shared) {
			shared = shared[:len(shared)-1]
		}
		if shared == "" {
			return strings.Join(lines, "\n")
		}
	}
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, shared)
	}
	return strings.Join(lines, "\n")
}

// transcriptInput keeps the lines behind prompts.
func transcriptInput(lines []string) []string {
	var input []string
	for _, line := range lines {
		line = strings.TrimLeft(line, " \t")
		for _, prompt := range []string{primaryPrompt, secondaryPrompt} {
			bare := strings.TrimRight(prompt, " ")
			if strings.HasPrefix(line, prompt) {
				input = append(input, line[len(prompt):])
			} else if line == bare {
				input = append(input, "")
			}
		}
	}
	return input
}
