package repl

import (
	"runtime/debug"
	"strings"
	"sync"
)

// prompt reads one block after another: keys act on its editor through the
// table of bindings, and the screen shows what comes of it.
type prompt struct {
	term    Terminal
	screen  *Screen
	printer *Printer
	runtime Runtime
	history *history
	words   func() []Candidate // what a line for the prompt itself may begin with
	command func(name string) (Command, error)
	detach  func()

	mu      sync.Mutex // guards what follows: keys change it, the painter reads it
	editor  editor
	walk    walk
	search  *search // nil when not searching
	vi      *vi     // nil without vi mode
	demo    *demo   // nil when nothing is replayed
	chord   bool    // Ctrl-X came before
	literal bool    // Ctrl-V came before
	result  outcome
	top     int // the line at the top of a block higher than the screen

	class   []Class // of the text as it was after so many changes
	classed int
	trouble string // what the runtime last failed to answer
}

// outcome is how reading a block ended.
type outcome int

const (
	reading     outcome = iota // it has not
	submitted                  // Enter
	interrupted                // Ctrl-C
	ended                      // Ctrl-D on an empty line, or no more input
	stopped                    // the process is to end
)

// read lets the user edit one block, which begins as draft.
func (p *prompt) read(draft string) (string, outcome) {
	p.mu.Lock()
	p.editor.reset()
	if draft != "" {
		p.editor.put([]rune(draft))
		p.editor.pasted = strings.Contains(draft, "\n")
	}
	p.walk = walk{}
	p.search = nil
	p.chord, p.literal = false, false
	p.result = reading
	p.top = 0
	if p.vi != nil {
		p.vi.begin()
	}
	p.mu.Unlock()

	if err := p.term.ReadKeys(p.begin, p.key); err != nil && p.result == reading {
		p.result = ended
	}
	p.screen.Leave(p.lastFrame)
	return strings.TrimRight(p.editor.String(), " \t\n"), p.result
}

// begin is called when keys are read: what was asked of the submission before
// is over, and the frame may be seen.
func (p *prompt) begin() {
	for len(p.term.Signals()) > 0 {
		<-p.term.Signals()
	}
	p.screen.Show(p.frame)
	if p.demo != nil {
		p.mu.Lock()
		p.demo.begin(p)
		p.mu.Unlock()
	}
}

// key acts on one key, and reports whether to read another.
func (p *prompt) key(k Key) (more bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	defer func() {
		if r := recover(); r != nil {
			// The fault is ours: say so, and keep the prompt and the text.
			p.editor.pos = len(p.editor.text)
			p.search = nil
			p.screen.Print(p.printer.Warning("inloop: internal error in the editor: %v\n%s", r, debug.Stack()))
			more = true
		}
		p.screen.Refresh()
	}()
	if p.vi != nil && k.Alt {
		p.act(Key{Code: keyEscape, Burst: true})
		k.Alt = false
	}
	p.act(k)
	return p.result == reading
}

func (p *prompt) act(k Key) {
	e := &p.editor
	killed, yanked := e.killed, e.yanked
	changes := e.changes
	switch {
	case k.Code == KeyStop:
		p.result = stopped
	case p.demo != nil:
		p.demo.key(p, k)
	case p.search != nil && p.searchKey(k):
	case p.vi != nil && p.viKey(k):
	default:
		p.perform(k)
		if p.vi != nil {
			p.viSettle()
		}
	}
	if e.changes != changes {
		p.walk.edited(e.String())
	}
	// A kill or a yank that this key did not continue is over.
	if e.killed == killed && e.changes == changes {
		e.killed = false
	}
	if e.yanked == yanked && k.Code != 'y' && k.Code != ctrl('y') {
		e.yanked = 0
	}
}

// perform does what the key is bound to; a character without a binding is typed.
func (p *prompt) perform(k Key) {
	e := &p.editor
	table := bindings
	switch {
	case p.chord:
		p.chord = false
		table = chordBindings
	case p.literal:
		p.literal = false
		if k.Code > 0 && !k.Alt {
			r := k.Code
			if r == keyEnter {
				r = '\n'
			}
			if r == '\n' || r == '\t' || r >= ' ' && r != keyBackspace {
				e.typeRune(r)
				return
			}
		}
	}
	if do, ok := table[binding{k.Code, k.Alt}]; ok {
		kill := e.killed
		e.killed = false
		if isKill[binding{k.Code, k.Alt}] {
			e.killed = kill
		}
		do(p, k)
		return
	}
	if k.Code >= ' ' && k.Code != keyBackspace && !k.Alt {
		e.killed = false
		p.typeChar(k)
		return
	}
	p.screen.Bell()
}

// typeChar types a character. On a line that begins with indentation of ours,
// a blank replaces that indentation, and the colon of a clause such as "else:"
// moves the line out to the statement that it continues.
func (p *prompt) typeChar(k Key) {
	e := &p.editor
	soft := e.soft
	if soft && k.Code == ' ' && e.pos == e.textStart(e.pos) && e.pos == e.lineEnd(e.pos) {
		start := e.lineStart(e.pos)
		e.replaceRange(start, e.pos, " ")
		e.soft = false
		return
	}
	opens := soft && strings.ContainsRune(")]}", k.Code) && e.pos == e.textStart(e.pos)
	e.typeRune(k.Code)
	e.soft = soft
	if opens {
		p.alignBracket()
	}
	if soft && k.Code == ':' && e.pos == e.lineEnd(e.pos) {
		p.alignClause()
	}
}

