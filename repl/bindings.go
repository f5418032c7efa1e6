package repl

import (
	"strings"
	"unicode"
)

// binding is a key as it is bound.
type binding struct {
	code rune
	alt  bool
}

type action func(p *prompt, k Key)

// bindings says what each key does. Characters without a binding are typed.
var bindings map[binding]action

// chordBindings says what a key does after Ctrl-X.
var chordBindings map[binding]action

// isKill marks the keys whose kills join those before them.
var isKill = map[binding]bool{
	{code: ctrl('k')}: true, {code: ctrl('u')}: true, {code: ctrl('w')}: true,
	{code: keyBackspace, alt: true}: true, {code: ctrl('h'), alt: true}: true,
	{code: 'd', alt: true}: true, {code: KeyDeleteWord}: true,
}

func init() {
	bindings = map[binding]action{
		{code: keyEnter}:    (*prompt).accept,
		{code: keyLinefeed}: (*prompt).accept,
		{code: KeyNewline}:  func(p *prompt, k Key) { p.openLine(false) },
		{code: KeyPaste}:    func(p *prompt, k Key) { p.paste(k.Text) },

		{code: KeyLeft}:        left,
		{code: ctrl('b')}:      left,
		{code: KeyRight}:       right,
		{code: ctrl('f')}:      right,
		{code: KeyUp}:          func(p *prompt, k Key) { p.up() },
		{code: KeyDown}:        func(p *prompt, k Key) { p.down() },
		{code: ctrl('p')}:      func(p *prompt, k Key) { p.up() },
		{code: ctrl('n')}:      func(p *prompt, k Key) { p.down() },
		{code: KeyPageUp}:      func(p *prompt, k Key) { p.older() },
		{code: KeyPageDown}:    func(p *prompt, k Key) { p.newer() },
		{code: KeyHome}:        home,
		{code: ctrl('a')}:      home,
		{code: KeyEnd}:         end,
		{code: ctrl('e')}:      end,
		{code: KeyWordLeft}:    wordLeft,
		{code: 'b', alt: true}: wordLeft,
		{code: KeyWordRight}:   wordRight,
		{code: 'f', alt: true}: wordRight,
		{code: KeyBlockStart}:  blockStart,
		{code: '<', alt: true}: blockStart,
		{code: KeyBlockEnd}:    blockEnd,
		{code: '>', alt: true}: blockEnd,

		{code: keyBackspace}:            backspace,
		{code: ctrl('h')}:               backspace,
		{code: KeyDelete}:               deleteChar,
		{code: ctrl('d')}:               deleteOrLeave,
		{code: ctrl('k')}:               killToEnd,
		{code: ctrl('u')}:               killToStart,
		{code: ctrl('w')}:               func(p *prompt, k Key) { p.editor.kill(p.editor.blankLeft(p.editor.pos), p.editor.pos) },
		{code: keyBackspace, alt: true}: killWordLeft,
		{code: ctrl('h'), alt: true}:    killWordLeft,
		{code: 'd', alt: true}:          killWordRight,
		{code: KeyDeleteWord}:           killWordRight,
		{code: ctrl('y')}:               func(p *prompt, k Key) { p.bellUnless(p.editor.yank()) },
		{code: 'y', alt: true}:          func(p *prompt, k Key) { p.bellUnless(p.editor.yankOlder()) },
		{code: ctrl('t')}:               func(p *prompt, k Key) { p.bellUnless(p.editor.transpose()) },
		{code: 'u', alt: true}:          func(p *prompt, k Key) { p.changeWord(strings.ToUpper) },
		{code: 'l', alt: true}:          func(p *prompt, k Key) { p.changeWord(strings.ToLower) },
		{code: 'c', alt: true}:          func(p *prompt, k Key) { p.changeWord(capitalized) },
		{code: ctrl('_')}:               func(p *prompt, k Key) { p.bellUnless(p.editor.undo()) },
		{code: '_', alt: true}:          func(p *prompt, k Key) { p.bellUnless(p.editor.redo()) },

		{code: keyTab}:      (*prompt).tab,
		{code: KeyShiftTab}: shiftTab,
		{code: ctrl('v')}:   func(p *prompt, k Key) { p.literal = true },
		{code: ctrl('q')}:   func(p *prompt, k Key) { p.literal = true },
		{code: ctrl('x')}:   func(p *prompt, k Key) { p.chord = true },

		{code: ctrl('c')}: func(p *prompt, k Key) { p.result = interrupted },
		{code: ctrl('g')}: func(p *prompt, k Key) { p.screen.Bell() },
		{code: ctrl('l')}: func(p *prompt, k Key) { p.screen.Clear() },
		{code: ctrl('r')}: func(p *prompt, k Key) { p.beginSearch(-1) },
		{code: ctrl('s')}: func(p *prompt, k Key) { p.beginSearch(1) },
		{code: ctrl('z')}: suspend,
		{code: ctrl('\\')}: func(p *prompt, k Key) {
			if p.detach != nil {
				p.detach()
			}
		},
		{code: keyEscape}: func(p *prompt, k Key) {},
	}
	chordBindings = map[binding]action{
		{code: ctrl('e')}: (*prompt).editElsewhere,
		{code: ctrl('u')}: func(p *prompt, k Key) { p.bellUnless(p.editor.undo()) },
		{code: ctrl('x')}: func(p *prompt, k Key) { p.chord = true },
	}
}

