package repl

import (
	"strings"
	"unicode"
)

// viMotion says where a command's motion leads.
type viMotion struct {
	move      func(p *prompt, c viCommand) (int, bool)
	inclusive bool // an operator takes the character there, too
	lines     bool // an operator takes whole lines
}

// viEntry is a command that is no motion.
type viEntry struct {
	do      func(p *prompt, c viCommand)
	changes bool // the dot does it again
}

var (
	viMotions  map[rune]viMotion
	viCommands map[rune]viEntry
)

// repeated makes a motion of one that steps once.
func repeated(step func(e *editor, pos int) int) func(*prompt, viCommand) (int, bool) {
	return func(p *prompt, c viCommand) (int, bool) {
		pos := p.editor.pos
		for range c.times() {
			pos = step(&p.editor, pos)
		}
		return pos, true
	}
}

func to(place func(e *editor, pos int) int) func(*prompt, viCommand) (int, bool) {
	return func(p *prompt, _ viCommand) (int, bool) { return place(&p.editor, p.editor.pos), true }
}

func init() {
	viMotions = map[rune]viMotion{
		'h': {move: repeated(func(e *editor, pos int) int { return max(e.prev(pos), e.lineStart(pos)) })},
		'l': {move: repeated(func(e *editor, pos int) int { return min(e.next(pos), e.lineEnd(pos)) })},
		' ': {move: repeated((*editor).next)},
		'w': {move: repeated(func(e *editor, pos int) int { return e.viWord(pos, viKind) })},
		'W': {move: repeated(func(e *editor, pos int) int { return e.viWord(pos, viBigKind) })},
		'b': {move: repeated(func(e *editor, pos int) int { return e.viBack(pos, viKind) })},
		'B': {move: repeated(func(e *editor, pos int) int { return e.viBack(pos, viBigKind) })},
		'e': {move: repeated(func(e *editor, pos int) int { return e.viEnd(pos, viKind) }), inclusive: true},
		'E': {move: repeated(func(e *editor, pos int) int { return e.viEnd(pos, viBigKind) }), inclusive: true},
		'0': {move: to((*editor).lineStart)},
		'^': {move: to((*editor).textStart)},
		'$': {move: to((*editor).lineEnd)},
		'%': {move: viBracket, inclusive: true},
		'G': {move: viLine, lines: true},
		'g': {move: func(p *prompt, c viCommand) (int, bool) { return 0, c.char == 'g' }, lines: true},
		'f': {move: viFindChar, inclusive: true},
		't': {move: viFindChar, inclusive: true},
		'F': {move: viFindChar},
		'T': {move: viFindChar},
		';': {move: viFindAgain(false), inclusive: true},
		',': {move: viFindAgain(true)},
	}
	viCommands = map[rune]viEntry{
		'i': {do: func(p *prompt, c viCommand) { p.insertMode() }, changes: true},
		'I': {do: func(p *prompt, c viCommand) {
			p.editor.moveTo(p.editor.textStart(p.editor.pos))
			p.insertMode()
		}, changes: true},
		'a': {do: func(p *prompt, c viCommand) {
			p.editor.moveTo(min(p.editor.next(p.editor.pos), p.editor.lineEnd(p.editor.pos)))
			p.insertMode()
		}, changes: true},
		'A': {do: func(p *prompt, c viCommand) {
			p.editor.moveTo(p.editor.lineEnd(p.editor.pos))
			p.insertMode()
		}, changes: true},
		'o': {do: func(p *prompt, c viCommand) {
			p.editor.moveTo(p.editor.lineEnd(p.editor.pos))
			p.openLine(false)
			p.insertMode()
		}, changes: true},
		'O': {do: viOpenAbove, changes: true},
		'x': {do: viDelete(func(e *editor, n int) (int, int) {
			return e.pos, min(steps(e.next, e.pos, n), e.lineEnd(e.pos))
		}, false), changes: true},
		'X': {do: viDelete(func(e *editor, n int) (int, int) {
			return max(steps(e.prev, e.pos, n), e.lineStart(e.pos)), e.pos
		}, false), changes: true},
		's': {do: viDelete(func(e *editor, n int) (int, int) {
			return e.pos, min(steps(e.next, e.pos, n), e.lineEnd(e.pos))
		}, true), changes: true},
		'D': {do: viDelete(func(e *editor, n int) (int, int) { return e.pos, e.lineEnd(e.pos) }, false), changes: true},
		'C': {do: viDelete(func(e *editor, n int) (int, int) { return e.pos, e.lineEnd(e.pos) }, true), changes: true},
		'S': {do: func(p *prompt, c viCommand) {
			e := &p.editor
			p.operate('c', e.lineStart(e.pos), e.lineEnd(e.pos), true)
		}, changes: true},
		'Y': {do: func(p *prompt, c viCommand) {
			e := &p.editor
			p.viYank(e.lineStart(e.pos), e.lineEnd(e.pos), true)
		}},
		'r': {do: viReplace, changes: true},
		'~': {do: viSwapCase, changes: true},
		'J': {do: viJoin, changes: true},
		'p': {do: func(p *prompt, c viCommand) { p.viPut(true, c.times()) }, changes: true},
		'P': {do: func(p *prompt, c viCommand) { p.viPut(false, c.times()) }, changes: true},
		'u': {do: func(p *prompt, c viCommand) { p.bellUnless(p.editor.undo()) }},
		'.': {do: viAgain},
		'j': {do: func(p *prompt, c viCommand) { p.down() }},
		'k': {do: func(p *prompt, c viCommand) { p.up() }},
		'+': {do: func(p *prompt, c viCommand) { p.down() }},
		'-': {do: func(p *prompt, c viCommand) { p.up() }},
		'/': {do: func(p *prompt, c viCommand) { p.beginSearch(-1) }},
		'?': {do: func(p *prompt, c viCommand) { p.beginSearch(1) }},
		'v': {do: func(p *prompt, c viCommand) { p.editElsewhere(Key{}) }},
		'#': {do: func(p *prompt, c viCommand) {
			p.editor.moveTo(0)
			p.editor.insert("#")
			p.result = submitted
		}},
	}
}

