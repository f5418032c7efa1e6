package sre

import (
	"fmt"
	"strings"

	"inloop/runtime/object"
)

// Error is a pattern's error. Pos counts characters; -1: the error has none.
type Error struct {
	Msg string
	Pos int
}

func (e *Error) Error() string { return e.Msg }

// TooLarge is the error of a repetition number beyond what can be counted.
type TooLarge struct{}

func (TooLarge) Error() string { return "the repetition number is too large" }

// tokenizer gives a pattern's characters one by one, a backslash together with
// what follows it.
type tokenizer struct {
	text  []rune
	bytes bool
	index int    // behind next
	next  string // "" at the end
	width int    // of next, in characters
}

func newTokenizer(pattern string, bytes bool) *tokenizer {
	t := &tokenizer{bytes: bytes}
	if bytes {
		for i := 0; i < len(pattern); i++ {
			t.text = append(t.text, rune(pattern[i]))
		}
	} else {
		t.text = object.Runes(pattern)
	}
	t.advance()
	return t
}

func (t *tokenizer) advance() {
	if t.index >= len(t.text) {
		t.next, t.width = "", 0
		return
	}
	c := t.text[t.index]
	t.next, t.width = object.RuneStr(c), 1
	t.index++
	if c == '\\' {
		if t.index >= len(t.text) {
			panic(&Error{"bad escape (end of pattern)", len(t.text) - 1})
		}
		t.next += object.RuneStr(t.text[t.index])
		t.width = 2
		t.index++
	}
}

// get gives the next token and goes on; "" at the end.
func (t *tokenizer) get() string {
	c := t.next
	t.advance()
	return c
}

// match goes on when the next token is s.
func (t *tokenizer) match(s string) bool {
	if t.next != s {
		return false
	}
	t.advance()
	return true
}

// tell is the position of the next token.
func (t *tokenizer) tell() int { return t.index - t.width }

func (t *tokenizer) seek(i int) {
	t.index = i
	t.advance()
}

// fail panics with an error that many characters before the next token.
func (t *tokenizer) fail(offset int, format string, a ...any) {
	msg := format
	if len(a) > 0 {
		msg = fmt.Sprintf(format, a...)
	}
	panic(&Error{msg, t.tell() - offset})
}

// getWhile takes at most n tokens that are in the set.
func (t *tokenizer) getWhile(n int, set string) string {
	out := ""
	for ; n > 0 && len(t.next) == 1 && strings.Contains(set, t.next); n-- {
		out += t.get()
	}
	return out
}

// getUntil takes the tokens before a terminator, which is taken too.
func (t *tokenizer) getUntil(end, what string) string {
	out := ""
	for {
		c := t.get()
		switch {
		case c == "" && out == "":
			t.fail(0, "missing %s", what)
		case c == "":
			t.fail(object.StrLen(out), "missing %s, unterminated name", end)
		case c == end && out == "":
			t.fail(1, "missing %s", what)
		case c == end:
			return out
		}
		out += c
	}
}

// checkName checks a group's name, which ended offset characters ago.
func (t *tokenizer) checkName(name string, offset int) {
	n := object.StrLen(name) + offset
	if t.bytes {
		for _, r := range name {
			if r >= 0x80 {
				t.fail(n, "bad character in group name %s", object.Ascii(name))
			}
		}
	}
	if !object.IsIdentifier(name) {
		t.fail(n, "bad character in group name %s", object.StrRepr(name))
	}
}