func (p *prompt) bellUnless(ok bool) {
	if !ok {
		p.screen.Bell()
	}
}

func left(p *prompt, _ Key)       { p.editor.moveTo(p.editor.prev(p.editor.pos)) }
func right(p *prompt, _ Key)      { p.editor.moveTo(p.editor.next(p.editor.pos)) }
func end(p *prompt, _ Key)        { p.editor.moveTo(p.editor.lineEnd(p.editor.pos)) }
func wordLeft(p *prompt, _ Key)   { p.editor.moveTo(p.editor.wordLeft(p.editor.pos)) }
func wordRight(p *prompt, _ Key)  { p.editor.moveTo(p.editor.wordRight(p.editor.pos)) }
func blockStart(p *prompt, _ Key) { p.editor.moveTo(0) }
func blockEnd(p *prompt, _ Key)   { p.editor.moveTo(len(p.editor.text)) }

// home goes to where the line's text begins, and from there to its very start.
func home(p *prompt, _ Key) {
	e := &p.editor
	to := e.textStart(e.pos)
	if e.pos == to {
		to = e.lineStart(e.pos)
	}
	e.moveTo(to)
}

// backspace deletes a character; in indentation, a level of it.
func backspace(p *prompt, _ Key) {
	e := &p.editor
	if e.pos == 0 {
		p.screen.Bell()
		return
	}
	from := e.prev(e.pos)
	if start := e.lineStart(e.pos); e.pos > start && e.pos == e.textStart(e.pos) && e.text[from] == ' ' {
		stop := (e.pos - start - 1) / indentWidth * indentWidth
		for from = e.pos; from > start+stop && e.text[from-1] == ' '; from-- {
		}
	}
	e.remove(from, e.pos)
}

func deleteChar(p *prompt, _ Key) {
	e := &p.editor
	if e.pos == len(e.text) {
		p.screen.Bell()
		return
	}
	e.remove(e.pos, e.next(e.pos))
}

func deleteOrLeave(p *prompt, k Key) {
	if len(p.editor.text) == 0 {
		p.result = ended
		return
	}
	deleteChar(p, k)
}

// killToEnd kills the rest of the line, or the line break at its end.
func killToEnd(p *prompt, _ Key) {
	e := &p.editor
	to := e.lineEnd(e.pos)
	if to == e.pos {
		to++
	}
	e.kill(e.pos, to)
}

// killToStart kills the line up to the cursor, or the line break before it.
func killToStart(p *prompt, _ Key) {
	e := &p.editor
	from := e.lineStart(e.pos)
	if from == e.pos {
		from--
	}
	e.kill(from, e.pos)
}

func killWordLeft(p *prompt, _ Key) { p.editor.kill(p.editor.wordLeft(p.editor.pos), p.editor.pos) }

func killWordRight(p *prompt, _ Key) { p.editor.kill(p.editor.pos, p.editor.wordRight(p.editor.pos)) }

func (p *prompt) changeWord(change func(string) string) {
	e := &p.editor
	to := e.wordRight(e.pos)
	if to == e.pos {
		p.screen.Bell()
		return
	}
	e.replaceRange(e.pos, to, change(string(e.text[e.pos:to])))
}

func capitalized(s string) string {
	first := true
	return strings.Map(func(r rune) rune {
		if !wordRune(r) {
			return r
		}
		if first {
			first = false
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}

// shiftTab takes one level of indentation off the line.
func shiftTab(p *prompt, _ Key) {
	e := &p.editor
	start, to := e.lineStart(e.pos), e.textStart(e.pos)
	own := string(e.text[start:to])
	if own == "" {
		p.screen.Bell()
		return
	}
	pos := e.pos
	less := shallower(own)
	e.replaceRange(start, to, less)
	e.pos = max(pos-len(own)+len(less), start)
}

// suspend stops the job; the prompt stands on a fresh line when it goes on.
func suspend(p *prompt, _ Key) {
	p.mu.Unlock()
	defer p.mu.Lock()
	p.screen.StepAside()
	p.term.Suspend()
	p.screen.StepBack()
}