func steps(step func(int) int, pos, n int) int {
	for range n {
		pos = step(pos)
	}
	return pos
}

// viKind tells blanks, words and the rest apart; viBigKind only blanks.
func viKind(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return 0
	case wordRune(r):
		return 1
	}
	return 2
}

func viBigKind(r rune) int { return min(viKind(r), 1) }

func (e *editor) viWord(pos int, kind func(rune) int) int {
	if pos < len(e.text) {
		for k := kind(e.text[pos]); pos < len(e.text) && k != 0 && kind(e.text[pos]) == k; pos++ {
		}
	}
	for pos < len(e.text) && kind(e.text[pos]) == 0 {
		pos++
	}
	return pos
}

func (e *editor) viBack(pos int, kind func(rune) int) int {
	for pos > 0 && kind(e.text[pos-1]) == 0 {
		pos--
	}
	if pos > 0 {
		for k := kind(e.text[pos-1]); pos > 0 && kind(e.text[pos-1]) == k; pos-- {
		}
	}
	return pos
}

// viEnd is the last character of the word that ends next.
func (e *editor) viEnd(pos int, kind func(rune) int) int {
	pos++
	for pos < len(e.text) && kind(e.text[pos]) == 0 {
		pos++
	}
	if pos >= len(e.text) {
		return max(len(e.text)-1, 0)
	}
	for k := kind(e.text[pos]); pos+1 < len(e.text) && kind(e.text[pos+1]) == k; pos++ {
	}
	return pos
}

func viBracket(p *prompt, _ viCommand) (int, bool) {
	e := &p.editor
	for at := e.pos; at < e.lineEnd(e.pos); at++ {
		if strings.ContainsRune(openers+closers, e.text[at]) {
			_, match := matchBracket(e.text, at, p.classes())
			return match, match >= 0
		}
	}
	return 0, false
}

// viLine goes to a line by its number, to the last one without.
func viLine(p *prompt, c viCommand) (int, bool) {
	e := &p.editor
	if c.count == 0 {
		return e.lineStart(len(e.text)), true
	}
	starts := lineStarts(e.text)
	return starts[min(c.count, len(starts))-1], true
}

func viFindChar(p *prompt, c viCommand) (int, bool) {
	p.vi.find = viFind{char: c.char, back: c.name == 'F' || c.name == 'T', until: c.name == 't' || c.name == 'T'}
	return p.editor.findChar(p.vi.find, c.times(), false)
}

