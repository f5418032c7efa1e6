package repl

import (
	"strings"
)

// search is an incremental search through the history (Ctrl-R, Ctrl-S).
type search struct {
	query   []rune
	by      int // -1 towards older blocks, 1 towards newer
	at      int // the entry shown
	failing bool
	text    string // what stood there before, to come back to
	pos     int
}

func (p *prompt) beginSearch(by int) {
	p.search = &search{by: by, at: len(p.history.entries), text: p.editor.String(), pos: p.editor.pos}
}

// line is what is shown below the block.
func (s *search) line() string {
	what := "search: "
	if s.by > 0 {
		what = "search forward: "
	}
	if s.failing {
		what = "no match: "
	}
	return what + string(s.query)
}

// searchKey acts on a key while searching. It reports false for a key that
// ends the search and then means what it always does.
func (p *prompt) searchKey(k Key) bool {
	s := p.search
	switch {
	case k.Code == ctrl('r') && !k.Alt:
		s.by = -1
		p.find(s.at - 1)
	case k.Code == ctrl('s') && !k.Alt:
		s.by = 1
		p.find(s.at + 1)
	case k.Code == ctrl('g'), k.Code == ctrl('c'):
		p.editor.set(s.text, s.pos)
		p.search = nil
	case k.Code == keyEscape:
		p.search = nil
	case k.Code == keyBackspace || k.Code == ctrl('h'):
		if len(s.query) > 0 {
			s.query = s.query[:len(s.query)-1]
		}
		p.restart()
	case k.Code == KeyPaste:
		s.query = append(s.query, []rune(k.Text)...)
		p.find(s.at)
	case k.Code >= ' ' && !k.Alt:
		s.query = append(s.query, k.Code)
		p.find(s.at)
	default:
		p.search = nil
		return false
	}
	return true
}

// restart looks for a shorter query from the beginning.
func (p *prompt) restart() {
	s := p.search
	if len(s.query) == 0 {
		s.failing = false
		s.at = len(p.history.entries)
		p.editor.set(s.text, s.pos)
		return
	}
	from := len(p.history.entries)
	if s.by > 0 {
		from = 0
	}
	p.find(from)
}

// find shows the first entry from at on that holds the query. The search
// ignores case unless the query has upper case letters.
func (p *prompt) find(at int) {
	s := p.search
	query := string(s.query)
	if query == "" {
		return
	}
	fold := query == strings.ToLower(query)
	entries := p.history.entries
	shown := p.editor.String()
	for at = min(at, len(entries)-1); at >= 0 && at < len(entries); at += s.by {
		entry := entries[at]
		hay := entry
		if fold {
			hay = strings.ToLower(entry)
		}
		i := strings.LastIndex(hay, query)
		if i < 0 || at != s.at && entry == shown {
			continue
		}
		s.at, s.failing = at, false
		p.editor.set(entry, len([]rune(hay[:i])))
		return
	}
	s.failing = true
	p.screen.Bell()
}
