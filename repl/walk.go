package repl

import "strings"

// walk is a way through the history with Up and Down: only blocks that begin
// with what stood before the cursor when it set out are visited.
type walk struct {
	on     bool
	prefix string
	draft  string // what was being typed, to come back to
	pos    int
	at     int    // the entry shown; len(entries) is the draft
	shown  string // as it was put into the editor
}

// edited ends the walk when the block is not the entry any more.
func (w *walk) edited(text string) {
	if w.on && text != w.shown {
		w.on = false
	}
}

// up moves up a line; from the first one, to an older block.
func (p *prompt) up() {
	if !p.editor.vertical(-1) {
		p.older()
	}
}

// down moves down a line; from the last one, to a newer block.
func (p *prompt) down() {
	if !p.editor.vertical(1) {
		p.newer()
	}
}

func (p *prompt) older() { p.step(-1) }

func (p *prompt) newer() {
	if !p.walk.on {
		p.screen.Bell()
		return
	}
	p.step(1)
}

// step goes to the next entry in one direction that the walk may visit.
func (p *prompt) step(by int) {
	w, e := &p.walk, &p.editor
	entries := p.history.entries
	if !w.on {
		before := string(e.text[:e.pos])
		if blank(before) {
			before = ""
		}
		*w = walk{prefix: before, draft: e.String(), pos: e.pos, at: len(entries)}
	}
	shown := e.String()
	for at := w.at + by; at >= 0 && at < len(entries); at += by {
		if entry := entries[at]; strings.HasPrefix(entry, w.prefix) && entry != shown {
			w.on, w.at = true, at
			p.recall(entry, len([]rune(entry)))
			return
		}
	}
	if by > 0 && w.at < len(entries) {
		w.at = len(entries)
		p.recall(w.draft, w.pos)
		w.on = false
		return
	}
	p.screen.Bell()
}

// recall puts an entry into the editor.
func (p *prompt) recall(entry string, pos int) {
	p.editor.set(entry, pos)
	p.editor.soft = false
	p.walk.shown = entry
}
