package repl

import "slices"

// editor is the block being edited: its text, the cursor, what can be undone
// and what was killed. It is a plain value machine: it draws nothing, knows no
// keys, and is guarded by whoever owns it.
type editor struct {
	text []rune
	pos  int

	// soft says that the indentation before the cursor's line was put there by
	// us and has not been touched: typing a space replaces it, so that source
	// which brings its own indentation is not indented twice.
	soft bool
	// pasted says that the block is as a paste left it: one Enter then runs
	// it even when it ends inside a compound statement.
	pasted bool

	column  int // where vertical moves want to be, -1 when they have no wish
	changes int // counts changes of the text

	undone []state
	done   []state
	typing bool // the last change was a typed character, which the next one joins

	ring   []string // what was killed, newest last
	killed bool     // the last action was a kill, which the next one joins
	yanked int      // length of what the last action yanked, for Alt-Y
	turn   int      // which of the ring Alt-Y has come to
}

type state struct {
	text []rune
	pos  int
}

const (
	maxUndo     = 500
	maxUndoText = 4 << 20 // characters in all that is kept for undoing, about
	maxRing     = 32
)

func (e *editor) String() string { return string(e.text) }

// reset begins an empty block. The kill ring stays.
func (e *editor) reset() {
	*e = editor{ring: e.ring, column: -1, changes: e.changes + 1}
}

// set replaces the whole block, as one change that can be undone.
func (e *editor) set(text string, pos int) {
	e.save(false)
	e.text = []rune(text)
	e.pos = min(max(pos, 0), len(e.text))
	e.touched()
}

// save remembers the block as it is before a change. Typed characters are
// undone together up to the end of a word.
func (e *editor) save(typing bool) {
	if typing && e.typing {
		return
	}
	e.typing = typing
	e.done = append(e.done, state{slices.Clone(e.text), e.pos})
	for len(e.done) > 1 && (len(e.done) > maxUndo || len(e.done)*len(e.text) > maxUndoText) {
		e.done = slices.Delete(e.done, 0, 1)
	}
	e.undone = nil
}

// touched is called after every change of the text.
func (e *editor) touched() {
	e.changes++
	e.column = -1
	e.pasted = false
}

// moved is called after every move of the cursor alone.
func (e *editor) moveTo(pos int) {
	pos = min(max(pos, 0), len(e.text))
	if pos != e.pos {
		e.soft, e.typing = false, false
	}
	e.pos = pos
	e.column = -1
}

func (e *editor) undo() bool { return e.restore(&e.done, &e.undone) }
func (e *editor) redo() bool { return e.restore(&e.undone, &e.done) }

func (e *editor) restore(from, to *[]state) bool {
	if len(*from) == 0 {
		return false
	}
	last := (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	*to = append(*to, state{slices.Clone(e.text), e.pos})
	e.text, e.pos = last.text, last.pos
	e.typing, e.soft = false, false
	e.touched()
	return true
}

// insert puts text at the cursor, as one change.
func (e *editor) insert(text string) {
	if text == "" {
		return
	}
	e.save(false)
	e.put([]rune(text))
}

// typeRune puts one typed character at the cursor.
func (e *editor) typeRune(r rune) {
	e.save(wordRune(r))
	e.put([]rune{r})
}

func (e *editor) put(r []rune) {
	e.text = slices.Insert(e.text, e.pos, r...)
	e.pos += len(r)
	e.touched()
}

// remove takes out the text from one offset up to another and leaves the
// cursor where it was.
func (e *editor) remove(from, to int) string {
	from, to = max(from, 0), min(to, len(e.text))
	if from >= to {
		return ""
	}
	e.save(false)
	gone := string(e.text[from:to])
	e.text = slices.Delete(e.text, from, to)
	switch {
	case e.pos >= to:
		e.pos -= to - from
	case e.pos > from:
		e.pos = from
	}
	e.soft = false
	e.touched()
	return gone
}

// kill removes a stretch and keeps it for yanking. Kills in a row make one
// text, in the order it stood in.
func (e *editor) kill(from, to int) {
	joins, before := e.killed, to <= e.pos
	gone := e.remove(from, to)
	if gone == "" {
		e.killed = joins
		return
	}
	e.killed = true
	if n := len(e.ring); joins && n > 0 {
		if before {
			e.ring[n-1] = gone + e.ring[n-1]
		} else {
			e.ring[n-1] += gone
		}
		return
	}
	e.keep(gone)
}

// keep puts text on the kill ring.
func (e *editor) keep(text string) {
	e.ring = append(e.ring, text)
	if len(e.ring) > maxRing {
		e.ring = slices.Delete(e.ring, 0, len(e.ring)-maxRing)
	}
}

// yank inserts what was killed last.
func (e *editor) yank() bool {
	if len(e.ring) == 0 {
		return false
	}
	e.turn = len(e.ring) - 1
	e.insert(e.ring[e.turn])
	e.yanked = len([]rune(e.ring[e.turn]))
	return true
}

// yankOlder replaces what was just yanked by what was killed before it.
func (e *editor) yankOlder() bool {
	if e.yanked == 0 || len(e.ring) < 2 {
		return false
	}
	turn := (e.turn + len(e.ring) - 1) % len(e.ring)
	e.remove(e.pos-e.yanked, e.pos)
	e.insert(e.ring[turn])
	e.turn, e.yanked = turn, len([]rune(e.ring[turn]))
	return true
}

// transpose exchanges the characters around the cursor.
func (e *editor) transpose() bool {
	start, end := e.lineStart(e.pos), e.lineEnd(e.pos)
	at := e.pos
	if at == end {
		at--
	}
	if at <= start || at >= end {
		return false
	}
	e.save(false)
	e.text[at-1], e.text[at] = e.text[at], e.text[at-1]
	e.pos = at + 1
	e.touched()
	return true
}

// replaceRange puts text in place of a stretch and the cursor behind it, as
// one change.
func (e *editor) replaceRange(from, to int, text string) {
	from, to = max(from, 0), min(to, len(e.text))
	e.save(false)
	r := []rune(text)
	e.text = slices.Replace(e.text, from, to, r...)
	e.pos = from + len(r)
	e.touched()
}