func viFindAgain(back bool) func(*prompt, viCommand) (int, bool) {
	return func(p *prompt, c viCommand) (int, bool) {
		f := p.vi.find
		if f.char == 0 {
			return 0, false
		}
		f.back = f.back != back
		return p.editor.findChar(f, c.times(), true)
	}
}

// findChar looks for the n-th such character in the line. again: one that the
// cursor stands right before has been found already.
func (e *editor) findChar(f viFind, n int, again bool) (int, bool) {
	step := 1
	if f.back {
		step = -1
	}
	at := e.pos
	if again && f.until && at+step >= 0 && at+step < len(e.text) && e.text[at+step] == f.char {
		at += step
	}
	for ; n > 0; n-- {
		at += step
		for at >= 0 && at < len(e.text) && e.text[at] != f.char {
			if e.text[at] == '\n' {
				return 0, false
			}
			at += step
		}
		if at < 0 || at >= len(e.text) {
			return 0, false
		}
	}
	if f.until {
		at -= step
	}
	return at, true
}

func viDelete(stretch func(e *editor, n int) (int, int), insert bool) func(*prompt, viCommand) {
	return func(p *prompt, c viCommand) {
		from, to := stretch(&p.editor, c.times())
		p.viYank(from, to, false)
		p.editor.remove(from, to)
		if insert {
			p.insertMode()
		}
	}
}

func viOpenAbove(p *prompt, _ viCommand) {
	e := &p.editor
	lead := leading(e.lineText(e.pos))
	e.moveTo(e.lineStart(e.pos))
	e.insert(lead + "\n")
	e.moveTo(e.pos - 1)
	p.insertMode()
}

func viReplace(p *prompt, c viCommand) {
	e := &p.editor
	to := e.pos
	for range c.times() {
		if to >= e.lineEnd(e.pos) {
			p.screen.Bell()
			return
		}
		to = e.next(to)
	}
	e.replaceRange(e.pos, to, strings.Repeat(string(c.char), c.times()))
	e.moveTo(e.prev(e.pos))
}

func viSwapCase(p *prompt, c viCommand) {
	e := &p.editor
	to := min(steps(e.next, e.pos, c.times()), e.lineEnd(e.pos))
	swapped := strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, string(e.text[e.pos:to]))
	e.replaceRange(e.pos, to, swapped)
}

func viJoin(p *prompt, c viCommand) {
	e := &p.editor
	end := e.lineEnd(e.pos)
	if end == len(e.text) {
		p.screen.Bell()
		return
	}
	e.replaceRange(end, e.textStart(end+1), " ")
	e.moveTo(end)
}

// maxPut is the most that a count may make of one put, in bytes.
const maxPut = 1 << 20

// viPut inserts what was deleted or yanked last: whole lines below or above,
// else behind or before the cursor.
func (p *prompt) viPut(behind bool, n int) {
	e := &p.editor
	if len(e.ring) == 0 || n*len(e.ring[len(e.ring)-1]) > maxPut {
		p.screen.Bell()
		return
	}
	text := strings.Repeat(e.ring[len(e.ring)-1], n)
	body, lines := strings.CutSuffix(text, "\n")
	switch {
	case lines && behind:
		at := e.lineEnd(e.pos)
		e.moveTo(at)
		e.insert("\n" + body)
		e.moveTo(e.textStart(at + 1))
	case lines:
		at := e.lineStart(e.pos)
		e.moveTo(at)
		e.insert(text)
		e.moveTo(e.textStart(at))
	default:
		if behind {
			e.moveTo(min(e.next(e.pos), e.lineEnd(e.pos)))
		}
		e.insert(text)
		e.moveTo(e.prev(e.pos))
	}
}

// viAgain does the last change once more, with what was typed then.
func viAgain(p *prompt, _ viCommand) {
	v := p.vi
	keys, typed := v.last, v.typed
	c, complete, ok := parseVi(keys)
	if !complete || !ok {
		p.screen.Bell()
		return
	}
	p.runVi(c, keys)
	if !v.command {
		p.editor.insert(string(typed))
		v.command, v.opened = true, false
		if p.editor.pos > p.editor.lineStart(p.editor.pos) {
			p.editor.moveTo(p.editor.prev(p.editor.pos))
		}
	}
	v.last, v.typed = keys, typed
}