// alignBracket moves a line that begins with a closing bracket out to the line
// that opened it.
func (p *prompt) alignBracket() {
	e := &p.editor
	closed, open := matchBracket(e.text, e.pos, p.classes())
	if closed != e.pos-1 || open < 0 {
		return
	}
	indent := string(e.text[e.lineStart(open):e.textStart(open)])
	start, pos := e.lineStart(e.pos), e.pos
	own := e.textStart(pos) - start
	if own <= len(indent) {
		return
	}
	e.replaceRange(start, start+own, indent)
	e.pos = pos - own + len(indent)
}

func (p *prompt) alignClause() {
	e := &p.editor
	lines := strings.Split(string(e.text[:e.pos]), "\n")
	indent, ok := clauseIndent(lines)
	if !ok {
		return
	}
	start, pos := e.lineStart(e.pos), e.pos
	own := e.textStart(pos) - start
	if own <= len(indent) {
		return
	}
	e.replaceRange(start, start+own, indent)
	e.pos = pos - own + len(indent)
}

// openLine breaks the line at the cursor and indents the new one. In a burst,
// which is source that brings its own indentation, that is done only where it
// can do no harm: below a colon, and below a line that we have indented.
func (p *prompt) openLine(burst bool) {
	e := &p.editor
	lead := ""
	if !burst || e.soft || strings.HasSuffix(strings.TrimRight(e.lineText(e.pos), " "), ":") {
		lead = indentAfter(e.text[:e.pos], p.classes())
		rest := e.pos
		for rest < len(e.text) && e.text[rest] == ' ' {
			rest++
		}
		e.remove(e.pos, rest) // blanks at the break would add to the indentation
	}
	e.insert("\n" + lead)
	e.soft = lead != ""
}

// accept is Enter: it runs the block when it is complete, and opens a line
// when it is not or the cursor is inside it.
func (p *prompt) accept(k Key) {
	e := &p.editor
	text := e.String()
	switch {
	case isCommand(text), blank(text) && e.firstLine():
		p.result = submitted
		return
	case !e.lastLine() && !e.pasted:
		p.openLine(k.Burst)
		return
	}
	if blank(text) || !p.incomplete(p.asked(text)) {
		p.result = submitted
		return
	}
	p.openLine(k.Burst)
}

// asked is the source to ask about when Enter is pressed: a last line of
// blanks counts as blank, and a paste need not end in one.
func (p *prompt) asked(text string) string {
	if i := strings.LastIndexByte(text, '\n'); i >= 0 && blank(text[i:]) {
		return text[:i+1]
	}
	if p.editor.pasted {
		return text + "\n"
	}
	return text
}

// isCommand reports whether a block is a line for the prompt itself.
func isCommand(text string) bool {
	return text != "" && strings.IndexByte(":!?", text[0]) >= 0 && !strings.Contains(text, "\n")
}

// paste inserts pasted text. It is never run by itself.
func (p *prompt) paste(text string) {
	e := &p.editor
	empty := len(e.text) == 0
	atEnd := e.pos == len(e.text)
	if empty {
		text = dedentPaste(text)
	}
	if e.soft && e.pos == e.textStart(e.pos) && (strings.Contains(text, "\n") || strings.HasPrefix(text, " ")) {
		e.remove(e.lineStart(e.pos), e.pos)
	}
	if atEnd {
		text = strings.TrimRight(text, "\n")
	}
	e.soft = false
	e.insert(text)
	e.pasted = atEnd && strings.Contains(text, "\n")
}

// classes are the classes of the characters of the block now.
func (p *prompt) classes() []Class {
	if p.class == nil || p.classed != p.editor.changes {
		source := p.editor.String()
		p.class = runeClasses(source, p.highlight(source))
		p.classed = p.editor.changes
	}
	return p.class
}

// frame is what the screen shows while the block is edited.
func (p *prompt) frame(width, height int) Frame {
	p.mu.Lock()
	defer p.mu.Unlock()
	b := p.block()
	if p.search == nil && !isCommand(string(p.editor.text)) {
		b.bracket[0], b.bracket[1] = matchBracket(b.text, b.pos, b.class)
	}
	if p.search != nil {
		b.footer = p.search.line()
	} else if p.vi != nil {
		b.footer = p.vi.line()
	}
	return p.printer.layout(b, width, height, &p.top)
}

// lastFrame is the block as it stays on the screen.
func (p *prompt) lastFrame(width, _ int) Frame {
	p.mu.Lock()
	defer p.mu.Unlock()
	b := p.block()
	b.pos = -1
	var top int
	return p.printer.layout(b, width, 0, &top)
}

func (p *prompt) block() block {
	b := block{text: p.editor.text, pos: p.editor.pos, first: primaryPrompt, bracket: [2]int{-1, -1}}
	if !isCommand(string(b.text)) {
		b.class = p.classes()
	}
	return b
}
